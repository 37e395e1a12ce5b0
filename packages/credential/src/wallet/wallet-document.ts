import type { WholeDocument } from '../attestations/attestation.ts';
import type { CardMembers } from '../attestations/card-members.ts';
import type { Entitlement } from '../attestations/entitlement.ts';
import type { IsiPlus } from '../attestations/isiplus.ts';
import type { Pda1 } from '../attestations/pda1.ts';
import type { Prc } from '../attestations/prc.ts';
import type { HolderRelation, SocialStatus } from '../attestations/social-status.ts';
import { agesDuring } from './age-thresholds.ts';

/** The documents that a wallet can carry. */
export const WALLET_TYPES = ['ehic', 'prc', 'pda1', 'entitlement', 'isiplus', 'status'] as const;
export type WalletType = (typeof WALLET_TYPES)[number];

/**
 * A document as a wallet tells it, under the member names of the QR documents, whatever its profile calls them. Always there: the issuing
 * state, the institution, the day of issue and the last day. What a wallet may keep to itself, or its profile does not have, is absent.
 */
export type WalletDocument =
  | { readonly type: 'ehic'; readonly data: WalletCard }
  | { readonly type: 'prc'; readonly data: WalletCertificate }
  | { readonly type: 'pda1'; readonly data: WalletPda1 }
  | { readonly type: 'entitlement'; readonly data: WalletEntitlement }
  | { readonly type: 'isiplus'; readonly data: WalletIsiPlus }
  | { readonly type: 'status'; readonly data: WalletSocialStatus };

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

/** One right: issued on its first day, and at an end with its last. */
export interface WalletEntitlement extends Entitlement, Pick<CardMembers, 'di' | 'xd'> {}

/** The Belgian card. */
export interface WalletIsiPlus extends WalletCard, Partial<Pick<IsiPlus, 'sx'>> {
  readonly hr?: HolderRelation;
}

/** Social statuses, of which the holder shows what is asked for. */
export interface WalletSocialStatus
  extends Pick<SocialStatus, 'ic' | 'in' | 'ii' | 'di' | 'xd'>,
    Partial<Omit<SocialStatus, 'ic' | 'in' | 'ii' | 'di' | 'xd'>> {
  /** Year of birth. */
  readonly yb?: string;
  /** Of `AGE_THRESHOLDS`, those that the person has reached all the time that the document counts, and those not. */
  readonly ag?: readonly string[];
  readonly un?: readonly string[];
  /** Said of other documents apart; of a social status each right says its own. */
  readonly sd?: never;
  readonly ed?: never;
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
    case 'entitlement': {
      const { data } = document;
      return { type: 'entitlement', data: { ...data, di: data.sd, xd: data.ed } };
    }
    case 'isiplus': {
      const { data } = document;
      return { type: 'isiplus', data: { ...data, sd: data.di, ed: data.xd } };
    }
    case 'status': {
      const { data } = document;
      const { reached, under } = agesDuring({ from: data.di, until: data.xd }, data.dob);
      const lists = {
        ag: inOrderOf(reached, (age) => age),
        un: inOrderOf(under, (age) => age),
        st: inOrderOf(data.st, ({ cd }) => cd),
        ti: inOrderOf(data.ti, (tier) => tier),
        en: inOrderOf(data.en, ({ r }) => r),
      };
      return { type: 'status', data: { ...data, ...lists, yb: data.dob.slice(0, 4) } };
    }
  }
}

/** By name, as they are read again: the order in which a wallet shows things says nothing. */
function inOrderOf<T>(items: readonly T[], nameOf: (item: T) => string): readonly T[] {
  return [...items].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}
