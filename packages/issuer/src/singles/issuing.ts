import { grouped, type Transaction } from '@prova/store';
import { IssuerError } from '../errors.ts';
import type { IssuingHouse } from '../house/issuing-house.ts';
import { localDay } from '../issuance/local-day.ts';
import { type AttestationRow, findAttestations } from '../ledger/attestation-rows.ts';
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
import { complete, type OpenDocument } from './complete.ts';
import { inTurn } from './in-turn.ts';

/** A document that was issued, now or by an earlier request of the same key. */
export interface IssuedDocument {
  readonly row: AttestationRow;
  readonly replayed: boolean;
}

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

type Again = Extract<Staged, { outcome: 'again' }>;

export function createIssuing(house: IssuingHouse): Issuing {
  const oneByOne = inTurn();
  const finding = groupedByInstitution((institutionId, requests: readonly RepeatableRequest[]) =>
    findFirsts(house, institutionId, requests),
  );
  const staging = groupedByInstitution((institutionId, orders: readonly IssueOrder[]) =>
    stageOrders(house, institutionId, orders),
  );
  // Apart from staging, so that the next are staged while these are signed.
  const ending = groupedByInstitution((institutionId, documents: readonly OpenDocument[]) =>
    endDocuments(house, institutionId, documents),
  );
  const reading = groupedByInstitution((institutionId, jtis: readonly string[]) =>
    readDocuments(house, institutionId, jtis),
  );

  async function known(
    institutionId: string,
    request: RepeatableRequest,
  ): Promise<Again | undefined> {
    const first = await finding(institutionId, request);
    return first && { outcome: 'again', jti: requireSame(first, request).answer };
  }

  /** What was asked before has its answer, whatever keeps new documents from being staged now. */
  async function stagedOrKnown(institutionId: string, order: IssueOrder): Promise<Staged> {
    try {
      return await staging(institutionId, order);
    } catch (error) {
      const before = order.request && (await known(institutionId, order.request));
      if (before === undefined) throw error;
      return before;
    }
  }

  /** A document that came before is read first: one that has its end waits for nobody's signing. */
  async function ended(
    institutionId: string,
    staged: Exclude<Staged, { outcome: 'refused' }>,
  ): Promise<IssuedDocument> {
    const isNew = staged.outcome === 'staged';
    const row = isNew ? staged.row : await reading(institutionId, staged.jti);
    const open = isNew ? staged : { row };
    const answer =
      row.state === 'staged' ? await ending(institutionId, open) : answerOf(row, undefined);
    if (answer instanceof IssuerError) throw answer;
    return { row: answer, replayed: !isNew };
  }
  return {
    issue: (institutionId, order) =>
      oneByOne(nameOf(institutionId, order.request), async () => {
        const staged = await stagedOrKnown(institutionId, order);
        if (staged.outcome === 'refused') throw staged.error;
        return ended(institutionId, staged);
      }),
    again: (institutionId, request) =>
      oneByOne(nameOf(institutionId, request), async () => {
        const before = await known(institutionId, request);
        return before && ended(institutionId, before);
      }),
  };
}

function nameOf(institutionId: string, request: RepeatableRequest | undefined): string | undefined {
  return request && `${institutionId} ${requestName(request)}`;
}

/** Work that is done for several of one institution at once; see `grouped`. */
function groupedByInstitution<Order, Answer>(
  work: (institutionId: string, orders: readonly Order[]) => Promise<readonly Answer[]>,
): (institutionId: string, order: Order) => Promise<Answer> {
  const made = new Map<string, (order: Order) => Promise<Answer>>();
  return (institutionId, order) => {
    const known =
      made.get(institutionId) ??
      grouped((orders: readonly Order[]) => work(institutionId, orders), MOST);
    made.set(institutionId, known);
    return known(order);
  };
}

async function findFirsts(
  { database, dataKeys }: IssuingHouse,
  institutionId: string,
  requests: readonly RepeatableRequest[],
): Promise<readonly (FirstRequest | undefined)[]> {
  const firsts = await findRequests(database, dataKeys, institutionId, requests);
  return requests.map((request) => firsts.get(requestName(request)));
}

async function stageOrders(
  house: IssuingHouse,
  institutionId: string,
  orders: readonly IssueOrder[],
): Promise<readonly Staged[]> {
  const now = house.now();
  const { allowance } = await house.keyOf(institutionId);
  const stageAll = (tx: Transaction) =>
    stage(tx, orders, {
      ...house,
      institutionId,
      keyAllowance: allowance,
      now,
      today: localDay(institutionId, now),
    });
  return house.measures.timed('stage', () => house.database.transaction(stageAll));
}

/** Brings staged documents to their end. Answers each as it then is, or why it has none, or has to wait. */
async function endDocuments(
  house: IssuingHouse,
  institutionId: string,
  open: readonly OpenDocument[],
): Promise<readonly (AttestationRow | IssuerError)[]> {
  const postponed = await complete(house, institutionId, open);
  const jtis = open.map(({ row }) => row.jti);
  const rows = await readDocuments(house, institutionId, jtis);
  return rows.map((row) => answerOf(row, postponed.get(row.jti)));
}

/** Documents that there are, in the order of their ids. */
async function readDocuments(
  house: IssuingHouse,
  institutionId: string,
  jtis: readonly string[],
): Promise<readonly AttestationRow[]> {
  const rows = await findAttestations(house.database, institutionId, jtis);
  return jtis.map((jti) => {
    const row = rows.get(jti);
    if (row === undefined) throw new RangeError('A staged document is not there.');
    return row;
  });
}

function answerOf(
  row: AttestationRow,
  postponed: IssuerError | undefined,
): AttestationRow | IssuerError {
  if (row.state === 'failed') return refused(row);
  if (row.state === 'staged') return postponed ?? waits();
  return row;
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
