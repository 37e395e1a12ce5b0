import {
  type CompactJws,
  CredentialError,
  type FileEvidence,
  type FindingCode,
  jwsText,
  parseCompactJws,
  parseQrText,
} from '@prova/credential';
import { type Remarks, RuleFailure } from '../checklist.ts';
import type { ReasonCode } from '../codes.ts';
import { looksLikeToken } from './2-open-token.ts';
import { isPortableDocument } from './3a-schema-id.ts';

/** What the reader's findings are called in a report. */
const FINDINGS: Readonly<Record<FindingCode, ReasonCode>> = {
  'too-large': 'file-too-large',
  'format-unknown': 'file-unknown',
  'pdf-malformed': 'pdf-malformed',
  'pdf-encrypted': 'pdf-encrypted',
  'pdf-active-content': 'pdf-active-content',
  'image-malformed': 'image-malformed',
  'image-too-large': 'image-too-large',
  'qr-not-found': 'qr-not-found',
  'qr-mode': 'qr-mode',
  'attachment-unreadable': 'attachment-unreadable',
  'time-limit': 'time-limit',
};

/**
 * Rule 0, ours: a file holds one portable document, and its attachment and its QR code are that document.
 * Answers the text to judge: a QR text, or the attached token where no QR could be read. Every other fault of the file
 * is a remark beside the verdict of the document. Whose seal it has, and what its page prints, is seen after rule 4c.
 */
export function requireOneDocument(
  { attachments, qrTexts, findings, seal }: FileEvidence,
  remarks: Remarks,
): string {
  const printed = distinct(opened(qrTexts, tokenIn));
  const readable = opened(attachments, parseCompactJws);
  const attached = distinct(readable);
  if (printed.length > 1 || (printed.length === 0 && attached.length > 1)) {
    throw new RuleFailure('qr-ambiguous');
  }
  const [code] = printed;
  if (code && attached.some(({ token }) => token !== code.token)) {
    throw new RuleFailure('pdf-qr-mismatch');
  }
  const document = code ?? attached[0];
  const faults = new Set(findings.map((finding) => FINDINGS[finding.code]));
  if (readable.length < attachments.length) faults.add('attachment-unreadable');
  if (document) {
    if (!code && qrTexts.length > 0) remarks.remark('qr-foreign');
    for (const fault of faults) remarks.remark(fault);
    if (seal?.state === 'modified') remarks.remark('pdf-modified');
    if (seal?.state === 'invalid') remarks.remark('pdf-seal-invalid');
    return document.text;
  }
  // Not ours: the text itself will say what it is, if there is one.
  const [other] = qrTexts;
  if (other !== undefined) return other;
  const [fault = 'qr-not-found'] = faults;
  throw new RuleFailure(fault);
}

/** A code may carry the bare token too; if it were not looked at here, it could contradict the attachment unseen. */
function tokenIn(text: string): CompactJws {
  return looksLikeToken(text) ? parseCompactJws(text) : parseQrText(text);
}

interface Candidate {
  readonly text: string;
  readonly token: string;
}

/** The texts that open to a portable document, of whatever version. */
function opened(texts: readonly string[], open: (text: string) => CompactJws): Candidate[] {
  return texts.flatMap((text) => {
    const jws = openedOrUndefined(text, open);
    return jws && isPortableDocument(jws.payload) ? [{ text, token: jwsText(jws) }] : [];
  });
}

function openedOrUndefined(
  text: string,
  open: (text: string) => CompactJws,
): CompactJws | undefined {
  try {
    return open(text);
  } catch (error) {
    if (error instanceof CredentialError) return undefined;
    throw error;
  }
}

/** A token has one spelling, so equal documents are equal texts. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((candidate) => [candidate.token, candidate])).values()];
}
