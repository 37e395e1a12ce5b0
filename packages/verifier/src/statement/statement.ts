import type { AttestationType, Environment } from '@prova/credential';
import type { Verdict } from '../report.ts';

/**
 * An export in words, in the form in which `@prova/paper` prints it: captions of ours, and values that are as they came.
 */
export interface ExportStatement {
  readonly language: string;
  readonly title: string;
  /** The document that it is about, by its name. */
  readonly subject: string;
  readonly conclusion: {
    readonly tone: Verdict;
    readonly title: string;
    readonly sentence: string;
  };
  /** What the paper is worth. */
  readonly notes: readonly string[];
  readonly sections: readonly ExportSection[];
  /** Absent where no document of ours was found. */
  readonly document?: ExportedDocument;
  readonly environment: Environment;
  readonly test: { readonly word: string; readonly notice: string };
  readonly foot: string;
  readonly pageOf: string;
  readonly unprintable: string;
  /** The day of the verification, UTC. */
  readonly day: string;
}

export type ExportSection = ExportFields | ExportSteps;

export interface ExportFields {
  readonly kind: 'fields';
  readonly title: string;
  readonly fields: readonly ExportField[];
}

export interface ExportField {
  readonly caption: string;
  readonly value: string;
  readonly size: 'large' | 'small';
}

export interface ExportSteps {
  readonly kind: 'table';
  readonly title: string;
  readonly head: readonly [string, string, string];
  readonly rows: readonly {
    readonly cells: readonly [string, string, string];
    readonly weight: 'plain' | 'strong';
  }[];
}

export interface ExportedDocument {
  readonly title: string;
  readonly token: string;
  /** Absent where it is none that we can draw. */
  readonly code?: {
    readonly type: AttestationType;
    readonly qrText: string;
    readonly alternative: string;
  };
}

/** A file that goes into the PDF. */
export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}
