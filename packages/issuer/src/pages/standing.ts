import type { Tone } from '@prova/http';
import type { AttestationRow } from '../ledger/attestation-rows.ts';
import type { DocumentStanding } from './wording/wording.ts';

/** Where a document stands on a day, and how that looks. */
export function standingOf(
  { state, validFrom, validUntil }: Pick<AttestationRow, 'state' | 'validFrom' | 'validUntil'>,
  today: string,
): { readonly standing: DocumentStanding; readonly tone: Tone } {
  switch (state) {
    case 'released':
      if (today < validFrom) return { standing: 'upcoming', tone: 'undetermined' };
      if (today > validUntil) return { standing: 'ended', tone: 'not-judged' };
      return { standing: 'valid', tone: 'accepted' };
    case 'revoked':
    case 'superseded':
      return { standing: state, tone: 'rejected' };
    case 'staged':
      return { standing: state, tone: 'undetermined' };
    case 'failed':
      return { standing: state, tone: 'not-judged' };
  }
}
