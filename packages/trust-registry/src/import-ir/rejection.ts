import type { TrustErrorCode } from '@prova/trust';

/** Why a row, or a part of it, was left out. The codes of `TrustError` say why a certificate was. */
export type RejectionCode =
  | 'row-malformed'
  | 'member-missing'
  | 'member-ambiguous'
  | 'member-malformed'
  | 'country-unknown'
  | 'country-mismatch'
  | 'institution-id-malformed'
  | 'institution-duplicate'
  | 'too-many-certificates'
  | 'certificate-encoding'
  | 'certificate-wrapping'
  | 'thumbprint-mismatch'
  | 'document-unknown'
  | 'period-malformed'
  | TrustErrorCode;

/** Thrown while a row is read and caught at the row's door; never leaves this folder. */
export class Rejection extends Error {
  readonly code: RejectionCode;
  readonly field: string | undefined;
  constructor(code: RejectionCode, options?: ErrorOptions & { readonly field?: string }) {
    super(code, options);
    this.code = code;
    this.field = options?.field;
  }
}

/** One thing that was not imported, for the person who must repair the source. */
export interface ImportRejection {
  /** Place in the source, the first row being 1. */
  readonly row: number;
  /** Path inside the row, `certificates[1]`; empty for the row itself. */
  readonly field: string;
  readonly code: RejectionCode;
}

/** Reads the fields of one row and keeps account of what was refused. */
export class RowReader {
  readonly #row: number;
  readonly #rejections: ImportRejection[];
  constructor(row: number, rejections: ImportRejection[]) {
    this.#row = row;
    this.#rejections = rejections;
  }

  /** A field without which what it belongs to is nothing: a refusal passes on, and knows the field. */
  required<T>(field: string, read: () => T): T {
    try {
      return read();
    } catch (cause) {
      if (!(cause instanceof Rejection)) throw cause;
      throw new Rejection(cause.code, { cause, field: cause.field ?? field });
    }
  }

  /** A field that can be left out: a refusal is reported, and the answer is `undefined`. */
  optional<T>(field: string, read: () => T): T | undefined {
    try {
      return read();
    } catch (cause) {
      if (!(cause instanceof Rejection)) throw cause;
      this.refuse(cause.field ?? field, cause.code);
      return undefined;
    }
  }

  refuse(field: string, code: RejectionCode): void {
    this.#rejections.push({ row: this.#row, field, code });
  }
}
