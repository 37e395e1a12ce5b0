import type { PublicJwk } from '@prova/http';

/** What a partner may ask for: persons one by one, or files of them. For which rights, the catalogue says. */
export const PARTNER_SCOPES = ['entitlements', 'entitlementBatches'] as const;
export type PartnerScope = (typeof PARTNER_SCOPES)[number];

/** A program of a public body that has a legal basis. */
export interface Partner {
  readonly clientId: string;
  /** Its enterprise number: whose permissions count, and whose audit chain is written. */
  readonly institutionId: string;
  readonly keys: { readonly keys: readonly PublicJwk[] };
  readonly scopes: readonly PartnerScope[];
}

/** One that was registered, with its time. */
export interface RegisteredPartner extends Partner {
  /** Epoch seconds. */
  readonly since: number;
  readonly endedAt: number | null;
}
