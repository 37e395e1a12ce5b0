import { parseInstitutionId } from '@prova/credential';
import {
  type CertificateAuthority,
  generateKeyPair,
  issueCountryCa,
  issueListSigner,
  issueRoot,
  issueSealCertificate,
  issueSelfIssuedSeal,
  softwareSigner,
  type Validity,
} from '@prova/keys';
import { nodePlatform } from '@prova/platform-node';
import { type OpenedSnapshot, openSnapshot } from '@prova/trust';
import { newRegister, type Register } from '@prova/trust-registry';
import { prepareList } from '../src/publication/prepare-list.ts';
import { signList } from '../src/publication/sign-list.ts';
import { markPublished } from '../src/register/rotation.ts';

/** 2026-11-24T00:00:00Z. */
export const NOW = 1_795_478_400;
export const DAY = 86_400;
export const platform = nodePlatform;

export const BE_0120 = parseInstitutionId('BE:0120');
export const UK_0007 = parseInstitutionId('UK:0007');

const around: Validity = { notBefore: NOW - 10 * DAY, notAfter: NOW + 300 * DAY };
const subject = { country: 'BE', organization: 'Throwaway', commonName: 'Throwaway' } as const;

/** A root, an authority for Belgium and one for the United Kingdom, a list signer, and an empty register. */
export async function throwawayScheme() {
  const rootKey = await generateKeyPair('P-384');
  const root = {
    privateKey: rootKey.privateKey,
    certificate: await issueRoot({ subject, privateKey: rootKey.privateKey, validity: around }),
  };
  const authorities = { BE: await authority('BE', root), UK: await authority('UK', root) };
  const listKey = await generateKeyPair('P-256');
  const order = { subject, publicKey: listKey.publicKey, validity: around };
  const listSigner = softwareSigner({
    privateKey: listKey.privateKey,
    certificate: await issueListSigner(order, root),
  });
  const register = newRegister({
    environment: 'test',
    certificateAuthorities: Object.values(authorities).map(({ certificate }) => certificate),
  });
  const open = (bytes: Uint8Array): Promise<OpenedSnapshot> =>
    openSnapshot(bytes, { root: root.certificate, environment: 'test', platform });

  /** The next list of a register, and the register when that list is out. */
  async function publish(from: Register, previous?: Uint8Array, now = NOW) {
    const reader = { root: root.certificate, platform };
    const prepared = await prepareList({ register: from, previous, now, ...reader });
    const snapshot = await signList(prepared, { listSigner, ...reader });
    const out = markPublished(from, new Set(from.certificates.keys()));
    return { register: { ...out, sequence: prepared.sequence }, snapshot };
  }

  return { root, authorities, listSigner, register, open, publish };
}

async function authority(country: 'BE' | 'UK', root: CertificateAuthority) {
  const { privateKey, publicKey } = await generateKeyPair('P-384');
  const name = { ...subject, country, commonName: `Throwaway ${country}` };
  const certificate = await issueCountryCa({ subject: name, publicKey, validity: around }, root);
  return { privateKey, certificate };
}

/** A seal certificate under a country's authority. */
export async function sealUnder(country: 'BE' | 'UK', authority: CertificateAuthority) {
  const { publicKey } = await generateKeyPair('P-256');
  const name = { ...subject, country, commonName: 'Seal' };
  const competences = ['EHIC'] as const;
  return issueSealCertificate(
    { subject: name, publicKey, validity: around, competences },
    authority,
  );
}

/** A seal certificate that an institution made for itself. */
export async function selfIssuedSeal(kind: 'P-256' | 'RSA-2048') {
  const { privateKey } = await generateKeyPair(kind);
  return issueSelfIssuedSeal({ subject, privateKey, validity: around, competences: [] });
}
