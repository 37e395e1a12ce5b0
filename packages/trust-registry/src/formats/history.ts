import { CredentialError, decodeUtf8, parseJson } from '@prova/credential';
import { TrustRegistryError } from '../errors.ts';
import type { RegisterEvent } from '../register/events.ts';
import type { StoredEvent } from '../register-rows/event-rows.ts';
import * as v from '../schema.ts';
import { formatInstant } from './instants.ts';
import { parseThumbprint } from './thumbprint-spelling.ts';

/**
 * An event of the life cycle as it is published; times are RFC 3339. Only the registry writes history: what an entity says
 * of its own past proves nothing.
 */
export interface HistoryEntry
  extends Omit<RegisterEvent, 'kind' | 'invalidityDate' | 'competence'> {
  /** Higher is later; there may be gaps. */
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly competence?: string;
  readonly invalidityDate?: string;
}

export interface History {
  readonly events: readonly HistoryEntry[];
}

/** A part of the history. */
export interface HistoryPage extends History {
  /** What to ask for as `after` to go on; absent at the end. */
  readonly next?: number;
}

/** Which events are asked for. */
export interface HistoryQuery {
  /** Of this certificate only; base64url. */
  readonly thumbprint?: string;
  /** Later than this number only. */
  readonly after: number;
}

const entry = v.strictObject({
  seq: v.number(),
  at: v.string(),
  kind: v.string(),
  institution: v.exactOptional(v.string()),
  competence: v.exactOptional(v.string()),
  thumbprint: v.exactOptional(v.string()),
  reason: v.exactOptional(v.string()),
  invalidityDate: v.exactOptional(v.string()),
});

const history = v.strictObject({ events: v.array(entry) });

/** The contents of `history.json`, in the order of the events. */
export function historyOf(events: readonly StoredEvent[]): History {
  return { events: events.map(entryOf) };
}

/** Reads `history.json`. Throws `TrustRegistryError` `release-malformed`. */
export function parseHistory(bytes: Uint8Array): History {
  const outcome = v.safeParse(history, parse(bytes));
  if (outcome.success) return outcome.output;
  throw new TrustRegistryError('release-malformed', 'The history cannot be read.');
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

/** So many at a time: a history grows for ever. */
const PAGE = 1_000;

/** The events that a query asks for, the first 1,000 of them. */
export function queryHistory(
  { events }: History,
  { thumbprint, after }: HistoryQuery,
): HistoryPage {
  const isAsked = (event: HistoryEntry) =>
    event.seq > after && (thumbprint === undefined || event.thumbprint === thumbprint);
  const asked = events.filter(isAsked);
  const page = asked.slice(0, PAGE);
  const last = asked.length > PAGE ? page.at(-1)?.seq : undefined;
  return { events: page, ...(last !== undefined && { next: last }) };
}

/** Member by member, so that nothing an event may carry besides is ever published. */
function entryOf({ seq, at, kind, ...rest }: StoredEvent): HistoryEntry {
  const { institution, competence, thumbprint, reason, invalidityDate } = rest;
  return {
    seq,
    at: formatInstant(at),
    kind,
    ...(institution !== undefined && { institution }),
    ...(competence !== undefined && { competence }),
    ...(thumbprint !== undefined && { thumbprint }),
    ...(reason !== undefined && { reason }),
    ...(invalidityDate !== undefined && { invalidityDate: formatInstant(invalidityDate) }),
  };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return parseJson(decodeUtf8(bytes) ?? '');
  } catch (error) {
    if (error instanceof CredentialError) return undefined;
    throw error;
  }
}
