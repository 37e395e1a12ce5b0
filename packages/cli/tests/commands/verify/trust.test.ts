import { mkdir } from 'node:fs/promises';
import { readKeyFile, softwareSigner } from '@prova/keys';
import { nodePlatform } from '@prova/platform-node';
import { openSnapshot, signSnapshot } from '@prova/trust';
import type { Ended } from '../../support/command-line.ts';
import { carryLists } from '../../support/lists.ts';
import { AT_NOON, NOW } from '../../support/moment.ts';
import {
  expectDone,
  ndjson,
  openWorkshop,
  PATIENCE,
  record,
  type Workshop,
} from '../../support/workshop.ts';

const DAY = 86_400_000;
const MEMORY = ['.prova', 'trust', 'test', 'installed.cbor'] as const;

/** A scheme with one certificate, and three of its trust lists: `first`, the `second`, and a `rival` of the second. */
let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
  await shop.write('in.ndjson', ndjson([record('card')]));
  await expectDone(shop.issue('in.ndjson', '.'));
  await carryLists(shop, 'lists');
  await shop.type(['registry', 'export', '--out', 'first.cose']);
  await expectDone(shop.type(['registry', 'publish', '--now', later(60_000)]));
  await shop.type(['registry', 'export', '--out', 'second.cose']);
  await shop.write('rival.cose', await rivalOf('first.cose'));
}, PATIENCE);
afterAll(() => shop.remove());

/** Another list under the next number, as a restored backup, or a faithless registry, would sign it. */
async function rivalOf(list: string): Promise<Uint8Array> {
  const root = await shop.readBytes('.prova', 'trust', 'test', 'root.der');
  const expected = { root, environment: 'test', platform: nodePlatform } as const;
  const { snapshot } = await openSnapshot(await shop.readBytes(list), expected);
  const privateKey = await readKeyFile(shop.at('.prova', 'keys', 'list-signer.pem'));
  const certificate = await shop.readBytes('.prova', 'registry', 'list-signer.der');
  const { sequence, issuedAt, nextUpdate } = snapshot;
  const dates = { issuedAt: issuedAt + 120, nextUpdate: nextUpdate + 120 };
  const next = { ...snapshot, ...dates, sequence: sequence + 1 };
  return signSnapshot(next, softwareSigner({ privateKey, certificate }));
}

function later(milliseconds: number): string {
  return new Date(Date.parse(NOW) + milliseconds).toISOString();
}

/** A clinic: the pinned root and the trust list, and nothing of the scheme's keys. */
let clinics = 0;
async function openClinic(list: string, environment = 'test') {
  const home = `clinic-${++clinics}`;
  const place = `${home}/trust/${environment}`;
  await mkdir(shop.at(place), { recursive: true });
  await shop.write(`${home}/config.json`, JSON.stringify({ environment }));
  await shop.write(
    `${place}/root.der`,
    await shop.readBytes('.prova', 'trust', 'test', 'root.der'),
  );
  await shop.write(`${place}/snapshot.cose`, await shop.readBytes(list));
  const env = { PROVA_HOME: home };
  return {
    place,
    take: async (file: string) => shop.write(`${place}/snapshot.cose`, await shop.readBytes(file)),
    judge: (...words: string[]) => judge(words, env),
  };
}

interface Judged extends Ended {
  readonly verdict?: string;
  /** The code of the reason that decided. */
  readonly reason?: string;
  readonly trust?: object;
  readonly document?: object;
}

async function judge(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Judged> {
  const moment = words.includes('--now') ? [] : AT_NOON;
  const lists = ['--lists', 'lists'];
  const command = ['verify', '--json', ...lists, ...moment, ...words, 'card.txt'];
  const ended = await shop.type(command, { env });
  if (ended.stdout === '') return ended;
  const { verdict, reasons, trust, document } = JSON.parse(ended.stdout);
  return { ...ended, verdict, reason: reasons[0]?.code, trust, document };
}

describe('what was seen of a trust list is remembered', () => {
  test('an older one, put back later, is refused', async () => {
    const clinic = await openClinic('second.cose');
    expect(await clinic.judge()).toMatchObject({ verdict: 'accepted', trust: { sequence: 2 } });
    await clinic.take('first.cose');
    expect(await clinic.judge()).toMatchObject({ code: 2, reason: 'trust-rollback' });
    await clinic.take('second.cose');
    expect(await clinic.judge()).toMatchObject({ verdict: 'accepted' });
  });

  test('a newer one is taken', async () => {
    const clinic = await openClinic('first.cose');
    expect(await clinic.judge()).toMatchObject({ verdict: 'accepted', trust: { sequence: 1 } });
    await clinic.take('second.cose');
    expect(await clinic.judge()).toMatchObject({ verdict: 'accepted', trust: { sequence: 2 } });
  });

  test('another one under the same number is refused', async () => {
    const clinic = await openClinic('second.cose');
    await clinic.judge();
    await clinic.take('rival.cose');
    expect(await clinic.judge()).toMatchObject({ code: 2, reason: 'trust-equivocation' });
  });

  test('also one that is named with --trust, under the pinned root', async () => {
    const clinic = await openClinic('second.cose');
    await clinic.judge();
    expect(await clinic.judge('--trust', 'first.cose')).toMatchObject({ reason: 'trust-rollback' });
  });

  test('a damaged memory stops the command: nothing old comes back by it', async () => {
    const clinic = await openClinic('second.cose');
    await clinic.judge();
    for (const damage of ['', 'not CBOR', '\u0000'.repeat(100)]) {
      await shop.write(`${clinic.place}/installed.cbor`, damage);
      const { code, stdout, stderr } = await clinic.judge();
      expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
      expect(stderr).toMatch(/^prova: [^\n]*installed\.cbor[^\n]*\.\n$/);
    }
  });

  test('but not with a root of another scheme', async () => {
    const before = await shop.readBytes(...MEMORY);
    const root = ['--root', '.prova/trust/test/root.der'];
    expect(await judge([...root, '--trust', 'second.cose'])).toMatchObject({ verdict: 'accepted' });
    // Not read: the older list is no step back. Not written: nothing changed.
    expect(await judge([...root, '--trust', 'first.cose'])).toMatchObject({ verdict: 'accepted' });
    expect(await shop.readBytes(...MEMORY)).toEqual(before);
    const nowhere = { PROVA_HOME: 'no-home' };
    const words = [...root, '--trust', 'first.cose', '--environment', 'test'];
    expect(await judge(words, nowhere)).toMatchObject({ verdict: 'accepted' });
    expect(await shop.list('.')).not.toContain('no-home');
  });
});

describe('without a list that can be believed, nothing is accepted', () => {
  const other = openWorkshop();
  afterAll(async () => (await other).remove());

  test('none', async () => {
    const { judge: undetermined, place } = await openClinic('first.cose');
    await shop.write(`${place}/snapshot.cose`, '');
    expect(await undetermined()).toMatchObject({ code: 2, document: undefined });
    expect(await judge([], { PROVA_HOME: 'no-home' })).toMatchObject({
      code: 2,
      reason: 'trust-missing',
    });
  });

  test('one bit changed', async () => {
    const bytes = await shop.readBytes('second.cose');
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    await shop.write('tampered.cose', bytes);
    const clinic = await openClinic('tampered.cose');
    expect(await clinic.judge()).toMatchObject({ code: 2, document: undefined });
  });

  test('the root of another scheme', async () => {
    const root = (await other).at('.prova', 'trust', 'test', 'root.der');
    expect(await judge(['--root', root])).toMatchObject({ code: 2, document: undefined });
  });

  test('a root that is none', async () => {
    await shop.write('root.txt', 'this is no certificate');
    expect(await judge(['--root', 'root.txt'])).toMatchObject({ code: 2, document: undefined });
  });

  test('the list of another environment', async () => {
    const clinic = await openClinic('second.cose', 'acc');
    expect(await clinic.judge()).toMatchObject({ code: 2, reason: 'trust-environment' });
    const prod = await judge(['--environment', 'prod']);
    expect(prod).toMatchObject({
      code: 2,
      reason: 'trust-missing',
      trust: { environment: 'prod' },
    });
  });

  test('an environment that config.json does not name', async () => {
    const clinic = await openClinic('second.cose');
    const home = clinic.place.split('/')[0];
    for (const config of ['', '{}', '{"environment":"moon"}', '{"environment":"test"']) {
      await shop.write(`${home}/config.json`, config);
      const { code, stderr } = await clinic.judge();
      expect(code).toBe(64);
      expect(stderr).toMatch(/^prova: [^\n]*config\.json[^\n]*\.\n$/);
    }
  });
});

describe('the age of the list', () => {
  const at = (days: number) => {
    const now = later(days * DAY);
    return ['--now', now, '--today', now.slice(0, 10)];
  };

  test.each([
    [0.5, 'accepted', 'FRESH'],
    [2, 'accepted', 'DUE'],
    [8, 'undetermined', 'STALE'],
    [31, 'undetermined', 'EXPIRED'],
  ])('%d days: %s, %s', async (days, verdict, state) => {
    const clinic = await openClinic('second.cose');
    const report = await clinic.judge(...at(days));
    expect(report).toMatchObject({ verdict, trust: { state } });
    // Past the hard limit nothing of the holder is shown.
    expect(report.document === undefined).toBe(state === 'EXPIRED');
  });

  test('a clock behind the list accepts nothing', async () => {
    const clinic = await openClinic('second.cose');
    expect(await clinic.judge(...at(-0.1))).toMatchObject({ code: 2, reason: expect.any(String) });
  });
});

test.each([
  ['2026-11-24', 'accepted', undefined],
  ['2026-11-23', 'rejected', 'not-yet-valid'],
  ['2026-02-30', 'not-judged', 'treatment-date-invalid'],
  ['24/11/2026', 'not-judged', 'treatment-date-invalid'],
  ['2099-01-01', 'not-judged', 'treatment-date-invalid'],
])('--treatment-date %s: %s', async (day, verdict, reason) => {
  const report = await judge(['--treatment-date', day]);
  expect(report.verdict).toBe(verdict);
  if (reason) expect(report.reason).toBe(reason);
});

test('a treatment after the end is refused, on that day', async () => {
  const day = ['--now', '2027-02-23T09:00:00Z', '--today', '2027-02-23'];
  const { code, reason } = await judge([...day, '--treatment-date', '2027-02-23']);
  expect({ code, reason }).toEqual({ code: 1, reason: 'expired' });
});
