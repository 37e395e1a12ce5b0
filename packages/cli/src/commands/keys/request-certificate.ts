import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseInstitutionId } from '@prova/credential';
import { createCertificateRequest, encodePem, generateKeyPair, writeKeyFile } from '@prova/keys';
import { errno } from '@prova/platform-node';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { createFile } from '../../files.ts';
import { openHome } from '../../home.ts';
import { alignedTable } from '../../table.ts';

const KEYS = { ES256: 'P-256', RS256: 'RSA-3072' } as const;

/** Makes a key and a request for its certificate. The key is written first: without it the request is worth nothing. */
export async function requestCertificate(call: Call): Promise<number> {
  const { country, officialId } = parseInstitutionId(call.required('institution'));
  const algorithm = call.choice('algorithm', ['ES256', 'RS256']) ?? 'ES256';
  const subject = {
    country,
    organization: call.required('name'),
    organizationIdentifier: `EESSI:${country}:${officialId}`,
    commonName: `Seal ${country}:${officialId}${await markOf(call)}`,
  };
  const out = resolve(call.io.cwd, call.required('out'));
  const { privateKey } = await generateKeyPair(KEYS[algorithm]);
  const request = encodePem(
    'CERTIFICATE REQUEST',
    await createCertificateRequest(subject, privateKey),
  );
  await mkdir(out, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw new CliError('file-unwritable', `Cannot make ${out}: ${errno(cause)}.`, { cause });
  });
  const key = join(out, `${country}-${officialId}.key.pem`);
  const file = join(out, `${country}-${officialId}.csr.pem`);
  await writeKeyFile(key, privateKey);
  if ((await createFile(file, request)) === 'exists') {
    throw new CliError('file-unwritable', `The file ${file} exists; it is never replaced.`);
  }
  const rows = [
    ['for the registry', file],
    ['stays with you', key],
  ];
  call.io.stdout(`${alignedTable(rows)}\n`);
  return 0;
}

/** Outside the real world a certificate says so itself, or its key signs nothing: see `requireKeyForEnvironment`. */
async function markOf(call: Call): Promise<string> {
  const { environment } = await openHome(call);
  return environment === 'prod' ? '' : ` (${environment.toUpperCase()})`;
}
