import type { EpochSeconds } from '@prova/trust';
import { type Diagnosis, diagnosis, listed, spanOf } from './diagnosis.ts';
import type { AuditFacts, RegisterFacts, RequestFacts } from './facts.ts';

const DAY = 86_400;

/** One officer may suspend alone, and three days are enough for a second to say whether that was right. */
const CONFIRMATION = 3 * DAY;

/** When a request that nobody looked at should be looked at. */
const LAST_CALL = 2 * DAY;

const UNKNOWN = 'The database cannot be asked. Bring it back, then ask again.';

/** Suspensions by one officer that no two have confirmed or lifted. */
export function checkSuspensions(
  requests: RequestFacts | 'unknown',
  now: EpochSeconds,
): readonly Diagnosis[] {
  if (requests === 'unknown') return [diagnosis('suspensions', 'failure', UNKNOWN)];
  const since = requests.unconfirmedSuspensions;
  if (since.length === 0) {
    return [diagnosis('suspensions', 'ok', 'Every suspension was confirmed.')];
  }
  const longest = now - Math.min(...since);
  const level = longest >= CONFIRMATION ? 'failure' : 'warning';
  const ago = `${spanOf(longest)} ago`;
  const what =
    since.length === 1
      ? `One officer alone suspended something ${ago}`
      : `${since.length} suspensions were made by one officer alone, the first ${ago}`;
  const sentence = `${what}. Let two officers revoke it or lift it.`;
  return [diagnosis('suspensions', level, sentence)];
}

/** Requests that will expire because nobody decides. */
export function checkRequests(
  requests: RequestFacts | 'unknown',
  now: EpochSeconds,
): readonly Diagnosis[] {
  if (requests === 'unknown') return [diagnosis('requests', 'failure', UNKNOWN)];
  const open = requests.pendingUntil.filter((until) => until > now);
  const urgent = open.filter((until) => until - now <= LAST_CALL);
  if (urgent.length === 0) {
    return [diagnosis('requests', 'ok', 'No request is about to expire.')];
  }
  const what = urgent.length === 1 ? 'A request expires' : `${urgent.length} requests expire`;
  const sentence = `${what} undecided, the first in ${spanOf(Math.min(...urgent) - now)}. Approve or reject.`;
  return [diagnosis('requests', 'warning', sentence)];
}

/** Whether the log of who did what is as it was written. */
export function checkAudit(audit: AuditFacts | 'unknown'): readonly Diagnosis[] {
  if (audit === 'unknown') return [diagnosis('audit-log', 'failure', UNKNOWN)];
  if (audit.state === 'whole') {
    return [diagnosis('audit-log', 'ok', `The audit log is whole, ${audit.size} entries.`)];
  }
  const sentence = `The audit log was changed at entry ${audit.place}. Keep a copy, stop publishing, and find out who did it.`;
  return [diagnosis('audit-log', 'failure', sentence)];
}

/** Whether the register says what officers signed, and nothing else. */
export function checkRegister(register: RegisterFacts | 'unknown'): readonly Diagnosis[] {
  if (register === 'unknown') return [diagnosis('register', 'failure', UNKNOWN)];
  switch (register.state) {
    case 'as-decided':
      return [diagnosis('register', 'ok', 'The register says what officers signed.')];
    case 'undecided': {
      const sentence = `The register says what no two officers signed: ${listed(register.facts)}. Stop publishing, and find out who wrote it.`;
      return [diagnosis('register', 'failure', sentence)];
    }
    case 'forged': {
      const sentence = `A decision is kept that cannot have been made: ${register.why}. Stop publishing, and find out who wrote it.`;
      return [diagnosis('register', 'failure', sentence)];
    }
  }
}
