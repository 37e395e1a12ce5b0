import { StoreError } from '../errors.ts';

/** What somebody did: the part of an entry that the caller knows. Names and numbers of things, never personal data. */
export interface AuditEvent {
  /** Epoch seconds. */
  readonly at: number;
  /** `officer:7`, `operator`, `publisher`. */
  readonly actor: string;
  /** `change.approved`. */
  readonly action: string;
  /** `change-request`. */
  readonly objectType: string;
  readonly objectId: string;
  /** SHA-256 of what was decided, 32 octets, where there is such a thing. */
  readonly payloadHash?: Uint8Array;
}

/** One entry of an audit chain, numbered from 1 without a gap. */
export interface AuditEntry extends AuditEvent {
  /** Whose chain it is, `BE:0120`; absent in the house's own. */
  readonly scope?: string;
  readonly seq: number;
}

/** An entry as its text says it: the hash in lower-case hexadecimal, the members in canonical order. */
interface WrittenEntry extends Omit<AuditEntry, 'payloadHash' | 'scope'> {
  readonly payloadHash?: string | undefined;
  readonly scope?: string | undefined;
}

const LONGEST = 500;

/** PostgreSQL keeps no U+0000 in a text, and a lone surrogate has no UTF-8. */
const UNFIT = /[\0\ud800-\udfff]/u;

/**
 * The text that is hashed: canonical JSON, `payloadHash` in lower-case hexadecimal or absent.
 * Throws `StoreError` `audit-entry-malformed`.
 */
export function auditEntryText({ payloadHash, ...event }: AuditEntry): string {
  const hex = payloadHash && { payloadHash: Buffer.from(payloadHash).toString('hex') };
  return JSON.stringify(inOrder({ ...event, ...hex }));
}

/**
 * The text of an entry up to its number, which is the last of its members: the database knows the number and writes what is left of it.
 * Throws `StoreError` `audit-entry-malformed`.
 */
export function auditEntryBeginning(entry: Omit<AuditEntry, 'seq'>): string {
  return auditEntryText({ ...entry, seq: 0 }).slice(0, -'0}'.length);
}

/** The entry of such a text, and of no other text. Throws `StoreError` `audit-entry-malformed`. */
export function parseAuditEntry(text: string): AuditEntry {
  const { payloadHash, scope, ...event } = readAuditEntry(text);
  return {
    ...event,
    ...(payloadHash && { payloadHash: Buffer.from(payloadHash, 'hex') }),
    ...(scope && { scope }),
  };
}

/** As `parseAuditEntry`, with the hash left as text: a third of the cost where only the number matters. */
export function readAuditEntry(text: string): WrittenEntry {
  const entry = inOrder(parse(text));
  // Blanks, another order, a member more or twice: only one text says this entry.
  return JSON.stringify(entry) === text ? entry : malformed();
}

/** Written as they stand here, by `JSON.stringify`, the members are what `canonicalJson` would write. */
function inOrder(value: { readonly [Member in keyof WrittenEntry]?: unknown }): WrittenEntry {
  const { action, actor, at, objectId, objectType, payloadHash, scope, seq } = value;
  if (
    isName(action) &&
    isName(actor) &&
    isCount(at) &&
    isName(objectId) &&
    isName(objectType) &&
    (payloadHash === undefined || isHash(payloadHash)) &&
    (scope === undefined || isName(scope)) &&
    isCount(seq)
  ) {
    return { action, actor, at, objectId, objectType, payloadHash, scope, seq };
  }
  return malformed();
}

/** A text that PostgreSQL keeps, not empty, 500 long at most. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST && !UNFIT.test(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function parse(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // said below
  }
  return malformed();
}

function malformed(): never {
  throw new StoreError('audit-entry-malformed', 'An audit entry has another shape.');
}
