import type { WholeDocument } from '../attestations/attestation.ts';
import type { CardMembers } from '../attestations/card-members.ts';
import type { Pda1 } from '../attestations/pda1.ts';
import type { Prc } from '../attestations/prc.ts';

/** The documents that a wallet can carry. */
export const WALLET_TYPES = ['ehic', 'prc', 'pda1'] as const;
export type WalletType = (typeof WALLET_TYPES)[number];

/**
 * A document as a wallet tells it, under the member names of the QR documents, whatever its profile calls them. Always there: the issuing
 * state, the institution, the day of issue and the last day. What a wallet may keep to itself, or its profile does not have, is absent.
 */
export type WalletDocument =
  | { readonly type: 'ehic'; readonly data: WalletCard }
  | { readonly type: 'prc'; readonly data: WalletCertificate }
  | { readonly type: 'pda1'; readonly data: WalletPda1 };

/** What a wallet may keep to itself. */
type Holder = Partial<Pick<CardMembers, 'fn' | 'gn' | 'dob' | 'hi' | 'ci'>>;

/** The card. */
export interface WalletCard extends Pick<CardMembers, 'ic' | 'in' | 'ii' | 'di' | 'xd'>, Holder {
  /** The days for which the person is entitled, where they are said. */
  readonly sd?: string;
  readonly ed?: string;
}

/** The certificate in place of the card: `sd` and `ed` are its own days, `xd` is of the card that it replaces. */
export interface WalletCertificate
  extends Pick<Prc, 'ic' | 'in' | 'ii' | 'di' | 'sd' | 'ed'>,
    Holder {
  readonly xd?: string;
}

/** Portable document A1. */
export interface WalletPda1
  extends Omit<Pda1, 'fn' | 'gn' | 'dob' | 'hi' | 'dn' | 'tr'>,
    Partial<Pick<CardMembers, 'fn' | 'gn' | 'dob' | 'hi'>> {
  readonly dn?: string;
  readonly tr?: boolean;
  /** Last day of the document itself. */
  readonly xd: string;
}

/**
 * A document as it goes into a wallet. A card counts, and its holder is entitled, from its issue to its expiry; a PD A1 expires with its
 * period.
 */
export function walletDocumentOf(document: WholeDocument): WalletDocument {
  switch (document.type) {
    case 'ehic': {
      const { data } = document;
      return { type: 'ehic', data: { ...data, sd: data.di, ed: data.xd } };
    }
    case 'prc': {
      const { ci, xd, ...data } = document.data;
      const card = { ...(ci !== undefined && { ci }), ...(xd !== undefined && { xd }) };
      return { type: 'prc', data: { ...data, ...card } };
    }
    case 'pda1': {
      const { tr, ...data } = document.data;
      return { type: 'pda1', data: { ...data, ...(tr !== undefined && { tr }), xd: data.ed } };
    }
  }
}
