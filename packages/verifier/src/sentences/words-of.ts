import type { AttestationType } from '@prova/credential';
import type { Pda1Words, Words } from './words.ts';

/**
 * The words for a document of a kind, where the kind is known: those that speak of treatment and patients speak of work where it is
 * a portable document A1, and of a right where it is an entitlement or a social status. What is said before the signature verified is said of no kind.
 */
export function wordsOf(type: AttestationType | undefined, words: Words): Words {
  const { verdicts, pda1, entitlement } = words;
  switch (type) {
    case 'pda1':
      return withKind(words, { ...pda1, accepted: verdicts.accepted.sentence });
    case 'entitlement':
      return withKind(words, { ...entitlement, next: pda1.next });
    case 'status':
      return withKind(words, {
        ...{ ...entitlement, next: pda1.next },
        accepted: verdicts.accepted.sentence,
      });
    default:
      return words;
  }
}

/** What a kind says in the place of what is said of most. */
interface KindWords extends Pda1Words {
  readonly accepted: string;
}

function withKind(words: Words, { accepted, rejected, said, next }: KindWords): Words {
  const { verdicts, reasons } = words;
  return {
    ...words,
    verdicts: {
      ...verdicts,
      accepted: { ...verdicts.accepted, sentence: accepted },
      rejected: { ...verdicts.rejected, sentence: rejected },
    },
    reasons: {
      ...reasons,
      expired: { ...reasons.expired, said: said.expired },
      'not-yet-valid': { ...reasons['not-yet-valid'], said: said['not-yet-valid'] },
      revoked: { ...reasons.revoked, next: next.revoked },
      'credential-expired': { ...reasons['credential-expired'], next: next['credential-expired'] },
    },
  };
}
