import type { ImportRejection } from '@prova/trust-registry';
import { printable } from '../../printable.ts';
import { alignedTable } from '../../table.ts';

/** What could not be read of an import, a line each; nothing when all of it could. */
export function rejectionText(rejections: readonly ImportRejection[]): string {
  const rows = rejections.map(({ row, field, code }) => [`row ${row}`, code, printable(field)]);
  return rows.length > 0 ? `${alignedTable(rows)}\n` : '';
}
