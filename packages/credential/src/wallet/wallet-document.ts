import type { CardMembers } from '../attestations/card-members.ts';

/** The documents that a wallet can carry. */
export const WALLET_TYPES = ['ehic', 'prc', 'pda1'] as const;
export type WalletType = (typeof WALLET_TYPES)[number];

/**
 * A card, or the certificate in its place, as a wallet tells it, under the member names of the QR documents, whatever its profile
 * calls them. Always there: the issuing state, the institution, the day of issue and the last day. What a wallet may keep to itself, or
 * its profile does not have, is absent.
 */
export interface WalletCard
  extends Pick<CardMembers, 'ic' | 'in' | 'ii' | 'di' | 'xd'>,
    Partial<Pick<CardMembers, 'fn' | 'gn' | 'dob' | 'hi' | 'ci'>> {
  /** The days for which the person is entitled, where they are said. */
  readonly sd?: string;
  readonly ed?: string;
}
