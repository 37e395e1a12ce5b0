import type { AttestationType, Environment } from '@prova/credential';
import type { AttachedFile } from '../print/sheets-file.ts';
import type { StatementTone } from './tones.ts';

/**
 * What somebody says, as texts that are ready to be printed: sections under a conclusion, and the document that it is
 * about. Captions are ours; values come from outside and may be anything.
 */
export interface Statement {
  /** BCP 47 tag of all captions. */
  readonly language: string;
  readonly title: string;
  /** What kind of document it is about. */
  readonly subject: string;
  readonly conclusion: StatementConclusion;
  /** Under the conclusion: what the paper is worth. */
  readonly notes: readonly string[];
  readonly sections: readonly StatementSection[];
  /** The document that it is about. Absent where there is none. */
  readonly document?: StatementDocument;
  /** Anything but `prod` carries the TEST bands, on every page. */
  readonly environment: Environment;
  readonly test: {
    readonly word: string;
    readonly notice: string;
  };
  /** At the foot of every page. */
  readonly foot: string;
  /** `{page}` and `{pages}` stand for numbers. */
  readonly pageOf: string;
  /** Said in `notes` where a value holds what the fonts cannot print. */
  readonly unprintable: string;
  /** The day of the file's dates, `yyyy-mm-dd`. */
  readonly day: string;
}

export interface StatementConclusion {
  /** Its shape and its colours. */
  readonly tone: StatementTone;
  /** Two or three words. */
  readonly title: string;
  readonly sentence: string;
}

export type StatementSection = FieldSection | TableSection;

/** A caption and a value a row. */
export interface FieldSection {
  readonly kind: 'fields';
  readonly title: string;
  readonly fields: readonly StatementField[];
}

export interface StatementField {
  readonly caption: string;
  /** Empty where there is nothing to say. */
  readonly value: string;
  /** As a person reads it, or in the small letters of hashes and sentences. */
  readonly size: 'large' | 'small';
}

/** Three columns, the middle one wide. */
export interface TableSection {
  readonly kind: 'table';
  readonly title: string;
  readonly head: readonly [string, string, string];
  readonly rows: readonly StatementRow[];
}

export interface StatementRow {
  readonly cells: readonly [string, string, string];
  /** In bold, because it is what decided. */
  readonly weight: 'plain' | 'strong';
}

/** The document as it was presented. */
export interface StatementDocument {
  /** Above the token. */
  readonly title: string;
  /** The compact JWS, printed in full. */
  readonly token: string;
  /** Its QR code; absent for what has none. Left out where no code of 55 mm holds it. */
  readonly code?: {
    readonly type: AttestationType;
    readonly qrText: string;
    /** Said of the code to whoever cannot see it. */
    readonly alternative: string;
  };
}

/** A file that travels inside the PDF. */
export type StatementAttachment = AttachedFile;
