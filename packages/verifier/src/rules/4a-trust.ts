import { startOfDay } from '@prova/credential';
import { judgeTime, type TrustErrorCode, type TrustMaterial } from '@prova/trust';
import { type Remarks, RuleFailure } from '../checklist.ts';
import { asReasonCode } from '../codes.ts';
import { isOlder, SOFTWARE } from '../software.ts';
import { utcDay } from './local-days.ts';

const DAY = 86_400;

/** A trust list that was there and was refused, and why. */
export interface RefusedTrust {
  readonly refused: TrustErrorCode;
}

/** What the verifier was given to believe in. */
export type TrustInput = TrustMaterial | RefusedTrust | undefined;

/** A trust list to judge by. Only what a fresh one lacks is known not to exist. */
export interface UsableTrust {
  readonly trust: TrustMaterial;
  readonly isFresh: boolean;
}

export function isUsable(trust: TrustInput): trust is TrustMaterial {
  return trust !== undefined && !('refused' in trust);
}

/**
 * Before rule 4a: there is a trust list, of the environment this verifier was started for, and not too old. Limits are
 * those signed in the list. Past them the rest is still judged, but nothing is accepted.
 */
export function requireTrust(
  trust: TrustInput,
  { environment, now, today }: { environment: string; now: number; today: string },
  remarks: Remarks,
): UsableTrust {
  if (!isUsable(trust)) {
    throw new RuleFailure((trust && asReasonCode(trust.refused)) ?? 'trust-missing');
  }
  const { snapshot } = trust;
  if (snapshot.environment !== environment) throw new RuleFailure('trust-environment');
  const { freshness, clock } = judgeTime(trust, now);
  if (freshness === 'STALE' || freshness === 'EXPIRED') {
    const code = freshness === 'STALE' ? 'trust-stale' : 'trust-expired';
    remarks.remark(code, { list: utcDay(snapshot.issuedAt) });
  }
  // A desk whose day is more than a day from the instant it claims has a clock that cannot be right.
  const isDayPossible = Math.abs(startOfDay(today) / DAY - Math.floor(now / DAY)) <= 1;
  if (clock === 'suspect' || !isDayPossible) remarks.remark('clock-suspect');
  const { minVerifierVersion } = snapshot.policy;
  if (minVerifierVersion !== undefined && isOlder(SOFTWARE.version, minVerifierVersion)) {
    remarks.remark('software-outdated');
  }
  return { trust, isFresh: freshness === 'FRESH' };
}
