import { generateKeyPair, issueSelfIssuedSeal, type SoftwareKey } from '@prova/keys';
import { years } from './authorities.ts';

const made = new Map<string, Promise<SoftwareKey>>();

/** A key and its certificate, valid for a year from `START`; the same one for the same words. */
export function sealOf(
  commonName = 'Seal (TEST)',
  kind: 'P-256' | 'RSA-2048' = 'P-256',
): Promise<SoftwareKey> {
  const name = `${kind} ${commonName}`;
  const seal = made.get(name) ?? makeSeal(commonName, kind);
  made.set(name, seal);
  return seal;
}

async function makeSeal(commonName: string, kind: 'P-256' | 'RSA-2048'): Promise<SoftwareKey> {
  const { privateKey } = await generateKeyPair(kind);
  const subject = { country: 'BE', organization: 'Throwaway Fund', commonName } as const;
  const order = { subject, privateKey, validity: years(1), competences: ['EHIC'] } as const;
  return { privateKey, certificate: await issueSelfIssuedSeal(order) };
}
