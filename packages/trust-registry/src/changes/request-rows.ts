import type { Queryable } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { uuid } from '../officers/officer.ts';
import type { OpenedDecision } from '../officers/open-decision.ts';
import * as v from '../schema.ts';
import type { ChangeRequest, RequestDecision, RequestState, RequestSummary } from './request.ts';

interface SummaryRow extends Omit<RequestSummary, 'expiresAt' | 'decidedAt' | 'settledBy'> {
  readonly expiresAt: EpochSeconds | null;
  readonly decidedAt: EpochSeconds | null;
  readonly settledBy: string | null;
}

/** An import is as long as a book, and about thousands: it is not opened. */
const ABOUT = `case when r.kind in ('import', 'mirror', 'catalogue-import') then array[]::text[] else array(
    select r.payload::json ->> 'institution' where r.payload::json ->> 'institution' is not null
    union select country || ':' || official_id from binding
      where r.payload::json ->> 'institution' is null
        and x5t = decode(translate(r.payload::json ->> 'thumbprint', '-_', '+/') || '=', 'base64')
    union select coalesce(r.payload::json ->> 'name', (
        select name from officer where id = (r.payload::json ->> 'officer')::uuid))
      where r.payload::json ->> 'officer' is not null
    union select coalesce(r.payload::json ->> 'right', r.payload::json #>> '{entry,content,rightId}',
        r.payload::json #>> '{entry,content,code}', r.payload::json #>> '{entry,content,enterpriseNumber}',
        r.payload::json #>> '{entry,content,name}')
      where r.kind in ('catalogue-entry', 'catalogue-retire')
    union select r.payload::json ->> 'name' where r.kind = 'catalogue-retire-entry'
    order by 1) end as about`;

const SUMMARY = `r.id, r.seq, r.kind, ${ABOUT}, r.state, r.submitted_at as "submittedAt", r.expires_at as "expiresAt",
  r.decided_at as "decidedAt", r.settled_by as "settledBy",
  jsonb_build_object('id', o.id, 'name', o.name, 'organisation', o.organisation) as "proposedBy"`;

const REQUESTS = 'change_request r join officer o on o.id = r.proposed_by';

const PAGE = 100;

/** Requests in this state, the newest first, a page of at most 100. `before`: the `seq` of the last one seen. */
export async function listRequests(
  q: Queryable,
  state: RequestState,
  before = Number.MAX_SAFE_INTEGER,
): Promise<readonly RequestSummary[]> {
  const rows = await q.query<SummaryRow>(
    `select ${SUMMARY} from ${REQUESTS} where r.state = $1 and r.seq < $2
     order by r.seq desc limit ${PAGE}`,
    [state, before],
  );
  return rows.map(summaryOf);
}

/** The requests of these ids that there are, by id. */
export async function findSummaries(
  q: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RequestSummary>> {
  const rows = await q.query<SummaryRow>(
    `select ${SUMMARY} from ${REQUESTS} where r.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, summaryOf(row)]));
}

/** The request, if there is one; locked for this transaction if asked for. */
export async function readRequest(
  q: Queryable,
  id: string,
  lock: '' | 'for update of r' = '',
): Promise<ChangeRequest | undefined> {
  // PostgreSQL would call it an error of the statement.
  if (!v.safeParse(uuid, id).success) return undefined;
  const [row] = await q.query<SummaryRow & Pick<ChangeRequest, 'payload' | 'payloadHash'>>(
    `select ${SUMMARY}, r.payload, r.payload_hash as "payloadHash" from ${REQUESTS}
     where r.id = $1 ${lock}`,
    [id],
  );
  if (!row) return undefined;
  const { payload, payloadHash } = row;
  const decisions = await q.query<RequestDecision>(
    `select action, at, officer, name, d.organisation, jws
     from decision d join officer o on o.id = officer
     where request = $1 order by at, action in ('propose', 'suspend') desc`,
    [id],
  );
  return { ...summaryOf(row), payload, payloadHash, decisions };
}

/** The request. Throws `TrustRegistryError` `request-unknown`. */
export async function findRequest(q: Queryable, id: string): Promise<ChangeRequest> {
  return requireRequest(await readRequest(q, id));
}

/** As `findRequest`, and nobody else decides about it until this transaction ends. */
export async function findRequestToDecide(tx: Queryable, id: string): Promise<ChangeRequest> {
  return requireRequest(await readRequest(tx, id, 'for update of r'));
}

/** What a new request says of itself. */
export interface NewRequest {
  readonly id: string;
  readonly kind: string;
  readonly payload: string;
  readonly payloadHash: Uint8Array;
  readonly proposedBy: string;
  readonly state: 'draft' | 'submitted' | 'in-force';
  readonly submittedAt: EpochSeconds;
  readonly expiresAt?: EpochSeconds;
}

/** Writes a request, over a draft of the same id if there is one. */
export async function writeRequest(tx: Queryable, request: NewRequest): Promise<void> {
  const { id, kind, payload, payloadHash, proposedBy, state, submittedAt, expiresAt } = request;
  await tx.query(
    `insert into change_request
       (id, kind, payload, payload_hash, proposed_by, state, submitted_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (id) do update set kind = $2, payload = $3, payload_hash = $4, proposed_by = $5,
       state = $6, submitted_at = $7, expires_at = $8`,
    [id, kind, payload, payloadHash, proposedBy, state, submittedAt, expiresAt ?? null],
  );
}

/** Moves a request to a final state. The database refuses what is not next. */
export async function decideRequest(
  tx: Queryable,
  id: string,
  state: RequestState,
  at: EpochSeconds,
): Promise<void> {
  await tx.query('update change_request set state = $2, decided_at = $3 where id = $1', [
    id,
    state,
    at,
  ]);
}

/** Whether something was said before in exactly these words. */
export async function isUsed(q: Queryable, statementHash: Uint8Array): Promise<boolean> {
  const rows = await q.query('select from decision where statement_hash = $1', [statementHash]);
  return rows.length > 0;
}

/** Keeps what an officer signed. */
export async function writeDecision(
  tx: Queryable,
  { officer, key, decision, jws, statementHash }: OpenedDecision,
  payloadHash: Uint8Array,
  at: EpochSeconds,
): Promise<void> {
  await tx.query(
    `insert into decision
       (statement_hash, request, officer, organisation, key, action, payload_hash, jws, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      statementHash,
      decision.request,
      officer.id,
      officer.organisation,
      key.thumbprint,
      decision.action,
      payloadHash,
      jws,
      at,
    ],
  );
}

function requireRequest(request: ChangeRequest | undefined): ChangeRequest {
  if (request) return request;
  throw new TrustRegistryError('request-unknown', 'There is no such request.');
}

function summaryOf({
  id,
  seq,
  kind,
  about,
  state,
  proposedBy,
  submittedAt,
  expiresAt,
  decidedAt,
  settledBy,
}: SummaryRow): RequestSummary {
  return {
    id,
    seq,
    kind,
    about,
    state,
    proposedBy,
    submittedAt,
    ...(expiresAt !== null && { expiresAt }),
    ...(decidedAt !== null && { decidedAt }),
    ...(settledBy !== null && { settledBy }),
  };
}
