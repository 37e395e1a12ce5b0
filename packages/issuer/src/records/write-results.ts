import { encodeUtf8 } from '@prova/credential';

/** What one column says of a record; nothing where it does not apply. */
export type ResultCell = string | number | readonly string[] | undefined;

/** What became of a record, by column. */
export type ResultRow<Column extends string> = Readonly<Partial<Record<Column, ResultCell>>>;

/**
 * Rows as CSV (RFC 4180) in UTF-8 with CRLF, the names of the columns first. Several words in one cell are separated
 * by spaces. No sheet runs a cell: where one would begin with a sign of a formula, whatever delimiter the sheet
 * believes in, an apostrophe stands before it. Holds a few rows at a time, and passes on what `rows` throws.
 */
export function writeCsv<Column extends string>(
  columns: readonly Column[],
  rows: AsyncIterable<ResultRow<Column>>,
): AsyncGenerator<Uint8Array> {
  const line = (cells: readonly ResultCell[]) => `${cells.map(csvCell).join(',')}\r\n`;
  const lineOf = (row: ResultRow<Column>) => line(columns.map((column) => row[column]));
  return inPieces(line(columns), rows, lineOf);
}

/** Rows as NDJSON: one JSON object a line, absent members left out. Passes on what `rows` throws. */
export function writeNdjson<Column extends string>(
  rows: AsyncIterable<ResultRow<Column>>,
): AsyncGenerator<Uint8Array> {
  return inPieces('', rows, (row) => `${JSON.stringify(row)}\n`);
}

/**
 * Where a sheet would begin a cell, and run it. Sheets of different countries part cells at different signs, and some
 * take the wide forms of East Asian keyboards for the narrow ones.
 */
const FORMULA = /(^|[,;\t\r\n])(["' ]*)(?=[=+\-@＝＋－＠])/g;

function csvCell(value: ResultCell = ''): string {
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : value.join(' ');
  const harmless = text.replace(FORMULA, "$1'$2");
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Characters that go out together: a row alone is too little for a network. */
const PIECE = 16_384;

async function* inPieces<Row>(
  head: string,
  rows: AsyncIterable<Row>,
  lineOf: (row: Row) => string,
): AsyncGenerator<Uint8Array> {
  let text = head;
  for await (const row of rows) {
    text += lineOf(row);
    if (text.length < PIECE) continue;
    yield encodeUtf8(text);
    text = '';
  }
  if (text !== '') yield encodeUtf8(text);
}
