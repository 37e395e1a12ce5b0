import { dayOfIssue, validityOf } from '@prova/credential';
import type { Facts } from '../checklist.ts';
import { asReasonCode } from '../codes.ts';
import type { VerificationExport } from '../receipt/export.ts';
import type { Words } from '../sentences/words.ts';
import { wordsOf } from '../sentences/words-of.ts';
import { wordReason } from '../wording.ts';
import type { ExportField } from './statement.ts';
import { signedContent } from './token-in.ts';
import { dayIn } from './written-time.ts';

/**
 * What was out of the ordinary, a sentence a code, without what a desk should do next. A code that a newer program wrote
 * stands alone.
 */
export function remarksOf(exported: VerificationExport, said: Words): readonly ExportField[] {
  const facts = factsOf(exported);
  const words = wordsOf(signedContent(exported)?.type, said);
  return exported.reasons.map((reason): ExportField => {
    const code = asReasonCode(reason);
    const value = code === undefined ? '' : saidOf(code, facts, words);
    return { caption: reason, value, size: 'small' };
  });
}

function saidOf(
  code: NonNullable<ReturnType<typeof asReasonCode>>,
  facts: Facts,
  words: Words,
): string {
  const { message, next } = wordReason({ code, facts }, words);
  const said = next === undefined ? message : message.slice(0, -next.length).trimEnd();
  // The narrow space that some languages write in a date is in no font of ours.
  return said.replaceAll('\u202f', '\u00a0');
}

/** The days in sentences. An export repeats none of its reasons; when a key was withdrawn is not in it at all. */
function factsOf(exported: VerificationExport): Facts {
  const content = signedContent(exported);
  const validity = content && validityOf(content);
  const days = {
    list: dayIn(exported.trust.issuedAt),
    issued: dayIn(content && dayOfIssue(content)),
    start: dayIn(validity?.start),
    end: dayIn(validity?.end),
  };
  const known = Object.entries(days).filter((entry): entry is [string, string] => {
    return entry[1] !== undefined;
  });
  return Object.fromEntries(known);
}
