import type { AttestationType } from '@prova/credential';
import type { Language, ReportedCarrier, ReportedStatus, Verdict } from '@prova/verifier';

/** Languages in which the words around a report are written. Its reasons are said in many more. */
export const LABEL_LANGUAGES = ['en', 'fr', 'nl', 'de'] as const satisfies readonly Language[];
export type LabelLanguage = (typeof LABEL_LANGUAGES)[number];

/** The words around a report, for the person at the desk. */
export interface ReportWords {
  readonly language: LabelLanguage;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** Said of an accepted document; the reasons say the rest. */
  readonly accepted: string;
  /** Said of an accepted PD A1. */
  readonly acceptedPda1: string;
  /** Said of an accepted entitlement: the verifier's own sentence. */
  readonly acceptedEntitlement: string;
  /** What the list of withdrawn documents says of this one. */
  readonly statuses: Readonly<Record<ReportedStatus['state'], string>>;
  /** What the seal of a file is worth. */
  readonly seals: Readonly<Record<ReportedCarrier['seal'], string>>;
  readonly documents: Readonly<Record<AttestationType, string>>;
  readonly labels: {
    readonly kind: string;
    readonly names: string;
    readonly givenNames: string;
    readonly latin: string;
    readonly birthDate: string;
    readonly birthYear: string;
    readonly institution: string;
    readonly validity: string;
    /** Of what says no more than from when to when it counts. */
    readonly period: string;
    /** Of a PD A1. */
    readonly legislation: string;
    readonly employer: string;
    readonly workplace: string;
    readonly noFixedPlace: string;
    /** Of an entitlement: the right, and by which version of the catalogue. */
    readonly right: string;
    readonly catalogue: string;
    readonly document: string;
    readonly trustList: string;
    readonly noTrustList: string;
    readonly withdrawals: string;
    readonly noList: string;
    readonly seal: string;
    readonly test: string;
  };
}

/** What is written here; what an entitlement proves is said by the verifier. */
export type OwnWords = Omit<ReportWords, 'acceptedEntitlement'>;
