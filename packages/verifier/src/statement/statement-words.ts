import type { AttestationType } from '@prova/credential';
import type { StepResult, Verdict } from '../report.ts';
import type { Language } from '../sentences/languages.ts';
import type { DocumentStepId } from '../steps.ts';

/**
 * What a statement says around its values, in one language: it is read by whoever pays, not at the desk. Got by
 * `loadStatementWords`; there is a file for each, and the compiler asks each for every step and verdict.
 */
export interface StatementWords {
  readonly language: Language;
  /** Whether a native speaker has read this file. */
  readonly reviewed: boolean;
  readonly title: string;
  /** What a verdict says of the document, without what a desk would do. */
  readonly conclusions: Readonly<Record<Verdict, string>>;
  readonly notes: {
    readonly unsigned: string;
    /** Of a statement that holds a document. */
    readonly evidence: string;
    /** `{number}` stands for that of the receipt. */
    readonly receipt: string;
    readonly unprintable: string;
  };
  readonly headings: {
    readonly verification: string;
    readonly content: string;
    readonly issuer: string;
    readonly steps: string;
    readonly remarks: string;
    readonly technical: string;
    readonly document: string;
  };
  /** Each document by the name that it has there. */
  readonly kinds: Readonly<Record<AttestationType, string>>;
  /** The fields of Decision S2 by its captions, without their numbers. */
  readonly fields: {
    readonly ic: string;
    readonly fn: string;
    readonly gn: string;
    readonly dob: string;
    readonly hi: string;
    readonly ii: string;
    readonly ci: string;
    readonly xd: string;
    /** (a) and (b) of a certificate. */
    readonly validity: string;
    /** (c) of a certificate; a card has a day of issue. */
    readonly delivered: string;
    readonly issued: string;
    /** Of a PD A1. The article is named behind its caption. */
    readonly legislation: string;
    readonly period: string;
    readonly article: string;
    readonly employer: string;
    readonly workplace: string;
    readonly noFixedPlace: string;
    /** Of an entitlement: its right, and behind it the version of the catalogue; the short name and year of birth of its holder. */
    readonly right: string;
    readonly name: string;
    readonly birthYear: string;
    /** Of an ISI+ card. */
    readonly sex: string;
  };
  readonly captions: {
    readonly treatmentDate: string;
    readonly verifiedAt: string;
    readonly station: string;
    readonly kind: string;
    readonly documentNumber: string;
    readonly withdrawalList: string;
    readonly institutionName: string;
    readonly issuerKey: string;
    readonly stationKey: string;
    readonly receiptNumber: string;
    readonly receiptHash: string;
    readonly trustList: string;
    readonly environment: string;
    readonly software: string;
  };
  /** Heads of the table of steps: number, what was checked, result. */
  readonly columns: readonly [string, string, string];
  /** What is so where the step is passed. */
  readonly steps: Readonly<Record<DocumentStepId, string>>;
  readonly results: Readonly<Record<StepResult, string>>;
  /** No trust list. */
  readonly none: string;
  readonly test: { readonly word: string; readonly notice: string };
  /** `{page}` and `{pages}` stand for numbers. */
  readonly pageOf: string;
  readonly qrCode: string;
  /** What the files in the PDF are. */
  readonly files: { readonly export: string; readonly token: string };
}
