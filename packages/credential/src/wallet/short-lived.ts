import type { WalletType } from './wallet-document.ts';

const DAY = 86_400;

/**
 * For how long, in seconds, a copy of a document counts at most that has no place on a status list: by then it is at an end without anybody
 * withdrawing it. Types that are not named here have none such. Ours, and not an agreed limit.
 */
export const SHORT_LIVED: Readonly<Partial<Record<WalletType, number>>> = {
  entitlement: 7 * DAY,
};
