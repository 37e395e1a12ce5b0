import type { Queryable } from '@prova/store';
import { IssuerError } from '../errors.ts';
import type { IssuingHouse } from '../house/issuing-house.ts';
import { localDay } from '../issuance/local-day.ts';
import { type AttestationRow, findAttestations } from '../ledger/attestation-rows.ts';
import {
  findRequests,
  type RepeatableRequest,
  requestName,
  requireSame,
} from '../ledger/idempotency-rows.ts';
import type { IssueOrder } from '../ledger/staging/issue-order.ts';
import type { Staged } from '../ledger/staging/settlement.ts';
import { stage } from '../ledger/staging/stage.ts';
import { complete } from './complete.ts';
import { grouped } from './grouped.ts';
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
  const groups = new Map<string, (order: IssueOrder) => Promise<Answer>>();
  const oneByOne = inTurn();
  const groupOf = (institutionId: string) => {
    const issueAll = (orders: readonly IssueOrder[]) => issueOrders(house, institutionId, orders);
    const group = groups.get(institutionId) ?? grouped(issueAll, MOST);
    groups.set(institutionId, group);
    return group;
  };
  return {
    issue: (institutionId, order) =>
      oneByOne(nameOf(institutionId, order.request), async () =>
        delivered(await groupOf(institutionId)(order)),
      ),
    again: (institutionId, request) =>
      oneByOne(nameOf(institutionId, request), async () => {
        const found = await findAgain(house, institutionId, request);
        return found && delivered(found);
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

async function findAgain(
  house: IssuingHouse,
  institutionId: string,
  request: RepeatableRequest,
): Promise<Answer | undefined> {
  const first = (await findRequests(house.database, institutionId, [request])).get(
    requestName(request),
  );
  if (first === undefined) return undefined;
  requireSame(first, request);
  const ended = await completed(house, institutionId, [first.answer]);
  return answerOf({ outcome: 'again', jti: first.answer }, ended);
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
