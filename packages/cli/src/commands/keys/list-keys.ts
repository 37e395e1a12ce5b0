import { join } from 'node:path';
import { parseInstitutionId } from '@prova/credential';
import { parseCertificate, sealPurpose } from '@prova/trust';
import { loadRegister, type Scheme, thumbprintOf } from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { readIfThere } from '../../files.ts';
import { environmentMark, homeFolder } from '../../home.ts';
import { withLedger } from '../../issuer-home.ts';
import { momentOf } from '../../moment.ts';
import { withRegistry } from '../../registry-home.ts';
import { alignedTable } from '../../table.ts';
import { keyWord, lastDay, PURPOSES } from './certificate-words.ts';
import { KEY_HEADINGS, REGISTERED_HEADINGS, registeredKeys } from './registered-keys.ts';

/**
 * Every certificate bound to an institution, where this home has a scheme, and every key that signs here, where there is one. After
 * `EESSI:x5t#S256:` the SHA-256 of a certificate is the `kid` of what its key signed.
 */
export async function listKeys(call: Call): Promise<number> {
  const { environment, registered } = await withLedger(call, async (ledger) => ({
    environment: ledger.environment,
    registered: await registeredKeys(ledger.database, momentOf(call).now),
  }));
  const isIssuerOnly = registered.length > 0 && !(await hasScheme(call));
  const listed = isIssuerOnly ? undefined : await listedKeys(call);
  const tables = [
    ...(listed ? [`Keys in the register:\n${alignedTable([KEY_HEADINGS, ...listed])}`] : []),
    ...(registered.length > 0
      ? [`Keys that sign here:\n${alignedTable([REGISTERED_HEADINGS, ...registered])}`]
      : []),
  ];
  call.io.stdout(`${environmentMark(environment)}${tables.join('\n\n')}\n`);
  return 0;
}

/** Every scheme has its first root metadata, and a house that only issues has not. */
async function hasScheme(call: Call): Promise<boolean> {
  const root = join(homeFolder(call), 'registry', 'tuf', '1.root.json');
  return (await readIfThere(root)) !== undefined;
}

/** What the register knows. */
async function listedKeys(call: Call): Promise<readonly string[][]> {
  const [scheme, register] = await withRegistry(
    call,
    async ({ scheme: own, database }) => [own, await loadRegister(database)] as const,
  );
  const { institutions, certificates } = register;
  const rows: string[][] = [];
  for (const [id, { bindings }] of [...institutions].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const own = await ownThumbprints(scheme, id);
    for (const thumbprint of new Set(bindings.map((binding) => binding.thumbprint))) {
      const certificate = certificates.get(thumbprint);
      const words = certificate ? [keyWord(certificate), lastDay(certificate)] : ['missing', ''];
      const place = own.includes(thumbprint) ? 'here' : 'elsewhere';
      const purpose = certificate ? PURPOSES[sealPurpose(parseCertificate(certificate.der))] : '';
      rows.push([id, ...words, thumbprint, place, purpose]);
    }
  }
  return rows;
}

/** Of the certificates whose keys this home has. The keys themselves are not read for a list. */
async function ownThumbprints({ home }: Scheme, id: string): Promise<readonly string[]> {
  const institution = parseInstitutionId(id);
  const places = [home.seal(institution), home.walletSeal(institution)];
  const found = await Promise.all(places.map(({ certificate }) => readIfThere(certificate)));
  return found.flatMap((certificate) => (certificate ? [thumbprintOf(certificate)] : []));
}
