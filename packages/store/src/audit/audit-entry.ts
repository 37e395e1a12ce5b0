import { canonicalJson } from '../canonical-json.ts';
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

/** One entry of the audit log, numbered from 1 without a gap. */
export interface AuditEntry extends AuditEvent {
  readonly seq: number;
}

const LONGEST = 500;

/**
 * The text that is hashed: canonical JSON, `payloadHash` in lower-case hexadecimal or absent.
 * Throws `StoreError` `audit-entry-malformed`.
 */
export function auditEntryText(entry: AuditEntry): string {
  const { seq, at, actor, action, objectType, objectId, payloadHash } = entry;
  const counts = [seq, at].every((number) => Number.isSafeInteger(number) && number >= 0);
  const names = [actor, action, objectType, objectId].every(isName);
  if (!counts || !names || (payloadHash && payloadHash.length !== 32)) malformed();
  return canonicalJson({
    seq,
    at,
    actor,
    action,
    objectType,
    objectId,
    ...(payloadHash && { payloadHash: Buffer.from(payloadHash).toString('hex') }),
  });
}

/** The entry of such a text, and of no other text. Throws `StoreError` `audit-entry-malformed`. */
export function parseAuditEntry(text: string): AuditEntry {
  const value: unknown = parse(text);
  if (typeof value !== 'object' || value === null) malformed();
  const { seq, at, actor, action, objectType, objectId, payloadHash }: Record<string, unknown> = {
    ...value,
  };
  if (typeof seq !== 'number' || typeof at !== 'number') malformed();
  if (!isName(actor) || !isName(action) || !isName(objectType) || !isName(objectId)) malformed();
  const entry: AuditEntry = {
    seq,
    at,
    actor,
    action,
    objectType,
    objectId,
    ...(typeof payloadHash === 'string' && { payloadHash: Buffer.from(payloadHash, 'hex') }),
  };
  // Blanks, another order, a member more or twice: only one text says this entry.
  if (auditEntryText(entry) !== text) malformed();
  return entry;
}

/** PostgreSQL keeps no U+0000 in a text, and a lone surrogate has no UTF-8. */
function isName(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length > 0 &&
    value.length <= LONGEST &&
    !/[\0\p{Surrogate}]/u.test(value)
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return malformed();
  }
}

function malformed(): never {
  throw new StoreError('audit-entry-malformed', 'An audit entry has another shape.');
}
