import { randomUUID } from 'node:crypto';
import { verifyAudit, violatedConstraint } from '@prova/store';
import { issuerAudit } from '../../src/ledger/audit.ts';
import { createIssuing } from '../../src/singles/issuing.ts';
import { eraseWallets, forgetWallets } from '../../src/wallet/forget-wallets.ts';
import { findGrant } from '../../src/wallet/grants/grant-rows.ts';
import { redeemForGrant } from '../../src/wallet/grants/redeem-for-grant.ts';
import { makeOffer, type OfferOrder } from '../../src/wallet/offers/make-offer.ts';
import { findOffer, stateAt, tryCodes } from '../../src/wallet/offers/offer-rows.ts';
import { codeHash, txCodeHash } from '../../src/wallet/offers/offer-secrets.ts';
import { everythingStored } from '../support/everything-stored.ts';
import { BE, createTestHouse, requestOf, type TestHouse } from '../support/test-house.ts';
import { whileLocked } from '../support/while-locked.ts';

let house: TestHouse;
let jti: string;
beforeAll(async () => {
  house = await createTestHouse();
  jti = (await createIssuing(house).issue(BE, house.order())).row.jti;
});
afterAll(() => house.close());

const offer = (key: string, order: Partial<OfferOrder> = {}) =>
  makeOffer(house, {
    ...{ institutionId: BE, jti, handover: 'remote', profile: 'dc4eu-1', actor: 'client:portal' },
    request: requestOf(key),
    ...order,
  });

test('the database holds nothing by which an offer is redeemed', async () => {
  const { secrets } = await offer('k-1');
  const stored = (await everythingStored(house.owner, house.dataKeys)).join('\n');
  const { reference, code, txCode } = secrets;
  for (const secret of [reference, code, code.split('.')[1] ?? '', `"${txCode}"`]) {
    expect(stored).not.toContain(secret);
  }
});

test('the same request has the same offer; another has none of its secrets', async () => {
  const first = await offer('k-2');
  const again = await offer('k-2');
  expect(again).toMatchObject({ replayed: true, secrets: first.secrets });
  expect(again.row).toEqual(first.row);
  expect(first.row.offerId).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  const conflict = offer('k-2', { request: requestOf('k-2', 'other') });
  await expect(conflict).rejects.toMatchObject({ code: 'idempotency-conflict' });
  const other = await offer('k-3');
  expect(other.secrets.reference).not.toBe(first.secrets.reference);
  expect(other.secrets.code).not.toBe(first.secrets.code);
  const before = await findOffer(house.database, first.row);
  expect(before).toMatchObject({ state: 'burnt' });
});

test('a key that names two documents at one moment has one of them', async () => {
  const others = await Promise.all(
    ['a', 'b', 'c', 'd'].map((id) => createIssuing(house).issue(BE, house.order({ id }))),
  );
  const offered = await Promise.allSettled(
    others.map(({ row }) =>
      offer('k-same', { jti: row.jti, request: requestOf('k-same', row.jti) }),
    ),
  );
  const codes = offered.map((each) => (each.status === 'fulfilled' ? 'offered' : each.reason.code));
  expect(codes.sort()).toEqual([...Array(3).fill('idempotency-conflict'), 'offered']);
});

test('O08: as long as its request is known, what was redeemed or burnt is not offered again under its codes', async () => {
  const { row, secrets } = await offer('k-kept');
  await redeemForGrant(house.database, row, randomUUID(), house.now());
  const begun = house.now();
  await forgetWallets(house.database, row.expiresAt + 89 * 86_400);
  const again = await offer('k-kept');
  expect(again).toMatchObject({ replayed: true, row: { state: 'redeemed' }, secrets });
  await forgetWallets(house.database, begun + 92 * 86_400);
  expect(await findOffer(house.database, row)).toBeUndefined();
});

/** What comes of these codes. */
async function attempt(code: string, txCode: string | null, at = house.now()) {
  const { dataKeys } = house;
  const codes = {
    codeHash: codeHash(dataKeys, code),
    txCodeHash: txCode === null ? null : txCodeHash(dataKeys, code, txCode),
  };
  return (await tryCodes(house.database, BE, codes, at))?.txCode;
}

test('five wrong codes burn it, and the right one is too late then', async () => {
  const { row, secrets } = await offer('k-4');
  const { code, txCode } = secrets;
  expect(await attempt(code, txCode)).toBe('right');
  expect(await attempt(code, txCode, row.expiresAt)).toBeUndefined();
  const answers = [];
  for (let n = 0; n < 5; n++) answers.push(await attempt(code, 'none'));
  expect(answers).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong']);
  expect(await attempt(code, txCode)).toBeUndefined();
  expect(await redeemForGrant(house.database, row, randomUUID(), house.now())).toBe('too-late');
});

test('of two who redeem it for a grant one has it, and an entry of the audit log says so', async () => {
  const { row, secrets } = await offer('k-grant');
  const codes = { codeHash: codeHash(house.dataKeys, secrets.code), txCodeHash: null };
  const tried = await tryCodes(house.database, BE, codes, house.now());
  if (!tried) throw new Error('The offer is not open.');
  const { offer: open } = tried;
  const before = await verifyAudit(house.owner, issuerAudit(BE));
  const grants = [randomUUID(), randomUUID()];
  const redeem = (grantId: string, at = house.now()) =>
    redeemForGrant(house.database, open, grantId, at);
  expect(await redeem(randomUUID(), row.expiresAt)).toBe('too-late');
  expect(stateAt(row, row.expiresAt)).toBe('expired');
  const outcomes = await Promise.all(grants.map((grantId) => redeem(grantId)));
  expect([...outcomes].sort()).toEqual(['redeemed', 'too-late']);
  for (const [index, grantId] of grants.entries()) {
    const grant = await findGrant(house.database, { institutionId: BE, grantId });
    if (outcomes[index] === 'redeemed') expect(grant).toMatchObject({ jtis: [jti], copies: 0 });
    else expect(grant).toBeUndefined();
  }
  expect(await findOffer(house.database, row)).toMatchObject({ state: 'redeemed' });
  expect((await verifyAudit(house.owner, issuerAudit(BE))).size).toBe(before.size + 1);
});

test('who redeems waits for whoever holds its document, and is too late where that burnt it', async () => {
  const { row } = await offer('k-held');
  const { redeeming } = await whileLocked(house, jti, async (tx, isWaiting) => {
    const begun = redeemForGrant(house.database, row, randomUUID(), house.now());
    await isWaiting();
    await tx.query(
      `update issuer.wallet_offer set state = 'burnt', ended_at = $3 where institution_id = $1 and offer_id = $2`,
      [BE, row.offerId, house.now()],
    );
    return { redeeming: begun };
  });
  expect(await redeeming).toBe('too-late');
});

test('who erases and who offers at one moment wait for each other in one order', async () => {
  const { row } = await createIssuing(house).issue(BE, house.order({ id: 'erased' }));
  await offer('e-1', { jti: row.jti });
  const { offering } = await whileLocked(house, row.jti, async (tx, isWaiting) => {
    const made = Promise.allSettled([offer('e-2', { jti: row.jti })]);
    await isWaiting();
    await eraseWallets(tx, { institutionId: BE, rows: [row] });
    return { offering: made };
  });
  expect(await offering).toMatchObject([{ value: { replayed: false } }]);
});

test.each([
  ["state = 'created', ended_at = null", 'wallet_offer_transition'],
  ["state = 'expired'", 'wallet_offer_transition'],
  ['wrong_codes = 6', 'wallet_offer_transition'],
])('the database itself refuses: %s', async (change, constraint) => {
  const error: unknown = await house.owner
    .query(`update issuer.wallet_offer set ${change} where state <> 'created'`)
    .catch((refusal: unknown) => refusal);
  expect(violatedConstraint(error)).toBe(constraint);
});

test('what no credential can be made of is refused when it is offered, and it is said what is missing', async () => {
  // The number of a person has four characters or more in the claims of a card.
  const days = { sd: undefined, ed: undefined, xd: '2028-11-24' };
  const short = { ...days, id: 'r-short', hi: '123', ci: '80056001200012345678' };
  const { row } = await createIssuing(house).issue(BE, house.order(short, { type: 'ehic' }));
  await expect(offer('k-8', { jti: row.jti })).rejects.toMatchObject({
    code: 'attestation-incomplete',
    message: expect.stringContaining('personal_administrative_number'),
  });
  const whole = { ...short, id: 'r-whole', hi: '54072002197' };
  const issued = await createIssuing(house).issue(BE, house.order(whole, { type: 'ehic' }));
  const { row: offered } = await offer('k-9', { jti: issued.row.jti, profile: 'eudi-py-2025' });
  expect(offered).toMatchObject({ state: 'created', profile: 'eudi-py-2025', handover: 'remote' });
  const none = offer('k-10', { profile: 'eudi-py-2025' });
  await expect(none).rejects.toMatchObject({ code: 'attestation-incomplete' });
});

test('an offer for whoever signs in has no second code, and counts for a month', async () => {
  const { row, secrets } = await offer('k-11', { handover: 'sign-in' });
  expect(row).toMatchObject({ handover: 'sign-in', txCodeHash: null });
  expect(row.expiresAt - row.createdAt).toBe(30 * 86_400);
  // Nor a first one: whoever signs in proves to be its holder, and nothing else does.
  expect(await attempt(secrets.code, null)).toBeUndefined();
});

test('nothing is offered of what is not there, or counts no more', async () => {
  const unknown = offer('k-6', { jti: '0123456789ABCDEF' });
  await expect(unknown).rejects.toMatchObject({ code: 'attestation-unknown' });
  house.at(house.now() + 400 * 86_400);
  await expect(offer('k-7')).rejects.toMatchObject({ code: 'attestation-ended' });
});
