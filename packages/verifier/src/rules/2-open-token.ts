import { type CompactJws, CredentialError, parseCompactJws, parseQrText } from '@prova/credential';
import { type Remarks, RuleFailure } from '../checklist.ts';
import { foreignKind } from '../foreign.ts';

/** Rules 2a, 2b, 2c: the QR text is base45 of a zlib stream of a compact JWS. Nothing is verified yet. */
export function openToken(text: string): CompactJws {
  try {
    return parseQrText(text);
  } catch (cause) {
    const kind = cause instanceof CredentialError ? foreignKind(text) : undefined;
    if (kind) throw new RuleFailure(kind, {}, { cause });
    throw cause;
  }
}

/** Rules 2a and 2b where the token comes bare: there is nothing to unpack. */
export function passOverCarrier(_text: string, remarks: Remarks): void {
  remarks.notApplicable();
}

/** Rule 2c: a compact JWS. */
export function openBareToken(text: string): CompactJws {
  return parseCompactJws(text);
}

const COMPACT_JWS = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/** What inflates from a QR code is no longer either; a longer text is refused by rule 2a like any other. */
const MAX_TOKEN = 16 * 1024;

/** Whether a text is a bare token, as attached to a PDF, and not what a QR code carries. */
export function looksLikeToken(text: string): boolean {
  return text.length <= MAX_TOKEN && COMPACT_JWS.test(text);
}
