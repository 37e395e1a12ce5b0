import { createHash } from 'node:crypto';
import { equalBytes } from '@prova/credential';
import { StoreError } from '../errors.ts';
import { readAuditEntry } from './audit-entry.ts';

/** Where the audit log stands. Published in each snapshot, so that a rewritten log contradicts what others hold. */
export interface AuditHead {
  /** How many entries there are: the number of the last. */
  readonly size: number;
  /** The hash of the last entry and so of all before it, 32 octets. */
  readonly rootHash: Uint8Array;
  /** When the last entry was made, epoch seconds. */
  readonly time: number;
}

/** An entry as it is kept. */
export interface AuditLink {
  readonly entry: string;
  readonly prevHash: Uint8Array;
  readonly hash: Uint8Array;
}

/** A log in which nothing stands: what the first entry continues. */
export const EMPTY_AUDIT: AuditHead = { size: 0, rootHash: new Uint8Array(32), time: 0 };

/** SHA-256 of the hash before and the entry's text in UTF-8. */
export function auditHash(prevHash: Uint8Array, entry: string): Uint8Array {
  return createHash('sha256').update(prevHash).update(entry).digest();
}

/**
 * Computes every hash anew and answers the head after the last of these links, which must continue `before` without a
 * gap and be of the chain of this scope. Throws `StoreError` `audit-broken`, naming the first number that does not fit.
 *
 * That a log is unbroken does not show that it is the one others saw: compare its head with published ones. Times are
 * not compared with one another; clocks are set back.
 */
export function verifyAuditChain(
  links: Iterable<AuditLink>,
  before = EMPTY_AUDIT,
  scope?: string,
): AuditHead {
  let head = before;
  for (const link of links) head = follow(head, link, scope);
  return head;
}

function follow(
  { size, rootHash }: AuditHead,
  { entry, prevHash, hash }: AuditLink,
  chain: string | undefined,
): AuditHead {
  const expected = size + 1;
  const { seq, at, scope } = parse(entry, expected);
  if (scope !== chain) broken(expected, 'it is of another chain');
  if (seq !== expected) broken(expected, `there is ${seq} in its place`);
  if (!equalBytes(prevHash, rootHash)) broken(expected, 'it continues another entry');
  if (!equalBytes(hash, auditHash(prevHash, entry))) broken(expected, 'its hash is another');
  return { size: seq, rootHash: hash, time: at };
}

function parse(entry: string, expected: number) {
  try {
    return readAuditEntry(entry);
  } catch (cause) {
    if (cause instanceof StoreError) return broken(expected, 'it is malformed', cause);
    throw cause;
  }
}

function broken(seq: number, why: string, cause?: StoreError): never {
  throw new StoreError('audit-broken', `Audit entry ${seq}: ${why}.`, { cause });
}
