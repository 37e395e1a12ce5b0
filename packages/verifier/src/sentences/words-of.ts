import type { AttestationType } from '@prova/credential';
import type { Words } from './words.ts';

/**
 * The words for a document of a kind, where the kind is known: those that speak of treatment and patients speak of work where it is
 * a portable document A1. What is said before the signature verified is said of no kind.
 */
export function wordsOf(type: AttestationType | undefined, words: Words): Words {
  if (type !== 'pda1') return words;
  const { verdicts, reasons } = words;
  const { rejected, said, next } = words.pda1;
  return {
    ...words,
    verdicts: { ...verdicts, rejected: { ...verdicts.rejected, sentence: rejected } },
    reasons: {
      ...reasons,
      expired: { ...reasons.expired, said: said.expired },
      'not-yet-valid': { ...reasons['not-yet-valid'], said: said['not-yet-valid'] },
      revoked: { ...reasons.revoked, next: next.revoked },
      'credential-expired': { ...reasons['credential-expired'], next: next['credential-expired'] },
    },
  };
}
