import {
  type CertificateAuthority,
  generateKeyPair,
  issueCountryCa,
  issueRoot,
  type Validity,
} from '@prova/keys';

/** 2026-11-24T00:00:00Z. */
export const START = 1_795_478_400;
const YEAR = 31_536_000;

export const years = (count: number): Validity => ({
  notBefore: START,
  notAfter: START + count * YEAR,
});

export async function makeRoot(): Promise<CertificateAuthority> {
  const { privateKey } = await generateKeyPair('P-384');
  const subject = { country: 'EU', organization: 'Throwaway Scheme', commonName: 'Root' } as const;
  return { privateKey, certificate: await issueRoot({ subject, privateKey, validity: years(20) }) };
}

export async function makeCountryCa(
  root: CertificateAuthority,
  country: 'BE' | 'UK' | 'GR',
  commonName = `${country} CA`,
): Promise<CertificateAuthority> {
  const { privateKey, publicKey } = await generateKeyPair('P-384');
  const subject = { country, organization: 'Throwaway Liaison', commonName };
  const certificate = await issueCountryCa({ subject, publicKey, validity: years(8) }, root);
  return { privateKey, certificate };
}
