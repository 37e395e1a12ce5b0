import { type CompactJws, CredentialError, type Evidence, jwsText } from '@prova/credential';
import { RuleFailure } from '../checklist.ts';
import type { Report } from '../report.ts';
import { requireOneDocument } from '../rules/0-file-agreement.ts';
import { looksLikeToken, openBareToken, openToken } from '../rules/2-open-token.ts';
import { isKeptDocument } from '../rules/3a-schema-id.ts';

/**
 * The token that a report is about, as compact JWS: however it was carried, one document has one text. `undefined` where
 * there is none: nothing of ours was judged (a stranger's token is nobody's to keep), a file held two, or it is one that nobody should show.
 *
 * Checks nothing: not its signature, and not that the report was made of this evidence. Never throws.
 */
export function judgedToken(evidence: Evidence, { verdict }: Report): string | undefined {
  return verdict === 'not-judged' ? undefined : tokenIn(evidence);
}

/**
 * The one token in evidence, whoever signed it, as compact JWS; `undefined` for none, for two documents, and for a social status: a desk to
 * which that was shown keeps nothing of it. Never throws.
 */
export function tokenIn(evidence: Evidence): string | undefined {
  try {
    const jws = open(evidence);
    return isKeptDocument(jws.payload) ? undefined : jwsText(jws);
  } catch (error) {
    if (error instanceof CredentialError || error instanceof RuleFailure) return undefined;
    throw error;
  }
}

/** By the same rules as `verify` opens it. */
function open(evidence: Evidence): CompactJws {
  const text = evidence.kind === 'text' ? evidence.text : requireOneDocument(evidence, SILENT);
  return looksLikeToken(text) ? openBareToken(text) : openToken(text);
}

/** What is odd about a file is in its report. */
const SILENT = { remark: () => undefined, notApplicable: () => undefined };
