import type { SqlValue } from '../database.ts';
import { StoreError } from '../errors.ts';
import { isName } from './audit-entry.ts';

/** One chain of entries, and where it is kept: the house's own, or one of many in a table, told apart by a column. */
export interface AuditChain {
  readonly table: string;
  /** In the column of each row and in each entry's text, so that no entry can be moved to another chain. */
  readonly scope?: { readonly column: string; readonly value: string };
}

/** The chain of table `audit`, which a registry writes. */
export const HOUSE_AUDIT: AuditChain = { table: 'audit' };

/**
 * The chains of table `audit` in a schema, which a migration makes by `select audit_create('issuer', 'institution_id')`:
 * `auditChains('issuer', 'institution_id')('BE:0120')` is the chain of that institution.
 *
 * Throws `StoreError` `audit-chain-malformed`: the names are not lower-case letters and underscores, or the scope is
 * empty, longer than 500 or no text PostgreSQL keeps. Does not ask whether there is such a table.
 */
export function auditChains(schema: string, column: string): (scope: string) => AuditChain {
  if (!IDENTIFIER.test(schema) || !IDENTIFIER.test(column)) malformed();
  return (value) => {
    if (!isName(value)) malformed();
    return { table: `${schema}.audit`, scope: { column, value } };
  };
}

const IDENTIFIER = /^[a-z][a-z_]{0,62}$/;

/** The name of the lock under which a chain grows: its own, so that chains do not wait for each other. */
export function lockOf({ table, scope }: AuditChain): string {
  return scope ? `store/audit/${table}/${scope.value}` : 'store/audit';
}

/** The condition that a row is of this chain, with its value as `$1`. */
export function rowsOf({ scope }: AuditChain): { condition: string; values: readonly SqlValue[] } {
  return scope
    ? { condition: `${scope.column} = $1`, values: [scope.value] }
    : { condition: 'true', values: [] };
}

function malformed(): never {
  throw new StoreError('audit-chain-malformed', 'No audit chain has such a name.');
}
