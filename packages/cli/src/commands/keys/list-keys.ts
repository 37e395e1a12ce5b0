import { parseInstitutionId } from '@prova/credential';
import { loadRegister, type Scheme, thumbprintOf } from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { readIfThere } from '../../files.ts';
import { environmentMark } from '../../home.ts';
import { withRegistry } from '../../registry-home.ts';
import { alignedTable } from '../../table.ts';
import { keyWord, lastDay } from './certificate-words.ts';

const HEADINGS = ['institution', 'key', 'valid until', 'certificate SHA-256', 'private key'];

/** Every certificate bound to an institution. After `EESSI:x5t#S256:` its SHA-256 is the `kid` of what it signed. */
export async function listKeys(call: Call): Promise<number> {
  const [scheme, register] = await withRegistry(
    call,
    async ({ scheme: own, database }) => [own, await loadRegister(database)] as const,
  );
  const { institutions, certificates } = register;
  const rows: string[][] = [];
  for (const [id, { bindings }] of [...institutions].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const own = await ownThumbprint(scheme, id);
    for (const thumbprint of new Set(bindings.map((binding) => binding.thumbprint))) {
      const certificate = certificates.get(thumbprint);
      const words = certificate ? [keyWord(certificate), lastDay(certificate)] : ['missing', ''];
      rows.push([id, ...words, thumbprint, thumbprint === own ? 'here' : 'elsewhere']);
    }
  }
  const table = alignedTable([HEADINGS, ...rows]);
  call.io.stdout(`${environmentMark(scheme.environment)}${table}\n`);
  return 0;
}

/** Of the certificate whose key this home has. The key itself is not read for a list. */
async function ownThumbprint({ home }: Scheme, id: string): Promise<string | undefined> {
  const certificate = await readIfThere(home.seal(parseInstitutionId(id)).certificate);
  return certificate && thumbprintOf(certificate);
}
