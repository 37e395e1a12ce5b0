import type { FileEvidence, Finding, FindingCode } from '@prova/credential';

/** One sentence a code. Being constant, it cannot carry a word of the file. */
const SENTENCES: Readonly<Record<FindingCode, string>> = {
  'too-large': 'The file is larger than this reader opens: text 1 MB, pictures and PDF 20 MB.',
  'format-unknown': 'The file is neither PDF, PNG or JPEG, nor text in UTF-8.',
  'pdf-malformed': 'The PDF, or a part of it, is damaged.',
  'pdf-encrypted': 'The PDF is locked with a password.',
  'pdf-active-content':
    'The PDF carries a script, a program to launch or a dynamic form. None was run.',
  'image-malformed': 'The picture is damaged.',
  'image-too-large': 'A picture has more than 40 million pixels.',
  'qr-not-found': 'No QR code could be read.',
  'qr-mode': 'A QR code does not hold plain ASCII text in one symbol, so its text is not certain.',
  'attachment-unreadable': 'The files attached to the PDF could not all be read.',
  'time-limit': 'Reading took more time or memory than allowed.',
};

/** The finding for a code, in plain words. */
export function finding(code: FindingCode): Finding {
  return { code, detail: SENTENCES[code] };
}

/** The evidence of a file that could not be read at all, for instance because its reader was stopped (`time-limit`). */
export function unreadFile(
  code: FindingCode,
  medium: FileEvidence['medium'] = 'unknown',
): FileEvidence {
  return { kind: 'file', medium, attachments: [], qrTexts: [], findings: [finding(code)] };
}
