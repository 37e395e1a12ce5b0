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

/** A PDF seal that holds, over every byte of its file (ETSI EN 319 142-1, baseline B-B or B-T). Not yet: whose it is. */
export interface IntactSeal {
  readonly state: 'intact';
  /** DER of the certificate under which it verifies, in base64url. Anybody can make one: nobody vouched for it here. */
  readonly certificate: string;
  /** When it was made, as whoever sealed says (`M` of the signature dictionary), in epoch seconds. */
  readonly claimedAt?: number;
  /**
   * A time stamp on the seal (RFC 3161). It holds, but it is not part of what was sealed: whoever does not trust its
   * authority knows nothing by it.
   */
  readonly timeStamp?: {
    /** Epoch seconds, fractions dropped. */
    readonly at: number;
    /** DER of the authority's certificate, in base64url. Not judged. */
    readonly certificate: string;
  };
}

/**
 * What became of the seal of a PDF. `modified`: it holds for the beginning of the file, and something was added after it.
 * `invalid`: there is, or was, a seal, and it does not check out.
 */
export type FileSeal = IntactSeal | { readonly state: 'modified' } | { readonly state: 'invalid' };

/** All that a file said: attached compact JWSs, QR texts, and what was odd about it. Both lists may be empty. */
export interface FileEvidence {
  readonly kind: 'file';
  readonly medium: 'pdf' | 'png' | 'jpeg' | 'unknown';
  /** Compact JWS texts attached to a PDF, as found, unchecked. */
  readonly attachments: readonly string[];
  /** Distinct QR texts, as found, unchecked. */
  readonly qrTexts: readonly string[];
  readonly findings: readonly Finding[];
  /** Absent where no seal was found. */
  readonly seal?: FileSeal;
  /** What the first pages of a PDF say in letters, as found; personal data. Absent where they say nothing, as in a scan. */
  readonly pageText?: string;
}

/** What is put before the verifier. */
export type Evidence = TextEvidence | FileEvidence;
