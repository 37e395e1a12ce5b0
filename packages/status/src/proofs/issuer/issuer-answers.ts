import * as v from '../../schema.ts';
import type { Proof } from '../proof-rows.ts';
import { jsonIn, unavailable } from './taken-answer.ts';

/** What has become of a document: `staged` is on its way, `failed` was never made. */
const STATES = ['staged', 'released', 'revoked', 'superseded', 'failed'] as const;

const jti = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{16}$/));

/** A document, as far as it is looked at. It is named twice, and both have to agree. */
const DOCUMENT = v.pipe(
  v.looseObject({
    id: jti,
    jti,
    institution: v.string(),
    type: v.string(),
    state: v.picklist(STATES),
    recordId: v.exactOptional(v.string()),
    validUntil: v.day,
  }),
  v.check(({ id, jti }) => id === jti),
);

/** What the issuer says of a document. */
export type IssuedDocument = Readonly<v.InferOutput<typeof DOCUMENT>>;

const FOUND = v.looseObject({
  items: v.most(DOCUMENT, 100),
  next: v.exactOptional(v.line(200)),
});

/** Documents of a person, the newest first; `next` is where the next page begins. */
export type FoundDocuments = Readonly<v.InferOutput<typeof FOUND>>;

const TOKEN = v.looseObject({ access_token: v.line(4096) });

const OFFER = v.looseObject({
  attestation: jti,
  state: v.picklist(['created', 'redeemed', 'burnt', 'expired']),
  expiresAt: v.instant,
  uri: v.exactOptional(v.pipe(v.line(4096), v.regex(/^openid-credential-offer:\/\//))),
  qrCode: v.exactOptional(v.pipe(v.string(), v.regex(/^<svg /), v.maxLength(200_000))),
  txCode: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{6}$/))),
});

/** An offer to a wallet; what opens it is there as long as it can be taken up. */
export type IssuedOffer = Readonly<v.InferOutput<typeof OFFER>>;

/** What was ordered, to hold an answer against. */
export type OrderedProof = Pick<Proof, 'proofId' | 'type' | 'validUntil'> & {
  readonly institution: string;
};

// Each throws `StatusError` `issuer-unavailable` for what is no such answer, whatever it is: what the issuer did is not known then.

/** The document that an order brought. Not one of another order, type, institution or last day. */
export function parseIssued(bytes: Uint8Array, ordered: OrderedProof): IssuedDocument {
  const document = parsed(DOCUMENT, bytes);
  return isOf(document, ordered) ? document : unavailable();
}

/** Documents of somebody. Whether one is that of an order, `isOf` says. */
export function parseFound(bytes: Uint8Array): FoundDocuments {
  return parsed(FOUND, bytes);
}

/** An offer of this document, and of no other. */
export function parseOffer(bytes: Uint8Array, attestation: string): IssuedOffer {
  const offer = parsed(OFFER, bytes);
  return offer.attestation === attestation ? offer : unavailable();
}

/** An access token (RFC 6749 §5.1). */
export function parseToken(bytes: Uint8Array): string {
  return parsed(TOKEN, bytes).access_token;
}

/** Whether a document is the one that was ordered. */
export function isOf(document: IssuedDocument, ordered: OrderedProof): boolean {
  const { recordId, type, validUntil, institution } = document;
  return (
    recordId === ordered.proofId &&
    type === ordered.type &&
    validUntil === ordered.validUntil &&
    institution === ordered.institution
  );
}

function parsed<Schema extends v.GenericSchema>(
  schema: Schema,
  bytes: Uint8Array,
): v.InferOutput<Schema> {
  const found = v.safeParse(schema, jsonIn(bytes));
  return found.success ? found.output : unavailable();
}
