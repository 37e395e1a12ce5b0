import type { Queryable } from '@prova/store';
import { IssuerError } from '../errors.ts';
import type { IssuingHouse } from '../house/issuing-house.ts';
import { localDay } from '../issuance/local-day.ts';
import { type AttestationRow, findAttestations } from '../ledger/attestation-rows.ts';
import { grouped } from '../ledger/grouped.ts';
import {
  type FirstRequest,
  findRequests,
  type RepeatableRequest,
  requestName,
  requireSame,
} from '../ledger/idempotency-rows.ts';
import type { IssueOrder } from '../ledger/staging/issue-order.ts';
import type { Staged } from '../ledger/staging/settlement.ts';
import { stage } from '../ledger/staging/stage.ts';
import { complete } from './complete.ts';
import { inTurn } from './in-turn.ts';

/** A document that was issued, now or by an earlier request of the same key. */
export interface IssuedDocument {
  readonly row: AttestationRow;
  readonly replayed: boolean;
}

/** What became of an order. */
type Answer = IssuedDocument | IssuerError;

/** Issues documents, each once. */
export interface Issuing {
  /**
   * Issues a document: staged, signed, judged, released. Orders of an institution that come together share their commits. The answer
   * comes once the document is stored, and an order of a request that came before gets the same document.
   *
   * Rejects with `IssuerError` as `stage` refuses; `release-refused` for what our verifier would not accept; and with
   * `release-postponed`, or what signer, trust list and database throw, when the same request should be sent again later.
   */
  issue(institutionId: string, order: IssueOrder): Promise<IssuedDocument>;
  /**
   * What a request that came before got; `undefined` for a new one. What a crash left half done is done now.
   * Rejects with `IssuerError` `idempotency-conflict`, and as `issue` does.
   */
  again(institutionId: string, request: RepeatableRequest): Promise<IssuedDocument | undefined>;
}

/** Orders of one commit: enough to carry the load, few enough to answer each soon. */
const MOST = 64;

export function createIssuing(house: IssuingHouse): Issuing {
  const oneByOne = inTurn();
  const issuingOf = perInstitution((institutionId) =>
    grouped((orders: readonly IssueOrder[]) => issueOrders(house, institutionId, orders), MOST),
  );
  const findingOf = perInstitution((institutionId) =>
    grouped(
      (requests: readonly RepeatableRequest[]) => findFirsts(house, institutionId, requests),
      MOST,
    ),
  );
  return {
    issue: (institutionId, order) =>
      oneByOne(nameOf(institutionId, order.request), async () =>
        delivered(await issuingOf(institutionId)(order)),
      ),
    again: (institutionId, request) =>
      oneByOne(nameOf(institutionId, request), async () => {
        const first = await findingOf(institutionId)(request);
        return first && delivered(await answerAgain(house, institutionId, first, request));
      }),
  };
}

function nameOf(institutionId: string, request: RepeatableRequest | undefined): string | undefined {
  return request && `${institutionId} ${requestName(request)}`;
}

function delivered(answer: Answer): IssuedDocument {
  if (answer instanceof IssuerError) throw answer;
  return answer;
}

/** One for each institution, made when it is first asked for. */
function perInstitution<T>(make: (institutionId: string) => T): (institutionId: string) => T {
  const made = new Map<string, T>();
  return (institutionId) => {
    const known = made.get(institutionId) ?? make(institutionId);
    made.set(institutionId, known);
    return known;
  };
}

async function findFirsts(
  house: IssuingHouse,
  institutionId: string,
  requests: readonly RepeatableRequest[],
): Promise<readonly (FirstRequest | undefined)[]> {
  const firsts = await findRequests(house.database, institutionId, requests);
  return requests.map((request) => firsts.get(requestName(request)));
}

async function answerAgain(
  house: IssuingHouse,
  institutionId: string,
  first: FirstRequest,
  request: RepeatableRequest,
): Promise<Answer> {
  requireSame(first, request);
  const documents = await completed(house, institutionId, [first.answer]);
  return answerOf({ outcome: 'again', jti: first.answer }, documents);
}

async function issueOrders(
  house: IssuingHouse,
  institutionId: string,
  orders: readonly IssueOrder[],
): Promise<readonly Answer[]> {
  const now = house.now();
  const { allowance } = await house.keyOf(institutionId);
  const stageAll = (tx: Queryable) =>
    stage(tx, orders, {
      ...house,
      institutionId,
      keyAllowance: allowance,
      now,
      today: localDay(institutionId, now),
    });
  const staged = await house.measures.timed('stage', () => house.database.transaction(stageAll));
  const jtis = staged.flatMap((each) => (each.outcome === 'refused' ? [] : each.jti));
  const ended = await completed(house, institutionId, jtis);
  return staged.map((each) => answerOf(each, ended));
}

/** Documents at their end, and why those that are not have to wait. */
interface Completed {
  readonly documents: ReadonlyMap<string, AttestationRow>;
  readonly postponed: ReadonlyMap<string, IssuerError>;
}

/** Brings these documents to their end. */
async function completed(
  house: IssuingHouse,
  institutionId: string,
  jtis: readonly string[],
): Promise<Completed> {
  const documents = await findAttestations(house.database, institutionId, jtis);
  const open = [...documents.values()].filter(({ state }) => state === 'staged');
  const postponed = await complete(house, institutionId, open);
  if (open.length === 0) return { documents, postponed };
  const openJtis = open.map(({ jti }) => jti);
  const after = await findAttestations(house.database, institutionId, openJtis);
  return { documents: new Map([...documents, ...after]), postponed };
}

function answerOf(staged: Staged, { documents, postponed }: Completed): Answer {
  if (staged.outcome === 'refused') return staged.error;
  const row = documents.get(staged.jti);
  if (row === undefined) throw new RangeError('A staged document is not there.');
  if (row.state === 'failed') return refused(row);
  if (row.state === 'staged') return postponed.get(row.jti) ?? waits();
  return { row, replayed: staged.outcome === 'again' };
}

function waits(): IssuerError {
  return new IssuerError('release-postponed', 'The document is staged and waits; ask again later.');
}

function refused({ endReason }: Pick<AttestationRow, 'endReason'>): IssuerError {
  const rule = endReason ?? 'release-refused';
  if (rule === 'revocation-final') {
    const message = 'What it was to replace was withdrawn before it was released.';
    return new IssuerError('revocation-final', message, { rule });
  }
  return new IssuerError(
    'release-refused',
    `The document would not be accepted at a clinic: ${rule}.`,
    { rule },
  );
}
