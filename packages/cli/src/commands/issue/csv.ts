import type { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { CliError } from '../../errors.ts';
import type { RecordLine } from './record-lines.ts';

/**
 * Records of a CSV file whose first line names the members; separated by semicolons where that line has more of them
 * than commas. A line with too many or too few fields is a fault of that line. Throws `CliError` `file-malformed` when
 * quotes leave no way to tell where a record ends.
 */
export async function* readCsv(bytes: Readable, head: string): AsyncGenerator<RecordLine> {
  const [names = ''] = head.split(/\r?\n/, 1);
  const delimiter = names.split(';').length > names.split(',').length ? ';' : ',';
  const rows = bytes.pipe(
    parse({ bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true }),
  );
  let columns: readonly string[] | undefined;
  try {
    for await (const row of rows as AsyncIterable<CsvRow>) {
      if (!columns) {
        columns = row.record;
        continue;
      }
      yield toRecord(columns, row);
    }
  } catch (cause) {
    if (cause instanceof CliError) throw cause;
    throw new CliError('file-malformed', 'The CSV file has a quote that never ends.', { cause });
  }
}

interface CsvRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function toRecord(columns: readonly string[], { record, info }: CsvRow): RecordLine {
  if (record.length !== columns.length) {
    const message = `The line has ${record.length} fields where ${columns.length} are named.`;
    return { line: info.lines, fault: { code: 'csv-fields', message } };
  }
  const members = columns.map((name, i): [string, string] => [name.trim(), record[i] ?? '']);
  return { line: info.lines, record: Object.fromEntries(members) };
}
