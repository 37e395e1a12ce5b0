import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errno } from '@prova/platform-node';
import {
  type AuditHead,
  type AuditLink,
  EMPTY_AUDIT,
  type Queryable,
  StoreError,
  verifyAudit,
  verifyAuditChain,
} from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import { listRequests } from '../changes/request-rows.ts';
import { unconfirmedSuspensions } from '../changes/suspend.ts';
import type { SchemeHome } from '../scheme/scheme-home.ts';
import type { AuditFacts, KeyFileFacts, RequestFacts } from './facts.ts';

/** What waits for officers; `unknown` while the database is away. */
export function gatherRequestFacts(
  database: Queryable | undefined,
  now: EpochSeconds,
): Promise<RequestFacts | 'unknown'> {
  return unlessAway(database, async (q) => {
    const suspensions = await unconfirmedSuspensions(q, now);
    const pending = await listRequests(q, 'submitted');
    return {
      unconfirmedSuspensions: suspensions.map(({ submittedAt }) => submittedAt),
      pendingUntil: pending.flatMap(({ expiresAt }) => expiresAt ?? []),
    };
  });
}

/** How the audit log stands; `unknown` while the database is away. */
export function gatherAuditFacts(
  database: Queryable | undefined,
  published?: AuditHead,
): Promise<AuditFacts | 'unknown'> {
  return unlessAway(database, (q) => judgeAudit(q, published));
}

/** The log is whole up to `head`, or the first entry that is not as it was is at `place`. */
export type AuditJudgement =
  | { readonly state: 'whole'; readonly size: number; readonly head: AuditHead }
  | { readonly state: 'broken'; readonly place: number };

/**
 * Computes the log anew and compares it with the head that a release published: whoever writes the whole log anew still
 * contradicts what others hold.
 */
export async function judgeAudit(q: Queryable, published?: AuditHead): Promise<AuditJudgement> {
  try {
    const head = await verifyAudit(q);
    if (published && !(await hasEntry(q, published))) {
      return { state: 'broken', place: published.size };
    }
    return { state: 'whole', size: head.size, head };
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'audit-broken') throw error;
    return { state: 'broken', place: await brokenPlace(q) };
  }
}

async function hasEntry(q: Queryable, { size, rootHash }: AuditHead): Promise<boolean> {
  const found = await q.query('select from audit where seq = $1 and hash = $2', [size, rootHash]);
  return found.length > 0;
}

/** Which private keys lie below a home, and who may read them. */
export async function gatherKeyFileFacts(home: SchemeHome): Promise<readonly KeyFileFacts[]> {
  const folder = join(home.folder, 'keys');
  const names = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    if (errno(error) === 'ENOENT') return [];
    throw error;
  });
  const keys = names.filter((name) => name.endsWith('.pem')).sort();
  return Promise.all(
    keys.map(async (name) => {
      const path = join('keys', name);
      return { path, use: useOf(name), mode: (await stat(join(folder, name))).mode };
    }),
  );
}

function useOf(name: string): KeyFileFacts['use'] {
  if (name === 'root.pem') return 'root';
  if (name === 'list-signer.pem') return 'list-signer';
  if (name.startsWith(join('authorities', '/'))) return 'authority';
  const [, role] = /^tuf[/\\](root|targets|snapshot|timestamp)/.exec(name) ?? [];
  switch (role) {
    case 'root':
    case 'targets':
    case 'snapshot':
    case 'timestamp':
      return `tuf-${role}`;
    default:
      return 'other';
  }
}

/** The number of the first entry that does not fit. */
async function brokenPlace(q: Queryable): Promise<number> {
  const links = await q.query<AuditLink>(
    'select entry, prev_hash as "prevHash", hash from audit order by seq',
  );
  let head = EMPTY_AUDIT;
  for (const link of links) {
    try {
      head = verifyAuditChain([link], head);
    } catch (error) {
      if (error instanceof StoreError) return head.size + 1;
      throw error;
    }
  }
  return head.size + 1;
}

/** What the database answers; `unknown` while it is away. */
export async function unlessAway<T>(
  database: Queryable | undefined,
  ask: (q: Queryable) => Promise<T>,
): Promise<T | 'unknown'> {
  if (!database) return 'unknown';
  try {
    return await ask(database);
  } catch (error) {
    if (error instanceof StoreError && error.code === 'database-unavailable') return 'unknown';
    throw error;
  }
}
