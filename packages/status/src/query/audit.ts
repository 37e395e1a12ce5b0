import {
  type AuditEvent,
  auditCall,
  auditChains,
  canonicalJson,
  type Database,
  grouped,
} from '@prova/store';
import type { PersonKeys } from '../persons/person-keys.ts';

/** The chain of a partner, by its enterprise number. */
export const statusAudit = auditChains('status', 'partner');

/** Who asked for what, of whom. */
export interface Asked {
  readonly enterpriseNumber: string;
  /** `client:pensions-1`, `operator`. */
  readonly actor: string;
  readonly action: 'entitlements.queried' | 'entitlements.refused' | 'entitlements.batch-queried';
  readonly objectType: 'person' | 'batch' | 'client';
  /** Of a person the keyed hash of their number: who has the data key can find what was asked of them, and nobody else. */
  readonly objectId: string;
  /** What was asked and answered; the entry holds a keyed hash of it, so that who has the data key can show it later, and nobody else can guess it. */
  readonly content: object;
  /** Epoch seconds. */
  readonly at: number;
}

/** Notes in the chain of a partner what it asked for. Rejects with `StoreError` `database-unavailable`: nothing is answered then. */
export type NoteAsked = (asked: Asked) => Promise<void>;

/** Entries of one commit. */
const MOST = 64;

/**
 * Entries of a partner that come while others are written share the next statement, which is a transaction by itself. No entry holds a number, a status or a name.
 */
export function auditNotes(database: Database, keys: Pick<PersonKeys, 'answerHash'>): NoteAsked {
  const partners = new Map<string, (event: AuditEvent) => Promise<undefined>>();
  const notesOf = (enterpriseNumber: string) => {
    const known = partners.get(enterpriseNumber);
    if (known) return known;
    const chain = statusAudit(enterpriseNumber);
    const note = grouped(async (events: readonly AuditEvent[]) => {
      const { call, values } = auditCall(events, chain);
      await database.query(`select ${call}`, values);
      return events.map(() => undefined);
    }, MOST);
    partners.set(enterpriseNumber, note);
    return note;
  };
  return async ({ enterpriseNumber, content, ...event }) => {
    const payloadHash = keys.answerHash(canonicalJson(content));
    await notesOf(enterpriseNumber)({ ...event, payloadHash });
  };
}
