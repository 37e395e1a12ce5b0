import { CredentialError, parseJson } from '@prova/credential';
import { type CsvHeader, readCsvLine } from './csv.ts';
import type { RecordFault, RecordLine, RecordText } from './record-line.ts';

/** How each record of a file is written. */
export type Writing = { readonly form: 'json' } | ({ readonly form: 'csv' } & CsvHeader);

/** Reads one record of a file; nothing where a line of CSV has nothing in any cell. */
export function readText(piece: RecordText, writing: Writing): RecordLine | undefined {
  if ('fault' in piece) return piece;
  const { line, text } = piece;
  return writing.form === 'csv' ? readCsvLine(line, text, writing) : readJsonText(line, text);
}

/** Strictly: no member twice, in whatever spelling. */
function readJsonText(line: number, text: string): RecordLine {
  try {
    return { line, record: parseJson(text) };
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    return { line, fault: error.code === 'json-duplicate-member' ? TWICE : MALFORMED };
  }
}

const TWICE: RecordFault = {
  code: 'json-duplicate-member',
  message: 'The record names one member twice.',
};

const MALFORMED: RecordFault = {
  code: 'json-malformed',
  message: 'The record is not one JSON object.',
};
