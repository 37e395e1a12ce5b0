export type { Database, Queryable, SqlValue } from './database.ts';
export { StoreError, type StoreErrorCode } from './errors.ts';
export { type Migration, migrate } from './migrations.ts';
export { connect, type DatabaseOptions, sqlState, violatedConstraint } from './postgres.ts';
