import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { formatInstant } from './instants.ts';
import { parseThumbprint } from './resolver/thumbprint-spelling.ts';

/** What can happen to an institution, its accreditations and its keys, as the public sees it. */
export const PUBLIC_EVENT_KINDS = [
  'institution-admitted',
  'institution-suspended',
  'institution-resumed',
  'institution-closed',
  'accreditation-granted',
  'accreditation-ended',
  'key-published',
  'key-retired',
  'key-suspended',
  'key-resumed',
  'key-revoked',
  'authority-published',
  'authority-revoked',
  'list-published',
] as const;
export type PublicEventKind = (typeof PUBLIC_EVENT_KINDS)[number];

/** One event of the life cycle. Only the registry writes history: what an entity says of its own past proves nothing. */
export interface PublicEvent {
  /** From 1, without gaps; higher is later. */
  readonly seq: number;
  readonly at: EpochSeconds;
  readonly kind: PublicEventKind;
  /** `BE:0120`. */
  readonly institution?: string;
  /** SHA-256 of the certificate's DER, base64url. */
  readonly thumbprint?: string;
  /** An RFC 5280 §5.3.1 reason, or `competenceWithdrawn`. */
  readonly reason?: string;
  /** Since when the key was not to be believed. */
  readonly invalidityDate?: EpochSeconds;
}

/** An event as it is published: times are RFC 3339. */
export interface HistoryEntry extends Omit<PublicEvent, 'at' | 'invalidityDate'> {
  readonly at: string;
  readonly invalidityDate?: string;
}

export interface History {
  readonly events: readonly HistoryEntry[];
}

/** Which events are asked for. */
export interface HistoryQuery {
  /** Of this certificate only; base64url. */
  readonly thumbprint?: string;
  /** Later than this number only. */
  readonly after: number;
}

/**
 * Reads `x5t`, in every spelling that the resolver understands, and `after`.
 * Throws `TrustRegistryError`: `thumbprint-malformed`, `query-malformed`.
 */
export function parseHistoryQuery(parameters: URLSearchParams): HistoryQuery {
  const x5t = parameters.get('x5t') ?? '';
  const after = parameters.get('after') ?? '0';
  if (!/^\d{1,15}$/.test(after)) {
    throw new TrustRegistryError('query-malformed', 'after is no sequence number.');
  }
  return { ...(x5t !== '' && { thumbprint: parseThumbprint(x5t) }), after: Number(after) };
}

/** The events that the query asks for, in their order: the contents of `history.json`. */
export function historyOf(
  events: readonly PublicEvent[],
  { thumbprint, after }: HistoryQuery = { after: 0 },
): History {
  const asked = events.filter(
    (event) => event.seq > after && (thumbprint === undefined || event.thumbprint === thumbprint),
  );
  return { events: asked.map(entryOf) };
}

/** Member by member, so that nothing an event may carry besides is ever published. */
function entryOf({ seq, at, kind, ...rest }: PublicEvent): HistoryEntry {
  const { institution, thumbprint, reason, invalidityDate } = rest;
  return {
    seq,
    at: formatInstant(at),
    kind,
    ...(institution !== undefined && { institution }),
    ...(thumbprint !== undefined && { thumbprint }),
    ...(reason !== undefined && { reason }),
    ...(invalidityDate !== undefined && { invalidityDate: formatInstant(invalidityDate) }),
  };
}
