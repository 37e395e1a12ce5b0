import { generateKeyPair, issueSealCertificate, issueWalletSeal, type KeyPair } from '@prova/keys';
import { type Register, type RegisterCertificate, thumbprintOf } from '@prova/trust-registry';
import { accredit, admitInstitution } from '../../src/register/admission.ts';
import { bindCertificate } from '../../src/register/binding.ts';
import {
  BE_0120,
  DAY,
  NOW,
  platform,
  sealUnder,
  selfIssuedSeal,
  throwawayScheme,
} from '../throwaway-scheme.ts';

export const BE_0121 = { ...BE_0120, officialId: '0121' };

/** A scheme with two Belgian funds; the first has a seal under the authority of Belgium. */
export async function twoFunds() {
  const scheme = await throwawayScheme();
  const context = { root: scheme.root.certificate, platform };
  const seal = await sealUnder('BE', scheme.authorities.BE);
  const newer = await sealUnder('BE', scheme.authorities.BE);
  const foreign = await selfIssuedSeal('P-256');
  const both = [BE_0120, BE_0121].reduce((register, id) => {
    const admitted = admitInstitution(register, { id, name: 'Fund', validFrom: NOW - 9 * DAY });
    return accredit(admitted, id, { competence: 'EHIC', from: NOW - 9 * DAY });
  }, scheme.register);
  const terms = { competences: ['EHIC'] as const, from: NOW - 9 * DAY };
  const bind = (register: Register, certificate: Uint8Array, more = {}, id = BE_0120) =>
    bindCertificate(register, id, { certificate, ...terms, ...more }, context);
  return { scheme, context, seal, newer, foreign, terms, bind, register: await bind(both, seal) };
}

/** The certificate's entry, which must be there. */
export function entryOf(register: Register, certificate: Uint8Array): RegisterCertificate {
  const found = register.certificates.get(thumbprintOf(certificate));
  if (!found) throw new RangeError('The register has this certificate.');
  return found;
}

/** Another certificate for the same key. */
export function recertified(
  { publicKey }: Pick<KeyPair, 'publicKey'>,
  authority: Parameters<typeof issueSealCertificate>[1],
): Promise<Uint8Array> {
  const validity = { notBefore: NOW - 5 * DAY, notAfter: NOW + 200 * DAY };

  const subject = { country: 'BE', organization: 'Throwaway', commonName: 'Again' } as const;
  return issueSealCertificate({ subject, publicKey, validity, competences: ['EHIC'] }, authority);
}

/** A certificate for what goes into wallets, under this authority. */
export async function walletSeal(
  authority: Parameters<typeof issueSealCertificate>[1],
): Promise<Uint8Array> {
  const { publicKey } = await generateKeyPair('P-256');
  const subject = { country: 'BE', organization: 'Throwaway', commonName: 'Wallets' } as const;
  const validity = { notBefore: NOW - 5 * DAY, notAfter: NOW + 200 * DAY };
  const credentialIssuer = 'https://issuer.example/wallet/BE-0120';
  const terms = { subject, publicKey, validity, credentialIssuer };
  return issueWalletSeal({ ...terms, competences: ['EHIC'] }, authority);
}
