import { printStatement, type Statement, type StatementField } from '../../src/index.ts';
import { FONTS, PAYLOADS, signedPrc } from '../documents.ts';
import { type OpenPdf, openPdf, type PlacedText, placedTexts } from '../read-pdf.ts';

export const SIGNED = signedPrc(PAYLOADS.allFields);

/** A statement of one page, in the words of nobody. */
export const STATEMENT: Statement = {
  language: 'en',
  title: 'Title of the statement',
  subject: 'Subject',
  conclusion: { tone: 'accepted', title: 'Word', sentence: 'A sentence of the conclusion.' },
  notes: ['First note.', 'Second note.'],
  sections: [
    fieldsOf(['Caption', 'Value']),
    {
      kind: 'table',
      title: 'Table',
      head: ['No', 'What', 'How'],
      rows: [
        { cells: ['1', 'One', 'Good'], weight: 'plain' },
        { cells: ['2', 'Two', 'Bad'], weight: 'strong' },
      ],
    },
  ],
  document: {
    title: 'Document',
    token: SIGNED.jws,
    code: { type: 'prc', qrText: SIGNED.qrText, alternative: 'Its code' },
  },
  environment: 'prod',
  test: { word: 'TEST', notice: 'not real' },
  foot: 'Foot',
  pageOf: 'Page {page} of {pages}',
  unprintable: 'Numbers stand for characters.',
  day: '2026-11-24',
};

export const JSON_FILE = {
  name: 'export.json',
  mediaType: 'application/json',
  description: 'Data',
  bytes: new TextEncoder().encode('{"a":"ä"}'),
} as const;

/** A section of large values. */
export function fieldsOf(...pairs: readonly (readonly [string, string])[]) {
  const fields = pairs.map(([caption, value]): StatementField => {
    return { caption, value, size: 'large' };
  });
  return { kind: 'fields', title: 'Section', fields } as const;
}

export async function printed(changes: Partial<Statement> = {}): Promise<Uint8Array> {
  const statement = { ...STATEMENT, ...changes };
  return printStatement(statement, { attachments: [JSON_FILE], fonts: FONTS });
}

/** Every page, read by pdf.js. */
export async function pagesOf(bytes: Uint8Array): Promise<readonly OpenPdf[]> {
  const { document } = await openPdf(bytes);
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => ({ document, page: await document.getPage(number) })),
  );
}

export async function textsOf(bytes: Uint8Array): Promise<readonly (readonly PlacedText[])[]> {
  return Promise.all((await pagesOf(bytes)).map(placedTexts));
}
