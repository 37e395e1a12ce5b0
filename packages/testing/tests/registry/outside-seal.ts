import { generateKeyPair, issueSelfIssuedSeal, type SoftwareKey } from '@prova/keys';
import { TEST_DAY } from '@prova/testing';

const DAY = 86_400;

/** A seal that somebody made for themselves, as those in other people's repositories are. */
export async function outsideSeal(kind: 'P-256' | 'RSA-2048' = 'P-256'): Promise<SoftwareKey> {
  const { privateKey } = await generateKeyPair(kind);
  const certificate = await issueSelfIssuedSeal({
    subject: { country: 'BE', organization: 'Invented Signing Body', commonName: 'Seal' },
    privateKey,
    validity: { notBefore: TEST_DAY - 100 * DAY, notAfter: TEST_DAY + 200 * DAY },
    competences: [],
  });
  return { privateKey, certificate };
}
