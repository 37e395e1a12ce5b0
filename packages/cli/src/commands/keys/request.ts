import { join, resolve } from 'node:path';
import { parseInstitutionId } from '@prova/credential';
import { createCertificateRequest, encodePem, generateKeyPair, writeKeyFile } from '@prova/keys';
import type { Call, Command } from '../../command.ts';
import { createFile } from '../../files.ts';

/** `prova keys request`: a new key and a request for its certificate, to be sent to the registry. */
export const keysRequestCommand: Command = {
  name: 'keys request',
  summary: 'make a signing key and a certificate request for it (PKCS #10)',
  options: {
    institution: { value: 'ID', help: 'for example BE:0120' },
    name: { value: 'NAME', help: 'the legal name of the institution' },
    out: { value: 'DIR', help: 'where the key (readable by you alone) and the request go' },
  },
  run: runRequest,
};

async function runRequest(call: Call): Promise<number> {
  const { country, officialId } = parseInstitutionId(call.required('institution'));
  const organization = call.required('name');
  const out = resolve(call.io.cwd, call.required('out'));
  const { privateKey } = await generateKeyPair('P-256');
  const subject = {
    country,
    organization,
    organizationIdentifier: `EESSI:${country}:${officialId}`,
    commonName: `Seal ${country}:${officialId}`,
  };
  const request = await createCertificateRequest(subject, privateKey);
  const base = join(out, `${country}-${officialId}`);
  await createFile(`${base}.csr.pem`, encodePem('CERTIFICATE REQUEST', request));
  await writeKeyFile(`${base}.key.pem`, privateKey);
  call.io.stdout(
    `Wrote ${base}.csr.pem for the registry. The key ${base}.key.pem stays with you.\n`,
  );
  return 0;
}
