import type { Database } from '@prova/store';
import type { DataKeys } from '../../src/ledger/data-keys.ts';

/**
 * Every row of every table as text, octets as the text they may be, and what is sealed also as it reads: all that is in a dump, and whatever
 * a thief of dump and data key could find. `sealed` columns are opened by their documents' ids.
 */
export async function everythingStored(
  owner: Database,
  dataKeys: DataKeys,
): Promise<readonly string[]> {
  const tables = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const rows: string[] = [];
  for (const { name } of tables) {
    for (const { row } of await owner.query<{ row: string }>(
      `select t::text as row from ${name} t`,
    )) {
      rows.push(`${name} ${row}`, ...octetsIn(row));
    }
  }
  const documents = await owner.query<{ id: string; jti: string; sealed: Uint8Array }>(
    'select institution_id as id, jti, sealed from issuer.attestation where sealed is not null',
  );
  return [
    ...rows,
    ...documents.flatMap(({ id, jti, sealed }) => opened(dataKeys, id, jti, sealed)),
  ];
}

/** What stands in a row as `\x…`: as letters of either width, should it be letters. */
function octetsIn(row: string): string[] {
  return [...row.matchAll(/\\x([0-9a-f]+)/g)].flatMap(([, hex = '']) => {
    const octets = Buffer.from(hex, 'hex');
    return [octets.toString('utf8'), octets.toString('utf16le')];
  });
}

/** The token, and each part of it decoded. */
function opened(dataKeys: DataKeys, id: string, jti: string, sealed: Uint8Array): string[] {
  const text = dataKeys.unseal(id, jti, sealed);
  return [text, ...text.split('.').map((part) => Buffer.from(part, 'base64url').toString('utf8'))];
}
