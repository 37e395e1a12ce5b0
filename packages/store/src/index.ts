export {
  type AuditHead,
  type AuditLink,
  EMPTY_AUDIT,
  verifyAuditChain,
} from './audit/audit-chain.ts';
export type { AuditEntry, AuditEvent } from './audit/audit-entry.ts';
export { parseAuditEntry } from './audit/audit-entry.ts';
export {
  appendAudit,
  appendAuditAll,
  auditCall,
  auditHead,
  verifyAudit,
} from './audit/audit-log.ts';
export { type AuditChain, auditChains } from './audit/audit-scope.ts';
export { canonicalJson } from './canonical-json.ts';
export { makeDataKeyFile, readDataKeyFile } from './data-keys/data-key-file.ts';
export { createDataSeals, type DataSeals } from './data-keys/data-seals.ts';
export { keyedHash } from './data-keys/keyed-hash.ts';
export type { Database, PoolLoad, Queryable, SqlValue, Transaction } from './database.ts';
export type { EmbeddedOptions } from './embedded/embedded-server.ts';
export { StoreError, type StoreErrorCode } from './errors.ts';
export { type GroupWork, grouped, lookUpTogether } from './grouped.ts';
export { lockUntilCommit } from './lock.ts';
export { type Migration, migrate } from './migrations.ts';
export { connect, type DatabaseOptions, sqlState, violatedConstraint } from './postgres.ts';
export type {
  EngineOptions,
  JobContext,
  JobEngine,
  JobFailure,
  JobHandler,
  JobQueue,
  NewJob,
  QueueStats,
  WorkOptions,
} from './queue/job-engine.ts';
export { type NatsOptions, openNatsEngine } from './queue/nats-engine.ts';
export { openPgBossEngine, type PgBossOptions } from './queue/pg-boss-engine.ts';
export {
  forgetSealedSessions,
  type SessionSeal,
  type SessionTable,
  sealedSessions,
} from './sealed-sessions.ts';
export { ensureServiceRole, SERVICE_ROLE } from './service-role.ts';
export { QUEUE_MIGRATIONS, readMigrations, STORE_MIGRATIONS } from './sql-files.ts';
export { openStore, type Store, type StoreOptions } from './store.ts';
export { forgetUsed, type OnceTable, usedOnce, useTogether } from './used-once.ts';
