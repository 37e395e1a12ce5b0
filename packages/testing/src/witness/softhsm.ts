import { type KeyObject, verify, X509Certificate } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Signer } from '@prova/credential';
import { issueSealCertificate, KeysError, openSigner, systemTime } from '@prova/keys';
import { TEST_NOW } from '../test-authority.ts';
import { createTestHierarchy } from '../test-hierarchy.ts';
import { MODULE, makeKey, makeToken, neighbour, PIN, PKCS11JS, TOKEN } from './softhsm-token.ts';
import { OPENSSL, PKCS11_TOOL, SOFTHSM } from './system-tools.ts';
import { differing, type Witness } from './witness.ts';

const DAY = 86_400;
const INPUTS = Array.from({ length: 50 }, (_, i) => Buffer.from(`header.payload-${i}`));

/** The number of the attribute that is the secret: CKA_VALUE, CKA_PRIVATE_EXPONENT. */
const KEYS = [
  { label: 'ec', type: 'EC:prime256v1', secret: 0x11 },
  { label: 'rsa', type: 'rsa:2048', secret: 0x123 },
] as const;

export const softhsmWitness: Witness = {
  name: 'softhsm2, openssl dgst',
  attests:
    'keys of a token sign, also after its sessions are lost, are not read; a wrong PIN stops',
  needs: [SOFTHSM, PKCS11_TOOL, OPENSSL, PKCS11JS],
  async testify({ scratch }) {
    const folder = join(scratch, 'softhsm');
    mkdirSync(folder);
    makeToken(folder);
    const findings: string[] = [];
    for (const key of KEYS) {
      const found = await findingsOn(key, folder);
      findings.push(...found.map((finding) => `${key.label}: ${finding}`));
    }
    return { judged: `${KEYS.length} keys`, findings };
  },
};

async function findingsOn(
  { label, type, secret }: (typeof KEYS)[number],
  folder: string,
): Promise<string[]> {
  const certificate = await sealFor(makeKey(label, type, join(folder, `${label}.spki`)));
  const open = (pin: string) => {
    const place = { file: written(folder, 'pin', `${pin}\n`) };
    const token = { kind: 'pkcs11', module: MODULE, token: TOKEN, key: { label } } as const;
    return openSigner({ ...token, pin: place, certificate }, 'test', {
      time: { ...systemTime, now: () => TEST_NOW },
      variables: {},
      tell: () => undefined,
    });
  };

  const refusal = await open('wrong PIN').catch((error: unknown) => error);
  const code = refusal instanceof KeysError ? refusal.code : 'no refusal';
  const signer = await open(PIN);
  const other = await neighbour();
  const before = await wrongOnes(signer, folder);
  const read = other.read(label, secret);
  other.closeAllSessions();
  const after = await wrongOnes(signer, folder);
  await signer.close();
  return [
    ...differing('what a wrong PIN gives', code, 'signer-locked'),
    ...before,
    ...differing('what reading the key gives', read, 'CKR_ATTRIBUTE_SENSITIVE'),
    ...after.map((finding) => `after the sessions were lost, ${finding}`),
  ];
}

/** A certificate under the authority of a throwaway scheme. */
async function sealFor(publicKey: KeyObject): Promise<Uint8Array> {
  const scheme = await createTestHierarchy(TEST_NOW);
  const organization = 'Throwaway Fund';
  await scheme.seal({
    ...{ country: 'BE', officialId: '0120', name: organization },
    ...{ kind: 'P-256', trust: 'scheme' },
  });
  const authority = scheme.countryCas.get('BE');
  if (!authority) throw new RangeError('The hierarchy has no authority of Belgium.');
  const subject = { country: 'BE', organization, commonName: 'Seal in a token (TEST)' } as const;
  const validity = { notBefore: TEST_NOW - DAY, notAfter: TEST_NOW + DAY };
  return issueSealCertificate({ subject, publicKey, validity, competences: ['EHIC'] }, authority);
}

/** What of the signatures node:crypto does not verify, and of the first one openssl. */
async function wrongOnes(signer: Signer, folder: string): Promise<string[]> {
  const signatures = await signer.signMany(INPUTS);
  const { publicKey } = new X509Certificate(signer.certificate);
  const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
  const [first = Buffer.alloc(0)] = signatures;
  const { stdout } = OPENSSL.ask(
    ...['dgst', '-sha256', '-verify'],
    written(folder, 'signer.pub', publicKey.export({ format: 'pem', type: 'spki' })),
    '-signature',
    written(folder, 'signature', signer.algorithm === 'ES256' ? ecdsaDer(first) : first),
    written(folder, 'signed', INPUTS[0] ?? ''),
  );
  const unverified = INPUTS.filter(
    (input, i) => !verify('sha256', input, key, signatures[i] ?? Buffer.alloc(0)),
  );
  return [
    ...unverified.map((input) => `node:crypto does not verify ${input}`),
    ...differing('what openssl says of a signature', stdout.trim(), 'Verified OK'),
  ];
}

/** `r‖s` as the SEQUENCE of two INTEGERs that openssl reads (RFC 3279 §2.2.3). */
function ecdsaDer(raw: Uint8Array): Buffer {
  const integers = [raw.subarray(0, 32), raw.subarray(32)].map((half) => {
    const digits = Buffer.from(half)
      .toString('hex')
      .replace(/^(00)+/, '');
    const number = Buffer.from(/^[89a-f]/.test(digits) ? `00${digits}` : digits, 'hex');
    return Buffer.concat([Buffer.of(0x02, number.length), number]);
  });
  const body = Buffer.concat(integers);
  return Buffer.concat([Buffer.of(0x30, body.length), body]);
}

function written(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content, { mode: 0o600 });
  return path;
}
