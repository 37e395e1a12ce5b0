import type { SqlValue, Transaction } from '@prova/store';
import { type AttestationRow, COLUMNS } from './attestation-rows.ts';

/**
 * Writes rows by one statement, which is on its way when this returns. A jti or a place that is there already fails the transaction.
 *
 * What all rows have in common is sent once, and octets as they are: written out as text, most of the time that a chunk takes in the
 * database went into reading it.
 */
export function insertAttestations(tx: Transaction, rows: readonly AttestationRow[]): void {
  if (rows.length === 0) return;
  const values: SqlValue[] = [];
  const lists: string[] = [];
  const given = (value: SqlValue, type: string) => `$${values.push(value)}::${type}`;
  const listed = (column: readonly SqlValue[], type: string) =>
    `each.c${lists.push(given(column, `${type}[]`))}`;
  const expressions = COLUMNS.map(([, type, member]) => {
    const column = rows.map((row) => row[member]);
    const [first = null] = column;
    // Rows are as many as their ids, also if these should be the same.
    if (member !== 'jti' && column.every((value) => value === first)) return given(first, type);
    if (type !== 'bytea') return listed(column, type);
    const { bytes, starts, lengths } = packed(column);
    const [from, length] = [listed(starts, 'int'), listed(lengths, 'int')];
    return `substring(${given(bytes, type)} from ${from} for ${length})`;
  });
  const names = lists.map((_, index) => `c${index + 1}`).join(', ');
  tx.tell(
    `insert into issuer.attestation (${COLUMNS.map(([name]) => name).join(', ')})
     select ${expressions.join(', ')} from unnest(${lists.join(', ')}) as each(${names})`,
    values,
  );
}

/** Octets one after the other, and where each begins, counted from 1 as SQL does; nowhere where there are none. */
function packed(column: readonly SqlValue[]) {
  const pieces: Uint8Array[] = [];
  let next = 1;
  const starts = column.map((piece) => {
    if (!(piece instanceof Uint8Array)) return null;
    pieces.push(piece);
    next += piece.length;
    return next - piece.length;
  });
  const lengths = column.map((piece) => (piece instanceof Uint8Array ? piece.length : null));
  return { bytes: Buffer.concat(pieces), starts, lengths };
}
