import { IssuerError } from '../errors.ts';
import {
  type AttestationRow,
  type AttestationState,
  findAttestations,
} from '../ledger/attestation-rows.ts';
import { requestName } from '../ledger/idempotency-rows.ts';
import type { IssueOrder } from '../ledger/staging/issue-order.ts';
import type { Staged } from '../ledger/staging/settlement.ts';
import { stage } from '../ledger/staging/stage.ts';
import { complete } from './complete.ts';
import { grouped } from './grouped.ts';
import { inTurn } from './in-turn.ts';
import type { IssuingHouse } from './issuing-house.ts';
import { localDay } from './local-day.ts';

/** A document that was issued, now or by an earlier request of the same key. */
export interface IssuedDocument {
  readonly row: AttestationRow;
  readonly replayed: boolean;
}

/** What became of an order. */
type Answer = IssuedDocument | IssuerError;

/** Orders of one commit: enough to carry the load, few enough to answer each soon. */
const MOST = 64;

/**
 * Issues documents of one institution: staged, signed, judged, released. Orders that come together share their commits. The
 * answer comes once the document is stored, and a request that is sent again gets the same document.
 *
 * Rejects with `IssuerError` as `stage` refuses; `release-refused` for what our verifier would not accept; and with
 * `release-postponed`, or what signer, trust list and database throw, when the same request should be sent again later.
 */
export function issuingOf(
  house: IssuingHouse,
  institutionId: string,
): (order: IssueOrder) => Promise<IssuedDocument> {
  const issue = grouped(
    (orders: readonly IssueOrder[]) => issueAll(house, institutionId, orders),
    MOST,
  );
  const oneByOne = inTurn();
  return (order) =>
    oneByOne(order.request && requestName(order.request), async () => {
      const answer = await issue(order);
      if (answer instanceof IssuerError) throw answer;
      return answer;
    });
}

async function issueAll(
  house: IssuingHouse,
  institutionId: string,
  orders: readonly IssueOrder[],
): Promise<readonly Answer[]> {
  const { database } = house;
  const now = house.now();
  const { allowance } = await house.keyOf(institutionId);
  const staged = await database.transaction((tx) =>
    stage(tx, orders, {
      ...house,
      institutionId,
      keyAllowance: allowance,
      now,
      today: localDay(institutionId, now),
    }),
  );
  const jtis = staged.flatMap((each) => (each.outcome === 'refused' ? [] : each.jti));
  const before = await findAttestations(database, institutionId, jtis);
  const open = [...before.values()].filter(({ state }) => state === 'staged');
  await complete(house, institutionId, open);
  const after = await findAttestations(
    database,
    institutionId,
    open.map(({ jti }) => jti),
  );
  return staged.map((each) => answerOf(each, (jti) => after.get(jti) ?? before.get(jti)));
}

function answerOf(staged: Staged, documentOf: (jti: string) => AttestationRow | undefined): Answer {
  if (staged.outcome === 'refused') return staged.error;
  const row = documentOf(staged.jti);
  if (row === undefined) throw new RangeError('A staged document is not there.');
  if (row.state === 'failed') return refused(row);
  return { row, replayed: staged.outcome === 'again' };
}

function refused({
  endReason,
}: {
  endReason: string | null;
  state: AttestationState;
}): IssuerError {
  const rule = endReason ?? 'release-refused';
  return new IssuerError(
    'release-refused',
    `The document would not be accepted at a clinic: ${rule}.`,
    { rule },
  );
}
