import { createHash } from 'node:crypto';
import type { Database } from '@prova/store';
import type { BenchClient } from './bench-client.ts';

/** Above what any run issues. */
const CEILING = 1_000_000_000;

/** Has the house issue in the name of an institution. */
export async function enrolInstitution(database: Database, institutionId: string): Promise<void> {
  await database.query(
    `insert into issuer.institution (institution_id, environment, acronym, since)
     values ($1, 'test', 'OFN', $2)`,
    [institutionId, now()],
  );
}

interface EnrolledKey {
  readonly certificate: Uint8Array;
  readonly keyFile: string;
  readonly purpose: 'paper' | 'wallet';
}

/** Registers a key in a file; the newest of its purpose signs. */
export async function enrolKey(
  database: Database,
  institutionId: string,
  { certificate, keyFile, purpose }: EnrolledKey,
): Promise<void> {
  const thumbprint = createHash('sha256').update(certificate).digest();
  const place = JSON.stringify({ kind: 'software', keyFile });
  await database.query(
    `insert into issuer.signing_key (institution_id, purpose, thumbprint, certificate, place, daily_ceiling, since)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [institutionId, purpose, thumbprint, certificate, place, CEILING, now()],
  );
}

/** Registers a program that may do everything. */
export async function enrolClient(
  database: Database,
  institutionId: string,
  { clientId, key: { kty, crv, x, y } }: BenchClient,
): Promise<void> {
  const keys = JSON.stringify({ keys: [{ kty, crv, x, y }] });
  await database.query(
    `insert into issuer.client (institution_id, client_id, name, keys, scopes, daily_ceiling, since)
     values ($1, $2, $2, $3, '{issue,read,revoke}', $4, $5)`,
    [institutionId, clientId, keys, CEILING, now()],
  );
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
