import { CredentialError, parseJson } from '@prova/credential';
import { type PublicJwk, parsePublicJwk } from '@prova/http';
import { StatusError } from '../errors.ts';
import * as v from '../schema.ts';

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

const FILE = v.most(
  v.strictObject({
    clientId: v.pipe(v.string(), v.regex(/^[\w.-]{3,64}$/)),
    enterpriseNumber: v.pipe(v.string(), v.regex(/^[01]\d{9}$/)),
    keys: v.list(v.looseObject({}), 8),
    scopes: v.list(v.picklist(PARTNER_SCOPES), PARTNER_SCOPES.length),
  }),
  1_000,
);

/**
 * The partners of a file: a list of `{"clientId", "enterpriseNumber", "keys", "scopes"}`, the keys public ones of P-256 as JWK.
 * Throws `StatusError` `partners-malformed` for anything else, and for an id that stands twice.
 */
export function parsePartners(text: string): readonly Partner[] {
  const parsed = v.safeParse(FILE, jsonOf(text));
  if (!parsed.success) throw malformed('It is a list of partners, each with its keys and scopes.');
  const partners = parsed.output.map(({ clientId, enterpriseNumber, keys, scopes }) => ({
    clientId,
    institutionId: enterpriseNumber,
    keys: { keys: keys.map(publicKey) },
    scopes,
  }));
  const ids = new Set(partners.map(({ clientId }) => clientId));
  if (ids.size === partners.length) return partners;
  throw malformed('An id stands twice.');
}

function publicKey(value: object): PublicJwk {
  const jwk = parsePublicJwk(value);
  if (jwk) return jwk;
  throw malformed('A key is not a public one of P-256.');
}

function jsonOf(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof CredentialError) return undefined;
    throw error;
  }
}

function malformed(message: string): StatusError {
  return new StatusError('partners-malformed', `The file of partners cannot be used. ${message}`);
}
