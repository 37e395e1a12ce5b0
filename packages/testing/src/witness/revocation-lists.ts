import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CertificateAuthority,
  decodePem,
  encodePem,
  generateKeyPair,
  issueCrl,
  type RevokedCertificate,
  type SoftwareKey,
  writeKeyFile,
} from '@prova/keys';
import { parseCertificate } from '@prova/trust';
import { TEST_NOW } from '../test-authority.ts';
import { createTestHierarchy, type TestHierarchy } from '../test-hierarchy.ts';
import { OPENSSL } from './system-tools.ts';
import type { Witness } from './witness.ts';

const DAY = 86_400;

/** The revocation that openssl shall find, and what it calls it. */
const STOLEN = { reason: 'keyCompromise', invalidityDate: TEST_NOW - 9 * DAY } as const;
const SHOWN = ['Key Compromise', 'Nov 15 09:00:00 2026 GMT', 'ecdsa-with-SHA384'];

/** What `-x509_strict` asks of a certificate that signs documents, in the words of openssl. */
const END_ENTITY = `
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
`;

export const revocationListsWitness: Witness = {
  name: 'openssl verify -crl_check',
  attests: 'who stands on no list is believed; who is listed, late or out of place is not',
  needs: [OPENSSL],
  async testify({ scratch }) {
    const folder = join(scratch, 'revocation');
    mkdirSync(folder);
    const scheme = await createTestHierarchy(TEST_NOW);
    const other = await createTestHierarchy(TEST_NOW);
    const good = await belgianSeal(scheme);
    const stolen = await belgianSeal(scheme);
    const past = await belgianSeal(scheme, TEST_NOW - 1);
    const foreign = await belgianSeal(other);
    const belgium = belgianAuthority(scheme);
    const root = scheme.root;
    const list = listBy(belgium, [{ ...revoked(stolen.certificate), ...STOLEN }]);

    const desk: Desk = { folder, root, authority: belgium, lists: [listBy(root), list] };
    const french = await frenchSeal(belgium, folder);
    // Asked after the certificate was made, or it may not be valid yet.
    const now = Math.floor(Date.now() / 1000);
    const ofToday = { ...desk, now, lists: [listBy(root, [], now), listBy(belgium, [], now)] };
    const closed = { ...desk, lists: [listBy(root, [revoked(belgium.certificate)]), list] };
    const astray = { ...desk, authority: belgianAuthority(other) };
    const findings = [
      ...judged(good.certificate, desk, 'OK'),
      ...judged(stolen.certificate, desk, 'certificate revoked'),
      ...judged(past.certificate, desk, 'certificate has expired'),
      ...judged(foreign.certificate, astray, 'unable to get local issuer certificate'),
      ...judged(french, ofToday, 'permitted subtree violation'),
      ...judged(good.certificate, closed, 'certificate revoked'),
      ...judged(good.certificate, { ...desk, lists: [list] }, 'unable to get certificate CRL'),
      ...judged(good.certificate, { ...desk, now: TEST_NOW + 15 * DAY }, 'CRL has expired'),
      ...shown(list, belgium, folder),
    ];
    return { judged: '9 answers', findings };
  },
};

/** What stands before openssl when it judges. */
interface Desk {
  readonly folder: string;
  readonly root: CertificateAuthority;
  readonly authority: CertificateAuthority;
  readonly lists: readonly Uint8Array[];
  readonly now?: number;
}

/** A finding unless openssl's last word on the certificate is this one. */
function judged(certificate: Uint8Array, desk: Desk, expected: string): string[] {
  const { folder, root, authority, lists, now = TEST_NOW } = desk;
  const lines = lists.map((list) => listPem(list, folder));
  const { status, stdout, stderr } = OPENSSL.ask(
    ...['verify', '-x509_strict', '-crl_check_all', '-no-CApath', '-no-CAstore'],
    ...['-attime', String(now), '-CRLfile', written(folder, 'lists.pem', lines.join(''))],
    ...['-CAfile', written(folder, 'root.pem', encodePem('CERTIFICATE', root.certificate))],
    ...[
      '-untrusted',
      written(folder, 'ca.pem', encodePem('CERTIFICATE', authority.certificate)),
      written(folder, 'seal.pem', encodePem('CERTIFICATE', certificate)),
    ],
  );
  const said = `${stdout}${stderr}`;
  const isAsExpected = (expected === 'OK') === (status === 0) && said.includes(expected);
  return isAsExpected ? [] : [`not "${expected}", but: ${said.trim()}`];
}

/** A finding for everything that openssl does not read in the list of Belgium. */
function shown(list: Uint8Array, { certificate }: CertificateAuthority, folder: string): string[] {
  const ca = written(folder, 'ca.pem', encodePem('CERTIFICATE', certificate));
  const path = written(folder, 'list.pem', listPem(list, folder));
  const { stdout, stderr } = OPENSSL.ask(
    ...['crl', '-in', path, '-noout', '-text', '-verify', '-no-CApath', '-CAfile', ca],
  );
  const said = `${stdout}${stderr}`.replaceAll(/\s+/g, ' ');
  return [...SHOWN, 'Version 2 (0x1)', 'CRL Number: 7', 'verify OK']
    .filter((words) => !said.includes(words))
    .map((words) => `openssl crl does not say "${words}"`);
}

function listBy(
  authority: CertificateAuthority,
  entries: readonly RevokedCertificate[] = [],
  now = TEST_NOW,
) {
  const order = { thisUpdate: now - DAY, nextUpdate: now + 14 * DAY, crlNumber: 7 };
  return issueCrl({ ...order, revoked: entries }, authority);
}

function revoked(certificate: Uint8Array): RevokedCertificate {
  return { ...parseCertificate(certificate), revokedAt: TEST_NOW - 2 * DAY };
}

function belgianSeal(scheme: TestHierarchy, notAfter = TEST_NOW + 300 * DAY): Promise<SoftwareKey> {
  return scheme.seal({
    country: 'BE',
    officialId: '0120',
    name: 'Throwaway Fund',
    kind: 'P-256',
    trust: 'scheme',
    validity: { notBefore: TEST_NOW - 300 * DAY, notAfter },
  });
}

function belgianAuthority({ countryCas }: TestHierarchy): CertificateAuthority {
  const found = countryCas.get('BE');
  if (!found) throw new RangeError('The hierarchy has no authority of Belgium.');
  return found;
}

/**
 * A seal for a French subject under the authority of Belgium. Our own code refuses to issue it, so openssl does, and its
 * dates are today's.
 */
async function frenchSeal(
  { certificate, privateKey }: CertificateAuthority,
  folder: string,
): Promise<Uint8Array> {
  const { publicKey } = await generateKeyPair('P-256');
  const pub = written(folder, 'fr.pub', publicKey.export({ format: 'pem', type: 'spki' }));
  const key = join(folder, 'ca.key');
  await writeKeyFile(key, privateKey);
  const authority = written(folder, 'ca.pem', encodePem('CERTIFICATE', certificate));
  const pem = OPENSSL.tell(
    ...['x509', '-new', '-subj', '/C=FR/O=Throwaway Fund/CN=Seal', '-days', '9'],
    ...['-CA', authority, '-CAkey', key, '-force_pubkey', pub],
    ...['-extfile', written(folder, 'fr.ext', END_ENTITY)],
  );
  return decodePem('CERTIFICATE', pem);
}

function listPem(list: Uint8Array, folder: string): string {
  return OPENSSL.tell('crl', '-inform', 'DER', '-in', written(folder, 'list.der', list));
}

function written(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
