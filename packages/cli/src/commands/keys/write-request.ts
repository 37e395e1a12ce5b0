import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  type CertificateTerms,
  createCertificateRequest,
  type DistinguishedName,
  encodePem,
  generateKeyPair,
  type KeyKind,
  writeKeyFile,
} from '@prova/keys';
import { errno } from '@prova/platform-node';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { createFile } from '../../files.ts';
import { openHome } from '../../home.ts';
import { alignedTable } from '../../table.ts';

/** A key that is to be made, and the certificate that is asked for. */
export interface RequestOrder {
  /** What the names of both files begin with. */
  readonly file: string;
  readonly kind: KeyKind;
  /** Its common name says in which environment the key is for: see `requireKeyForEnvironment`. */
  readonly subject: DistinguishedName;
  readonly terms?: CertificateTerms;
}

/** Makes a key and a request for its certificate. The key is written first: without it the request is worth nothing. */
export async function writeRequest(
  call: Call,
  { file, kind, subject: named, terms }: RequestOrder,
): Promise<number> {
  const subject = { ...named, commonName: `${named.commonName}${await markOf(call)}` };
  const out = resolve(call.io.cwd, call.required('out'));
  const { privateKey } = await generateKeyPair(kind);
  const request = encodePem(
    'CERTIFICATE REQUEST',
    await createCertificateRequest(subject, privateKey, terms),
  );
  await mkdir(out, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw new CliError('file-unwritable', `Cannot make ${out}: ${errno(cause)}.`, { cause });
  });
  const [keyFile, requestFile] = [join(out, `${file}.key.pem`), join(out, `${file}.csr.pem`)];
  await writeKeyFile(keyFile, privateKey);
  if ((await createFile(requestFile, request)) === 'exists') {
    throw new CliError('file-unwritable', `The file ${requestFile} exists; it is never replaced.`);
  }
  const rows = [
    ['for the registry', requestFile],
    ['stays with you', keyFile],
  ];
  call.io.stdout(`${alignedTable(rows)}\n`);
  return 0;
}

/** Outside the real world a certificate says so itself, or its key signs nothing: see `requireKeyForEnvironment`. */
async function markOf(call: Call): Promise<string> {
  const { environment } = await openHome(call);
  return environment === 'prod' ? '' : ` (${environment.toUpperCase()})`;
}
