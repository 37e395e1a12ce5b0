import type { Environment, FileEvidence, NamedDocument, WholeDocument } from '@prova/credential';
import type { ReasonCode } from './codes.ts';
import type { StepId } from './steps.ts';

/** accepted: proven. rejected: proven wrong. undetermined: cannot be known here and now. not-judged: not ours. */
export type Verdict = 'accepted' | 'rejected' | 'undetermined' | 'not-judged';

/** The main indications of ETSI EN 319 102-1 §5.1.3; none for what was not judged. */
export type Indication = 'TOTAL-PASSED' | 'TOTAL-FAILED' | 'INDETERMINATE';

/** Results as specification v0.5 §7 names them. */
export type StepResult = 'PASSED' | 'NOT PASSED' | 'WARNING' | 'N/A';

export interface Step {
  readonly id: StepId;
  readonly result: StepResult;
  /** The codes raised by this step; their sentences are in `reasons`. Absent when there is none. */
  readonly detail?: string;
}

export interface Reason {
  readonly code: ReasonCode;
  readonly step: StepId;
  /** One to three plain sentences: what is so, then what to do. */
  readonly message: string;
  /** The end of `message` that says what to do, to be shown apart. Absent where there is nothing to do. */
  readonly next?: string;
}

/** A social status is kept by its issuer and shown to nobody. */
type KeptDocument = Extract<WholeDocument, { readonly type: 'status' }>;

/** What the document says. Present in a report only when its signature verified, and never of a kept one. */
export type ReportedDocument = ReportedToken &
  ((Exclude<NamedDocument, KeptDocument> & LatinNames) | Exclude<WholeDocument, NamedDocument>);

interface ReportedToken {
  readonly schema: string;
  readonly jti?: string;
  readonly rid?: string;
}

interface LatinNames {
  /** The names in Latin letters, to compare with an identity document. */
  readonly latin: { readonly fn: string; readonly gn: string };
}

/** The competent institution as the trust list names it, and the key that signed. */
export interface ReportedIssuer {
  readonly country: string;
  readonly officialId: string;
  readonly name: string;
  readonly kid: string;
}

/** What the institution's list of withdrawn documents says. */
export interface ReportedStatus {
  /** `suspended`: for now, of a copy in a wallet alone. `unknown`: no list is here, or none that is recent enough to clear anybody. */
  readonly state: 'good' | 'revoked' | 'suspended' | 'unknown';
  /** When the list here was made; absent where there is none. */
  readonly issuedAt?: string;
}

/** The file that carried the document. What is said of it changes no verdict: that is the code's. */
export interface ReportedCarrier {
  readonly medium: FileEvidence['medium'];
  /**
   * Of a PDF, the seal on the whole file. `intact`: it holds, and is the institution's that issued the document. `foreign`: it
   * holds, and is anybody else's. `unjudged`: it holds, and whose it is was not found out. `none`: no seal was found.
   */
  readonly seal: 'intact' | 'foreign' | 'modified' | 'invalid' | 'unjudged' | 'none';
  /** When an intact seal says that it was made. RFC 3339, UTC. */
  readonly sealedAt?: string;
}

/** Which trust list the verdict rests on. */
export interface ReportedTrust {
  readonly environment: Environment;
  /** Absent, as all that follows, when there was no usable list. */
  readonly sequence?: number;
  readonly issuedAt?: string;
  readonly state: 'FRESH' | 'DUE' | 'STALE' | 'EXPIRED' | 'MISSING';
}

/** The outcome of one verification. The first reason is the one that decided. */
export interface Report {
  readonly verdict: Verdict;
  readonly indication?: Indication;
  readonly reasons: readonly Reason[];
  readonly steps: readonly Step[];
  readonly document?: ReportedDocument;
  readonly issuer?: ReportedIssuer;
  /** Absent where rule 6b did not apply, or was not reached. */
  readonly status?: ReportedStatus;
  /** Present for files. */
  readonly carrier?: ReportedCarrier;
  readonly trust: ReportedTrust;
  readonly treatmentDate: string;
  /** RFC 3339, UTC. */
  readonly verifiedAt: string;
  readonly software: { readonly name: string; readonly version: string };
}
