import {
  COUNTRY_CODES,
  type CountryCode,
  ENVIRONMENTS,
  type Environment,
  type JsonObject,
} from '@prova/credential';
import type { Indication, ReportedTrust, Step, Verdict } from '../report.ts';
import * as v from '../schema.ts';
import { STEP_IDS } from '../steps.ts';
import { LIST_STATES, NOT_ACCEPTED, STEP_RESULTS } from './words.ts';

/**
 * A verification as a clinic hands it on, to have treatment paid for (specification v0.5 §7). **It is about a person**:
 * it holds the document. What was concluded, and by whom, stands beside it; nobody signed it.
 */
export type VerificationExport = AcceptedExport | OtherExport;

/** Of an accepted document: with what it says, and who issued it. */
export interface AcceptedExport extends ExportedVerification {
  readonly verdict: 'accepted';
  readonly indication: 'TOTAL-PASSED';
  /** The compact JWS as the institution signed it. */
  readonly token: string;
  /** The payload of `token`. */
  readonly payload: JsonObject;
  /** The institution as the trust list names it, and the key that signed. */
  readonly issuer: {
    readonly country: CountryCode;
    readonly officialId: string;
    readonly name: string;
    readonly kid: string;
  };
}

/** Of one that was not accepted: what it says is nobody's word, and is not repeated. */
export interface OtherExport extends ExportedVerification {
  readonly verdict: Exclude<Verdict, 'accepted'>;
  readonly indication?: Exclude<Indication, 'TOTAL-PASSED'>;
  /** Absent where no document of ours was found. */
  readonly token?: string;
}

interface ExportedVerification {
  readonly format: typeof EXPORT_FORMAT;
  readonly verifier: {
    readonly station: string;
    /** `keyThumbprint` of the station's key. */
    readonly key: string;
  };
  /** Absent where what was asked for is no day. */
  readonly treatmentDate?: string;
  /** RFC 3339, UTC, by the station's clock. */
  readonly verifiedAt: string;
  readonly steps: readonly Step[];
  /** Codes, the one that decided first. */
  readonly reasons: readonly string[];
  /** The trust list that it rests on; its age is in seconds, when it was verified. */
  readonly trust: {
    readonly environment: Environment;
    readonly state: ReportedTrust['state'];
    readonly sequence?: number;
    readonly issuedAt?: string;
    readonly ageSeconds?: number;
  };
  readonly software: { readonly name: string; readonly version: string };
  /** The receipt of the same verification in the station's chain. */
  readonly receipt?: { readonly number: number; readonly hash: string };
}

/** The name of this form, and its version. Ours: there is no agreed one. */
export const EXPORT_FORMAT = 'prova:verification-export:1';

/** What `parseCompactJws` reads at most. */
const token = v.pipe(v.string(), v.maxLength(16_384), v.regex(/^[\w-]+\.[\w-]+\.[\w-]*$/));

const verification = {
  format: v.literal(EXPORT_FORMAT),
  verifier: v.strictObject({ station: v.line(64), key: v.digest }),
  treatmentDate: v.exactOptional(v.day),
  verifiedAt: v.instant,
  steps: v.pipe(
    v.array(
      v.strictObject({
        id: v.picklist(STEP_IDS),
        result: v.picklist(STEP_RESULTS),
        detail: v.exactOptional(v.line(1024)),
      }),
    ),
    v.maxLength(64),
  ),
  reasons: v.pipe(v.array(v.code), v.maxLength(64)),
  trust: v.strictObject({
    environment: v.picklist(ENVIRONMENTS),
    state: v.picklist([...LIST_STATES, 'MISSING']),
    sequence: v.exactOptional(v.wholeNumber(0)),
    issuedAt: v.exactOptional(v.instant),
    ageSeconds: v.exactOptional(v.anyWholeNumber),
  }),
  software: v.strictObject({ name: v.line(64), version: v.line(32) }),
  receipt: v.exactOptional(v.strictObject({ number: v.wholeNumber(1), hash: v.digest })),
};

/** `schemas/verification-export.schema.json` says the same for other people's tools. */
export const EXPORT = v.variant('verdict', [
  v.strictObject({
    ...verification,
    verdict: v.literal('accepted'),
    indication: v.literal('TOTAL-PASSED'),
    token,
    payload: v.record(v.string(), v.unknown()),
    issuer: v.strictObject({
      country: v.picklist(COUNTRY_CODES),
      officialId: v.line(64),
      // Of a trust list a name has 400 characters at most, each one or two units.
      name: v.line(800),
      kid: v.kid,
    }),
  }),
  v.strictObject({
    ...verification,
    verdict: v.picklist(NOT_ACCEPTED),
    indication: v.exactOptional(v.picklist(['TOTAL-FAILED', 'INDETERMINATE'])),
    token: v.exactOptional(token),
  }),
]);
