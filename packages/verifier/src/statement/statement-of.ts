import { type AttestationType, encodeUtf8 } from '@prova/credential';
import type { VerificationExport } from '../receipt/export.ts';
import type { Language } from '../sentences/languages.ts';
import { loadWords } from '../sentences/load-words.ts';
import type { Words } from '../sentences/words.ts';
import { contentSection } from './content-section.ts';
import { section } from './fields.ts';
import { loadStatementWords } from './load-statement-words.ts';
import { remarksOf } from './remarks.ts';
import { issuerSection, stepSection, technicalSection, verificationSection } from './sections.ts';
import type { ExportedDocument, ExportFile, ExportSection, ExportStatement } from './statement.ts';
import { statementLanguage } from './statement-language.ts';
import type { StatementWords } from './statement-words.ts';
import { drawableToken, kindOf } from './token-in.ts';

export interface ExportStatementOrder {
  /** The export as JSON, as it is handed on beside the PDF. */
  readonly json: string;
  /** Unless told, `statementLanguage`. */
  readonly language?: Language;
}

/** What `@prova/paper` needs for the PDF of an export. */
export interface PrintableExport {
  readonly statement: ExportStatement;
  readonly attachments: readonly [ExportFile, ...ExportFile[]];
}

/**
 * An export in the words of the state that issued the document, for `printStatement` of `@prova/paper`, with the files that go into
 * the PDF: the export as data, and the token.
 *
 * Like the export it says what a document says only of an accepted one; days in the sentences of reasons are read out of the token
 * where its signature verified, by the export’s own steps.
 *
 * Does not check that the export is true, that `json` is of it, or that its payload is that of its token, as `parseExport` does.
 * Throws `VerifierError` `export-malformed` for an accepted export whose payload is none of ours. Rejects as `import()` does where the file of a
 * language is not there.
 */
export async function statementOf(
  exported: VerificationExport,
  { json, language = statementLanguage(exported) }: ExportStatementOrder,
): Promise<PrintableExport> {
  const [sentences, words] = await Promise.all([loadWords(language), loadStatementWords(language)]);
  return {
    statement: inWords(exported, sentences, words),
    attachments: [
      {
        name: 'export.json',
        mediaType: 'application/json',
        description: words.files.export,
        bytes: encodeUtf8(json),
      },
      ...tokenFile(exported, words),
    ],
  };
}

function inWords(
  exported: VerificationExport,
  sentences: Words,
  words: StatementWords,
): ExportStatement {
  const { verdict, trust, verifiedAt } = exported;
  const document = documentOf(exported, words);
  const own = words.test.word;
  return {
    language: words.language,
    title: words.title,
    subject: words.kinds[subjectOf(exported)],
    conclusion: {
      tone: verdict,
      title: sentences.verdicts[verdict].title,
      sentence: words.conclusions[verdict],
    },
    notes: notesOf(exported, words),
    sections: sectionsOf(exported, sentences, words),
    ...(document && { document }),
    environment: trust.environment,
    // Who reads another language knows the word too.
    test: { ...words.test, word: own === 'TEST' ? own : `TEST · ${own}` },
    foot: words.notes.unsigned,
    pageOf: words.pageOf,
    unprintable: words.notes.unprintable,
    day: verifiedAt.slice(0, 10),
  };
}

/** A certificate stands in for a card, and is about that. What is no document of ours is taken for what most ask about. */
function subjectOf({ token }: VerificationExport): AttestationType {
  const kind = token === undefined ? undefined : kindOf(token);
  return kind === undefined || kind === 'prc' ? 'ehic' : kind;
}

/** What decided stands before the rest, unless the document was accepted: then it is what was odd. */
function sectionsOf(
  exported: VerificationExport,
  sentences: Words,
  words: StatementWords,
): readonly ExportSection[] {
  const remarks = section(words.headings.remarks, remarksOf(exported, sentences));
  const verification = verificationSection(exported, words);
  const rest = [stepSection(exported, words), technicalSection(exported, words)];
  if (exported.verdict !== 'accepted') return [remarks, verification, ...rest];
  const content = [contentSection(exported, words), issuerSection(exported, words)];
  return [verification, ...content, remarks, ...rest];
}

function notesOf({ token, receipt }: VerificationExport, { notes }: StatementWords): string[] {
  return [
    notes.unsigned,
    ...(token === undefined ? [] : [notes.evidence]),
    ...(receipt ? [notes.receipt.replace('{number}', String(receipt.number))] : []),
  ];
}

function documentOf(
  { token }: VerificationExport,
  { headings, qrCode }: StatementWords,
): ExportedDocument | undefined {
  if (token === undefined) return undefined;
  const drawable = drawableToken(token);
  return {
    title: headings.document,
    token,
    ...(drawable && { code: { ...drawable, alternative: qrCode } }),
  };
}

function tokenFile({ token }: VerificationExport, { files }: StatementWords): ExportFile[] {
  if (token === undefined) return [];
  const bytes = encodeUtf8(token);
  return [{ name: 'document.jws', mediaType: 'application/jose', description: files.token, bytes }];
}
