import { randomUUID } from 'node:crypto';
import { checkCatalogue } from '@prova/catalogue';
import { listFolder, listUri } from '@prova/issuer';
import {
  type CredentialFormat,
  createReferenceWallet,
  memoryStore,
  type ReferenceWallet,
} from '@prova/reference-wallet';
import { ISSUER_URL } from '../../src/issuer/issuer-order.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { ATTESTATIONS } from '../../src/issuer/test-records.ts';
import { until } from '../../src/issuer/until.ts';
import { SAMPLE_ENTITLEMENT, SAMPLE_ISIPLUS, SAMPLE_STATUS } from '../../src/social-samples.ts';
import { belgianCatalogue } from '../../src/status/belgium.ts';
import { stopClock } from '../../src/stopped-clock.ts';
import { TEST_NOW } from '../../src/test-authority.ts';
import { type PublishedCatalogue, publishTestCatalogue } from '../../src/test-catalogue.ts';
import { createRawWallet } from '../../src/wallet/raw-wallet.ts';
import { redirected } from '../../src/wallet/test-wallet.ts';
import { openTestDesk, type TestDesk } from './support/test-desk.ts';

// From an issuer at work into wallets of which nothing is ours, and to a desk: rights, a social status, and a card that two parents have.

// The wallet’s library looks at the clock of its machine.
const letClockGo = stopClock(TEST_NOW);
afterAll(letClockGo);

const OFFERS = '/issuer/v1/credentialOffers';
const FORMATS = ['dc+sd-jwt', 'mso_mdoc'] as const;
const MUSEUM = SAMPLE_ENTITLEMENT.r;

let issuer: TestIssuer;
let desk: TestDesk;
let catalogue: PublishedCatalogue;
/** What the issuer goes by. */
let published = belgianCatalogue();
beforeAll(async () => {
  issuer = await createTestIssuer({
    competences: ['EHIC', 'ENTITLEMENT', 'ISIPLUS', 'STATUS'],
    catalogue: async () => published,
  });
  catalogue = await publishTestCatalogue(issuer.place.authority);
  desk = await openTestDesk(deskOrder());
});
afterAll(async () => {
  await desk.close();
  await issuer.close();
});

function deskOrder() {
  const { authority } = issuer.place;
  return { authority, institution: authority.institution('BE:0120'), revoked: [], catalogue };
}

function newWallet({ store = memoryStore(), at = desk, now = TEST_NOW } = {}): ReferenceWallet {
  const toIssuer = redirected({ issuer: ISSUER_URL, url: issuer.url });
  return createReferenceWallet({
    ...{ store, now: () => now },
    fetch: (input, init) => {
      const asked = String(input instanceof Request ? input.url : input);
      return asked.startsWith(ISSUER_URL) ? toIssuer(input, init) : at.reach(input, init);
    },
  });
}

function without(members: object, ...names: string[]) {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));
}

const RECORDS = {
  entitlement: {
    ...without(SAMPLE_ENTITLEMENT, 'ic', 'ii', 'sd'),
    ...{ ed: '2026-12-20', subject: 'p-1' },
  },
  status: {
    ...without(SAMPLE_STATUS, 'ic', 'ii', 'di'),
    ...{ in: 'OFN', en: [{ r: MUSEUM, sd: '2026-11-24', ed: '2027-02-22', sc: 'person' }] },
  },
  isiplus: { ...without(SAMPLE_ISIPLUS, 'ic', 'ii', 'di', 'xd'), in: 'OFN' },
};

/** Has a document issued; answers its id. */
async function issue(type: keyof typeof RECORDS): Promise<string> {
  const record = { id: randomUUID(), ...RECORDS[type] };
  const body = { institution: 'BE:0120', type, record };
  const answer = await issuer.portal.call('POST', ATTESTATIONS, { body, key: randomUUID() });
  expect(answer.body).toMatchObject({ state: 'released' });
  return answer.body.id;
}

/** Offers a document, and has a wallet take it. */
async function take(wallet: ReferenceWallet, attestation: string, parent?: string): Promise<void> {
  const holder = parent && { name: parent, relation: 'parent' };
  const body = { institution: 'BE:0120', attestation, ...(holder && { holder }) };
  const { body: offer } = await issuer.portal.call('POST', OFFERS, { body, key: randomUUID() });
  const { credentials } = await wallet.accept(offer.uri, offer);
  expect(credentials.map(({ format }) => format).sort()).toEqual([...FORMATS]);
}

async function revoke(id: string, reason: string): Promise<void> {
  const answer = await issuer.portal.call('POST', `${ATTESTATIONS}/${id}/revoke`, {
    body: { reason },
  });
  expect(answer.status).toBe(200);
  await listsAreOut();
}

/** Waits until the lists of the issuer say what there is to say, and brings them to the desk. */
async function listsAreOut(): Promise<void> {
  const published = listFolder(issuer.lists);
  await until('lists are out', async () => {
    const changes = await issuer.owner.query('select list_id from issuer.list_change limit 1');
    const used = await issuer.owner.query<{ id: string }>(
      'select distinct status_list_id as id from issuer.wallet_copy where status_list_id is not null',
    );
    const out = (await published.lists()).map(({ listId }) => listId);
    return changes.length === 0 && used.every(({ id }) => out.includes(id));
  });
  for (const list of await published.lists()) {
    const newest = list.kind === 'status' ? await published.newest(list) : undefined;
    if (newest) await desk.keepList(listUri(ISSUER_URL, list.kind, list.listId), newest.text);
  }
}

/** The verdict of a desk on what a wallet shows. */
async function verdict(
  question: object,
  wallet: ReferenceWallet,
  format: CredentialFormat,
  at = desk,
): Promise<string> {
  const { transactionId, links } = await at.ask(question);
  await wallet.present(links[0] ?? '', { format });
  return Object(await at.result(transactionId)).report.verdict;
}

const verdicts = (question: object, wallet: ReferenceWallet) =>
  Promise.all(FORMATS.map((format) => verdict(question, wallet, format)));

const P0 = { rights: { profile: 'P0', rights: [MUSEUM] } };
const P2 = { rights: { profile: 'P2', rights: [MUSEUM], ageOver: 18 } };
const CARD = { preset: 'isiplus' };
const YES = ['accepted', 'accepted'];
const NO = ['rejected', 'rejected'];

test('a proof of a right is shown in both formats, until its copies end by themselves', async () => {
  const store = memoryStore();
  const wallet = newWallet({ store });
  await take(wallet, await issue('entitlement'));
  expect(await verdicts(P0, wallet)).toEqual(YES);
  const later = TEST_NOW + 8 * 86_400;
  const at = await openTestDesk({ ...deskOrder(), moment: { now: later, today: '2026-12-02' } });
  const letGo = stopClock(later);
  const old = newWallet({ store, at, now: later });
  for (const format of FORMATS) expect(await verdict(P0, old, format, at)).toBe('rejected');
  letGo();
  await at.close();
});

test('a social status shows a right and an age, until it is withdrawn', async () => {
  const wallet = newWallet();
  const id = await issue('status');
  await take(wallet, id);
  await listsAreOut();
  expect(await verdicts(P2, wallet)).toEqual(YES);
  await revoke(id, 'entitlement-ended');
  expect(await verdicts(P2, wallet)).toEqual(NO);
});

test('a card of a child is shown by either parent; what one of them loses ends for them alone; its own end is that of both', async () => {
  const [one, other] = [newWallet(), newWallet()];
  const card = await issue('isiplus');
  await take(one, card, 'parent-1');
  await take(other, card, 'parent-2');
  await listsAreOut();
  expect([await verdicts(CARD, one), await verdicts(CARD, other)]).toEqual([YES, YES]);

  const lose = (holder: string) =>
    issuer.portal.call('POST', `${ATTESTATIONS}/${card}/holders/${holder}/revoke`);
  expect(await lose('parent-1')).toMatchObject({
    ...{ status: 200, body: { holder: 'parent-1', copies: 2 } },
  });
  expect((await lose('parent-1')).body.copies).toBe(0);
  expect(await lose('parent-3')).toMatchObject({ status: 404, body: { code: 'holder-unknown' } });
  await listsAreOut();
  expect([await verdicts(CARD, one), await verdicts(CARD, other)]).toEqual([NO, YES]);

  const found = newWallet();
  await take(found, card, 'parent-1');
  await listsAreOut();
  expect([await verdicts(CARD, found), await verdicts(CARD, other)]).toEqual([YES, YES]);
  await revoke(card, 'lost');
  expect([await verdicts(CARD, found), await verdicts(CARD, other)]).toEqual([NO, NO]);
});

test('an offer that is open to a holder who was withdrawn is over', async () => {
  const card = await issue('isiplus');
  const holder = { name: 'parent-1', relation: 'parent' };
  const body = { institution: 'BE:0120', attestation: card, holder };
  const { body: offer } = await issuer.portal.call('POST', OFFERS, { body, key: randomUUID() });
  await issuer.portal.call('POST', `${ATTESTATIONS}/${card}/holders/parent-1/revoke`);
  await expect(newWallet().accept(offer.uri, offer)).rejects.toMatchObject({
    code: 'issuer-refused',
  });
});

test('a wallet that redeemed before its holder was withdrawn fetches nothing more', async () => {
  const card = await issue('isiplus');
  const wallet = createRawWallet({
    ...{ issuer: ISSUER_URL, url: issuer.url, now: issuer.clock.now },
    credentialIssuer: `${ISSUER_URL}/wallet/BE-0120`,
  });
  const holder = { name: 'parent-1', relation: 'parent' };
  const body = { institution: 'BE:0120', attestation: card, holder };
  const { body: offer } = await issuer.portal.call('POST', OFFERS, { body, key: randomUUID() });
  await wallet.redeem(offer);
  const fetched = async () => {
    const proofs = { jwt: [await wallet.prove()] };
    const asked = { credential_configuration_id: 'isiplus-mdoc', proofs };
    return (await wallet.post('/credential', { body: asked })).status;
  };
  expect(await fetched()).toBe(200);
  await issuer.portal.call('POST', `${ATTESTATIONS}/${card}/holders/parent-1/revoke`);
  expect(await fetched()).toBe(401);
});

test('of what two officers retire no wallet that redeemed before fetches new copies', async () => {
  const before = await Promise.all(
    (['entitlement', 'status', 'isiplus'] as const).map(async (type) => {
      const wallet = createRawWallet({
        ...{ issuer: ISSUER_URL, url: issuer.url, now: issuer.clock.now },
        credentialIssuer: `${ISSUER_URL}/wallet/BE-0120`,
      });
      const body = { institution: 'BE:0120', attestation: await issue(type) };
      const { body: offer } = await issuer.portal.call('POST', OFFERS, { body, key: randomUUID() });
      await wallet.redeem(offer);
      return async () => {
        const proofs = { jwt: [await wallet.prove()] };
        const asked = { credential_configuration_id: `${type}-mdoc`, proofs };
        const answer = await wallet.post('/credential', { body: asked });
        return `${type} ${answer.status} ${answer.body.error ?? ''}`.trim();
      };
    }),
  );
  const fetched = () => Promise.all(before.map((fetch) => fetch()));
  expect(await fetched()).toEqual(['entitlement 200', 'status 200', 'isiplus 200']);
  const { content } = published;
  const rights = content.rights.map((right) =>
    right.rightId === MUSEUM ? { ...right, state: 'retired' as const } : right,
  );
  published = checkCatalogue({ ...content, version: content.version + 1, rights });
  expect(await fetched()).toEqual([
    'entitlement 400 credential_request_denied',
    'status 400 credential_request_denied',
    'isiplus 200',
  ]);
});
