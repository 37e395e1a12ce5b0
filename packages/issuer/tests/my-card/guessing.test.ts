import { networkOf } from '@prova/http';
import type { Shown } from '@prova/testing';
import { DOB, type ServedHolderPages, serveHolderPages } from '../support/holder-office.ts';

// Somebody who guesses, and the holder meanwhile. Two processes of one house, whose clock the test has.

const HOUR = 3_600;

let pages: ServedHolderPages;
let start: number;
beforeAll(async () => {
  pages = await serveHolderPages();
  start = pages.house.now();
});
afterAll(() => pages.close());
afterEach(() => pages.house.at(start));

let networks = 0;
function newNetwork(): string {
  networks += 1;
  return `198.51.100.${networks}`;
}

const guess = (document: string, network: string, birthDate = '01/01/1950') =>
  pages.at(network).open({ document, birthDate });

function told({ status, headers }: Shown) {
  return [status, headers.get('retry-after')];
}

describe('one document', () => {
  test.each([
    ['that there is', () => pages.issue()],
    ['that nobody has', async () => 'YYYYYYYYYYYYYYYY'],
  ])('%s: five wrong dates from one network, and then one each six hours', async (_which, of) => {
    const document = await of();
    const network = newNetwork();
    for (let tries = 0; tries < 5; tries += 1) {
      expect(told(await guess(document, network))).toEqual([403, null]);
    }
    const waiting = await guess(document, network);
    expect(told(waiting)).toEqual([429, String(6 * HOUR)]);
    expect(waiting.text).toContain('Try again in 6 hours.');
    expect(waiting.text).not.toContain(document);
    pages.house.at(start + 6 * HOUR);
    expect(told(await guess(document, network))).toEqual([403, null]);
    expect(told(await guess(document, network))).toEqual([429, String(6 * HOUR)]);
  });

  test('while a network waits the right date is not looked at either; at another its holder gets in', async () => {
    const document = await pages.issue();
    const network = newNetwork();
    for (let tries = 0; tries < 5; tries += 1) await guess(document, network);
    pages.statements.length = 0;
    expect(told(await guess(document, network, DOB))).toEqual([429, String(6 * HOUR)]);
    expect(pages.statements.filter((text) => text.includes('issuer.attestation'))).toEqual([]);
    expect((await guess(document, newNetwork(), DOB)).status).toBe(200);
  });

  test('one network alone never uses up what the document has, for however long it guesses', async () => {
    const document = await pages.issue();
    const network = newNetwork();
    for (let quarter = 0; quarter < 60; quarter += 1) {
      pages.house.at(start + quarter * 6 * HOUR);
      await guess(document, network);
    }
    expect((await guess(document, newNetwork(), DOB)).status).toBe(200);
  });

  test('twenty wrong dates from everywhere, and its holder waits three hours and no longer', async () => {
    const document = await pages.issue();
    for (let each = 0; each < 4; each += 1) {
      const network = newNetwork();
      for (let tries = 0; tries < 5; tries += 1) await guess(document, network);
    }
    const holder = newNetwork();
    expect(told(await guess(document, holder, DOB))).toEqual([429, String(3 * HOUR)]);
    pages.house.at(start + 3 * HOUR);
    expect((await guess(document, holder, DOB)).status).toBe(200);
  });

  test('whoever is right uses up nothing, however often', async () => {
    const document = await pages.issue();
    const network = newNetwork();
    for (let tries = 0; tries < 4; tries += 1) await guess(document, network);
    for (let times = 0; times < 10; times += 1) {
      expect((await guess(document, network, DOB)).status).toBe(200);
    }
    expect((await guess(document, network)).status).toBe(403);
    expect((await guess(document, network)).status).toBe(429);
  });

  test('whoever is right leaves no more than so many sessions behind, and shuts nobody else out', async () => {
    const document = await pages.issue();
    const network = newNetwork();
    const { database } = pages.house;
    const count = async () => {
      const [row] = await database.query<{ n: number }>(
        'select count(*)::int as n from issuer.session',
      );
      return row?.n ?? 0;
    };
    const before = await count();
    for (let times = 0; times < 20; times += 1) {
      expect((await guess(document, network, DOB)).status).toBe(200);
    }
    const refused = await Promise.all([1, 2, 3].map(() => guess(document, network, DOB)));
    expect(refused.map(({ status }) => status)).toEqual([429, 429, 429]);
    expect(await count()).toBe(before + 20);
    expect(told(await guess(document, network, DOB))).toEqual([429, '60']);
    expect((await guess(document, newNetwork(), DOB)).status).toBe(200);
    pages.house.at(start + 60);
    expect((await guess(document, network, DOB)).status).toBe(200);
  });

  test('of many guesses at once no more are looked at than one after the other', async () => {
    const document = await pages.issue();
    const network = newNetwork();
    const all = await Promise.all(Array.from({ length: 12 }, () => guess(document, network)));
    expect(all.map(({ status }) => status).filter((status) => status === 403)).toHaveLength(5);
  });
});

describe('one network', () => {
  test('thirty wrong answers about whatever, by whichever process, and then one each two minutes', async () => {
    const network = newNetwork();
    const own = pages.at(network);
    for (let tries = 0; tries < 30; tries += 1) {
      const document = `AAAAAAAAAAAAAA${String(tries).padStart(2, '0')}`;
      expect((await own.open({ document, birthDate: DOB })).status).toBe(403);
    }
    expect(told(await guess('BBBBBBBBBBBBBBBB', network))).toEqual([429, '120']);
    expect((await guess('BBBBBBBBBBBBBBBB', newNetwork())).status).toBe(403);
    pages.house.at(start + 120);
    expect((await guess('BBBBBBBBBBBBBBBB', network)).status).toBe(403);
  });

  test('is all of an IPv6 /56, and an IPv4 address however it is written', () => {
    expect(networkOf('2001:db8:1:200::1')).toBe(networkOf('2001:db8:1:2ff:5::9'));
    expect(networkOf('2001:db8:1:200::1')).not.toBe(networkOf('2001:db8:1:300::1'));
    expect(networkOf('::ffff:192.0.2.7')).toBe(networkOf('192.0.2.7'));
  });

  test('whoever has a whole IPv6 /48 has no more of one document, and not what all have', async () => {
    const document = await pages.issue();
    const subnet = (number: number) => `2001:db8:7:${(number * 0x100).toString(16)}::1`;
    const statuses: number[] = [];
    for (let each = 0; each < 6; each += 1) {
      statuses.push((await guess(document, subnet(each))).status);
    }
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
    // As if from others of its networks so many other numbers had been tried.
    const { database, dataKeys } = pages.house;
    await database.query(`update issuer.try set full_at = $2 where key = $1`, [
      dataKeys.tryHash('site', networkOf(subnet(0), 48)),
      start + HOUR,
    ]);
    expect(told(await guess('CCCCCCCCCCCCCCCC', subnet(99)))).toEqual([429, '30']);
    expect((await guess(document, '2001:db8:8::1', DOB)).status).toBe(200);
  });

  test('a client says nothing of its own address that is believed, and two processes count as one', async () => {
    const document = await pages.issue();
    const statuses: number[] = [];
    // Directly: whatever it says of itself.
    for (const claimed of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) {
      const liar = pages.at(undefined, { 'x-forwarded-for': claimed, forwarded: `for=${claimed}` });
      statuses.push((await liar.open({ document, birthDate: '01/01/1950' })).status);
    }
    // By the other process, whose one proxy says where it came from; what stands before that the client wrote.
    for (const claimed of ['192.0.2.4', '192.0.2.5', '192.0.2.6']) {
      statuses.push((await guess(document, `${claimed}, 127.0.0.1`)).status);
    }
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
  });
});

test('all together: where they are at it without an end everybody waits, for a second', async () => {
  const document = await pages.issue();
  const { database, dataKeys } = pages.house;
  await database.query(
    `insert into issuer.try (key, full_at) values ($1, $2) on conflict (key) do update set full_at = $2`,
    [dataKeys.tryHash('all'), start + 1_200],
  );
  expect(told(await guess(document, newNetwork(), DOB))).toEqual([429, '1']);
  pages.house.at(start + 1);
  expect((await guess(document, newNetwork(), DOB)).status).toBe(200);
});
