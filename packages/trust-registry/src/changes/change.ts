import { ATTESTATION_ALGORITHMS, CodedError, parseJson } from '@prova/credential';
import { canonicalJson, StoreError } from '@prova/store';
import { EFFECTS } from '@prova/trust';
import {
  IMPORT_CATALOGUE,
  PUT_ENTRY,
  RETIRE_ENTRY,
  RETIRE_RIGHT,
} from '../catalogue/catalogue-changes.ts';
import { TrustRegistryError } from '../errors.ts';
import { hasFittingCountry, line, OFFICER_TERMS, uuid } from '../officers/officer.ts';
import { OFFICER_JWK } from '../officers/officer-key.ts';
import * as v from '../schema.ts';
import { IMPORT, MIRROR } from './import-change.ts';
import {
  age,
  certificate,
  competence,
  competences,
  institution,
  reasonWord,
  thumbprint,
  ticket,
  time,
} from './words.ts';

const period = { from: time, until: v.exactOptional(time) };
const scope = v.exactOptional(v.picklist(['certificate', 'certificate-authority']), 'certificate');

const binding = {
  institution,
  certificate,
  competences,
  ...period,
  /** Other institutions may use the key too; both officers have seen that. */
  shared: v.exactOptional(v.boolean(), false),
  /** JWS of the certificate's key over a challenge: see `signPossession`. */
  proof: v.string(),
};

const suspension = { reason: reasonWord, ticket };

const change = v.variant('kind', [
  v.strictObject({
    kind: v.literal('admit-institution'),
    institution,
    name: line,
    validFrom: time,
    revocationUris: v.exactOptional(v.array(v.string())),
  }),
  v.strictObject({ kind: v.literal('accredit'), institution, competence, ...period }),
  v.strictObject({
    kind: v.literal('withdraw-competence'),
    institution,
    competence,
    since: v.exactOptional(time),
  }),
  v.strictObject({ kind: v.literal('bind-certificate'), ...binding }),
  v.strictObject({ kind: v.literal('pin-certificate'), ...binding }),
  v.strictObject({ kind: v.literal('retire-certificate'), institution, thumbprint, at: time }),
  v.pipe(
    v.strictObject({
      kind: v.literal('revoke-certificate'),
      thumbprint,
      scope,
      reason: v.string(),
      invalidityDate: v.exactOptional(time),
    }),
    v.check((order) => isRevocation(order.scope, order.reason)),
  ),
  v.strictObject({ kind: v.literal('suspend-certificate'), thumbprint, scope, ...suspension }),
  v.strictObject({ kind: v.literal('lift-certificate-suspension'), thumbprint, scope }),
  v.strictObject({ kind: v.literal('suspend-institution'), institution, ...suspension }),
  v.strictObject({ kind: v.literal('lift-institution-suspension'), institution }),
  v.strictObject({
    kind: v.literal('close-institution'),
    institution,
    at: time,
    successor: v.exactOptional(institution),
  }),
  v.strictObject({ kind: v.literal('add-authority'), certificate }),
  IMPORT,
  MIRROR,
  PUT_ENTRY,
  RETIRE_RIGHT,
  RETIRE_ENTRY,
  IMPORT_CATALOGUE,
  v.pipe(
    v.strictObject({
      kind: v.literal('admit-officer'),
      officer: uuid,
      ...OFFICER_TERMS,
      key: OFFICER_JWK,
    }),
    v.check((terms) => hasFittingCountry(terms)),
  ),
  v.pipe(
    v.strictObject({
      kind: v.literal('change-officer'),
      officer: uuid,
      ...OFFICER_TERMS,
      /** A key more, for one who has lost theirs. */
      key: v.exactOptional(OFFICER_JWK),
    }),
    v.check((terms) => hasFittingCountry(terms)),
  ),
  v.strictObject({ kind: v.literal('retire-officer'), officer: uuid }),
  v.strictObject({
    kind: v.literal('set-policy'),
    policy: v.strictObject({
      refreshAfter: age,
      softMax: age,
      hardMax: age,
      algorithms: v.pipe(v.array(v.picklist(ATTESTATION_ALGORITHMS)), v.minLength(1)),
      maxClockSkew: v.pipe(time, v.maxValue(3_600)),
      minVerifierVersion: v.exactOptional(v.string()),
    }),
  }),
]);

/** A change of the register or of its officers, as two people decide it. Times are epoch seconds. */
export type Change = v.InferOutput<typeof change>;
export type ChangeKind = Change['kind'];

/** A change as JSON: bytes base64url, institutions `BE:0120`. */
export type ChangeDocument = v.InferInput<typeof change>;

/** A whole import of Europe fits. */
const MAX_CHARACTERS = 64 * 1024 * 1024;

/**
 * The text that is hashed and signed: canonical JSON (RFC 8785) of a well-formed change.
 * Throws `TrustRegistryError` `change-malformed`.
 */
export function changePayload(document: ChangeDocument): string {
  try {
    const text = canonicalJson(document);
    parseChange(text);
    return text;
  } catch (cause) {
    if (cause instanceof StoreError) throw malformed(cause);
    throw cause;
  }
}

/**
 * Reads what `changePayload` wrote, and no other spelling of it. Does not ask whether the change can be made.
 * Throws `TrustRegistryError` `change-malformed`.
 */
export function parseChange(payload: string): Change {
  if (payload.length > MAX_CHARACTERS) throw malformed();
  const value = parseCanonical(payload);
  const outcome = v.safeParse(change, value);
  if (outcome.success) return outcome.output;
  throw malformed(undefined, v.getDotPath(outcome.issues[0]));
}

function parseCanonical(payload: string): unknown {
  try {
    const value = parseJson(payload);
    if (canonicalJson(value) === payload) return value;
  } catch (cause) {
    if (!(cause instanceof CodedError)) throw cause;
    throw malformed(cause);
  }
  throw malformed();
}

/** A reason for good: what can be lifted is a suspension, and a change of its own. */
function isRevocation(of: 'certificate' | 'certificate-authority', reason: string): boolean {
  return (
    Object.hasOwn(EFFECTS[of], reason) && reason !== 'certificateHold' && reason !== 'removeFromCRL'
  );
}

/** Names the member, never its value. */
function malformed(cause?: unknown, member?: string | null): TrustRegistryError {
  const where = member ? `; see its ${member}` : '';
  const message = `This is no change that can be decided${where}.`;
  return new TrustRegistryError('change-malformed', message, { cause });
}
