import { CsvError, parse } from 'csv-parse/sync';
import { IssuerError } from '../errors.ts';
import {
  RECORD_MEMBERS,
  type RecordFault,
  type RecordLine,
  type RecordText,
} from './record-line.ts';

/** What the first line of a CSV file (RFC 4180) says of the others. */
export interface CsvHeader {
  /** Semicolon where the first line has one. */
  readonly delimiter: ',' | ';';
  /** Of each column. */
  readonly members: readonly string[];
}

/** Members that are those of the institution, or of today, where a cell is empty. */
const DEFAULTED: ReadonlySet<string> = new Set(['ic', 'ii', 'in', 'di', 'lc']);

/** Reads the first line. Throws `IssuerError` `records-malformed` when it does not name members of a record. */
export function readCsvHeader(first: RecordText): CsvHeader {
  const text = 'text' in first ? first.text : undefined;
  const delimiter = text?.includes(';') ? ';' : ',';
  const cells = text === undefined ? undefined : cellsOf(text, delimiter);
  if (!cells) throw malformed('cannot be read as CSV in UTF-8');
  const members = cells.map((cell) => cell.trim());
  // By its place: a file without such a line begins with somebody's name.
  const foreign = members.findIndex((member) => !RECORD_MEMBERS.has(member));
  if (foreign >= 0) throw malformed(`has no member's name in column ${foreign + 1}`);
  if (new Set(members).size < members.length) throw malformed('names a member twice');
  if (!members.includes('id')) throw malformed('does not name the column id');
  return { delimiter, members };
}

function malformed(what: string): IssuerError {
  const known = [...RECORD_MEMBERS].join(' ');
  const message = `The first line ${what}; it names the columns: ${known}.`;
  return new IssuerError('records-malformed', message);
}

/**
 * Reads one of the other lines; nothing where no cell has anything. One line is one record: no member can hold a line break, and so a
 * quote that never ends, or is not where it should be, is a fault of one line and swallows no other.
 */
export function readCsvLine(
  line: number,
  text: string,
  { delimiter, members }: CsvHeader,
): RecordLine | undefined {
  const cells = cellsOf(text, delimiter);
  if (!cells) return { line, fault: QUOTES };
  if (cells.every((cell) => cell === '')) return undefined;
  if (cells.length !== members.length) {
    const message = `The line has ${cells.length} cells where the first line names ${members.length}.`;
    return { line, fault: { code: 'csv-fields', message } };
  }
  const named = members.map((member, i): [string, string] => [member, cells[i] ?? '']);
  const given = named.filter(([member, cell]) => cell !== '' || !DEFAULTED.has(member));
  return { line, record: Object.fromEntries(given) };
}

const QUOTES: RecordFault = {
  code: 'csv-quotes',
  message: 'A quote is not where it should be; write one quote inside a cell as two.',
};

/** Setting up the parser costs more than a record is worth, and a line with none of these has nothing to parse. */
const NEEDS_PARSER = /["\r]/;

/** The cells of one line, or `undefined` where its quotes make no sense. */
function cellsOf(text: string, delimiter: CsvHeader['delimiter']): string[] | undefined {
  if (!NEEDS_PARSER.test(text)) return text.split(delimiter);
  try {
    const [cells = [], ...more] = parse(text, { delimiter, relax_column_count: true });
    return more.length > 0 ? undefined : cells;
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}
