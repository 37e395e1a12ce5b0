import type { AttestationAlgorithm } from '@prova/credential';
import type { SoftwareKey } from '@prova/keys';
import type { IssuerErrorCode } from '../errors.ts';
import type { LineTrust } from './line-trust.ts';

/** By what a chunk is judged: the trust list clinics have, the institution's lists, the time. */
export interface LineJudgement {
  readonly trust: LineTrust;
  /** Deny-lists by their address, where documents refer to any. */
  readonly lists?: ReadonlyMap<string, string>;
  /** Epoch seconds. */
  readonly now: number;
  /** The institution's own day, `yyyy-mm-dd`. */
  readonly today: string;
}

/** A key that a thread can sign with, or the signatures where the key is elsewhere. */
export type LineKey =
  | SoftwareKey
  | {
      readonly algorithm: AttestationAlgorithm;
      readonly certificate: Uint8Array;
      /** One a payload, over its `signingInput`. */
      readonly signatures: readonly Uint8Array[];
    };

/** Documents that are signed and judged together. */
export interface LineChunk {
  /** Each the JSON of an `IdentifiedPayload`, as `JSON.stringify` writes it. */
  readonly payloads: readonly string[];
  readonly key: LineKey;
  readonly judgement: LineJudgement;
}

/** What became of one payload of a chunk. */
export type LineOutcome =
  /** Our own verifier accepts its QR text for the day of issue; it may be stored as issued. */
  | { readonly outcome: 'accepted'; readonly jws: string }
  /** It would not be accepted anywhere: `rule` is the code of the verifier, or `qr-capacity`. */
  | { readonly outcome: 'refused'; readonly rule: string; readonly message: string };

/** What a thread answers: an error of a class cannot be copied from one thread to another. */
export type ChunkAnswer =
  | { readonly answer: 'made'; readonly outcomes: readonly LineOutcome[] }
  | {
      readonly answer: 'stopped';
      readonly code: IssuerErrorCode;
      readonly message: string;
      readonly rule: string | undefined;
    };
