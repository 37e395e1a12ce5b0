/** What a reader found wrong with a file. Never a verdict: the verifier decides what it means. */
export type FindingCode =
  | 'too-large'
  | 'format-unknown'
  | 'pdf-malformed'
  | 'pdf-encrypted'
  | 'pdf-active-content'
  | 'image-malformed'
  | 'image-too-large'
  | 'qr-not-found'
  | 'qr-mode'
  | 'attachment-unreadable'
  | 'time-limit';

export interface Finding {
  readonly code: FindingCode;
  /** One plain sentence for a person; holds no text from the file. */
  readonly detail: string;
}

/** The bare text of a QR code, as scanned, pasted or typed. Never trimmed: a space is a base45 digit. */
export interface TextEvidence {
  readonly kind: 'text';
  readonly text: string;
}

/** All that a file said: attached compact JWSs, QR texts, and what was odd about it. Both lists may be empty. */
export interface FileEvidence {
  readonly kind: 'file';
  readonly medium: 'pdf' | 'png' | 'jpeg' | 'unknown';
  /** Compact JWS texts attached to a PDF, as found, unchecked. */
  readonly attachments: readonly string[];
  /** Distinct QR texts, as found, unchecked. */
  readonly qrTexts: readonly string[];
  readonly findings: readonly Finding[];
}

/** What is put before the verifier. */
export type Evidence = TextEvidence | FileEvidence;
