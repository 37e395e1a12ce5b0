import { type BenchRow, keepsFloor } from './bench-row.ts';

/** A column: its head, which side it leans on, and what it shows of a row. */
type Column = readonly [head: string, side: 'left' | 'right', cell: (row: BenchRow) => string];

const COLUMNS: readonly Column[] = [
  ['', 'left', ({ name }) => name],
  ['value', 'right', ({ value }) => figure(value)],
  ['baseline', 'right', ({ baseline }) => figure(baseline)],
  ['unit', 'left', ({ unit }) => unit],
  ['ratio', 'right', ({ ratio }) => figure(ratio)],
  ['floor', 'right', ({ floor }) => figure(floor)],
  ['goal', 'right', ({ goal }) => figure(goal)],
  ['', 'left', (row) => (row.floor === null ? '' : keepsFloor(row) ? 'kept' : 'MISSED')],
];

/** The rows as one table; one that misses its floor says so at its end. */
export function benchTable(rows: readonly BenchRow[]): string {
  const columns = COLUMNS.map(([head, side, cell]) => column([head, ...rows.map(cell)], side));
  return [...rows.keys(), rows.length]
    .map((line) =>
      columns
        .map((cells) => cells[line])
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function column(cells: readonly string[], side: 'left' | 'right'): readonly string[] {
  const width = Math.max(...cells.map((cell) => cell.length));
  return cells.map((cell) => (side === 'left' ? cell.padEnd(width) : cell.padStart(width)));
}

/** Three digits that count, or all of a large number; a dash for none. */
function figure(value: number | null): string {
  if (value === null) return '–';
  return value < 100 ? value.toPrecision(3) : Math.round(value).toLocaleString('en');
}
