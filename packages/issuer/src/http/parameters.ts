import * as v from '../schema.ts';

/** What comes in a path, a query or a body, where several operations take it. */

export const INSTITUTION = v.pipe(v.string(), v.regex(/^[A-Z]{2}:[A-Za-z0-9]{4,10}$/));

/** `/{id}`: the jti of a document. */
export const OF_ATTESTATION = { id: v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{16}$/)) };

export const UUID = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/));

/** `/{id}` of a batch. */
export const OF_BATCH = { id: UUID };

/** `/{id}` of what a clerk proposes. */
export const OF_PROPOSAL = { id: UUID };

/** `/{id}` of a delivery. */
export const OF_DELIVERY = { id: UUID };

/** `/{id}` of an offer to a wallet. */
export const OF_OFFER = { id: UUID };
