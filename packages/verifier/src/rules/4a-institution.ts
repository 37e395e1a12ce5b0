import { endOfDay, startOfDay } from '@prova/credential';
import { findInstitution, type Institution, type TrustMaterial } from '@prova/trust';
import { RuleFailure } from '../checklist.ts';
import type { IssuedDocument } from './issued-document.ts';
import { utcDay } from './local-days.ts';

/**
 * Rule 4a: the trust list knows exactly one institution with this country and number. A suspended one cannot be
 * confirmed now; a closed one vouches only for what it issued while it stood.
 */
export function requireInstitution(
  { data: { ic, ii, di } }: Pick<IssuedDocument, 'data'>,
  trust: TrustMaterial,
): Institution {
  const institution = findInstitution(trust, ic, ii);
  if (!institution || endOfDay(di) < institution.validFrom) {
    throw new RuleFailure('institution-unknown', { list: utcDay(trust.snapshot.issuedAt) });
  }
  if (institution.validUntil !== undefined && startOfDay(di) >= institution.validUntil) {
    throw new RuleFailure('institution-closed');
  }
  if (institution.status === 'suspended') throw new RuleFailure('institution-suspended');
  return institution;
}
