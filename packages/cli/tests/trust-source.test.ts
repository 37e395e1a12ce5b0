import { copyFile, cp, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import type { Report } from '@prova/verifier';
import { NOW, TODAY } from './support/moment.ts';
import {
  expectDone,
  ndjson,
  openFolder,
  openWorkshop,
  record,
  type Workshop,
} from './support/workshop.ts';

const ROOT = ['.prova', 'trust', 'test', 'root.der'] as const;
const SNAPSHOT = ['.prova', 'trust', 'test', 'snapshot.cose'] as const;
const MEMORY = ['.prova', 'trust', 'test', 'installed.cbor'] as const;

/** Every test has a copy of its own. */
let master: Workshop;
beforeAll(async () => {
  master = await openWorkshop();
  await master.write('in.ndjson', ndjson([record('card')]));
  await expectDone(master.issue('in.ndjson', '.'));
});
afterAll(() => master.remove());

let shop: Workshop;
beforeEach(async () => {
  shop = await openFolder();
  await cp(master.folder, shop.folder, { recursive: true });
});
afterEach(() => shop.remove());

const AT = ['--now', NOW, '--today', TODAY];

/** Judges the card, and answers the one report and the exit code. */
async function judged(words: readonly string[] = AT): Promise<Report & { readonly code: unknown }> {
  const { code, stdout, stderr } = await shop.type(['verify', '--json', ...words, 'card.txt']);
  expect(stderr).toBe('');
  return { ...JSON.parse(stdout), code };
}

const undetermined = (code: string) => ({
  code: 2,
  verdict: 'undetermined',
  reasons: expect.arrayContaining([expect.objectContaining({ code })]),
});

async function publishAgain(): Promise<void> {
  await expectDone(shop.type(['registry', 'publish', '--now', NOW]));
}

describe('what was seen of a list', () => {
  beforeEach(async () => {
    await copyFile(shop.at(...SNAPSHOT), shop.at('old.cose'));
    await publishAgain();
    expect(await judged()).toMatchObject({ code: 0, trust: { sequence: 2 } });
  });

  test('an older list is refused after a newer one, whatever it is asked for', async () => {
    const old = await judged([...AT, '--trust', 'old.cose']);
    expect(old).toMatchObject(undetermined('trust-rollback'));
    expect(old.document).toBeUndefined();
    expect(await judged()).toMatchObject({ code: 0 });
  });

  test('the memory belongs to the pinned root', async () => {
    const own = ['--root', shop.at(...ROOT), '--trust', 'old.cose'];
    expect(await judged([...AT, ...own])).toMatchObject({ code: 0, trust: { sequence: 1 } });
  });

  test('is written when it rises, and only then', async () => {
    const before = await stat(shop.at(...MEMORY));
    expect(await judged()).toMatchObject({ code: 0 });
    expect((await stat(shop.at(...MEMORY))).ino).toBe(before.ino);
    await publishAgain();
    expect(await judged()).toMatchObject({ code: 0, trust: { sequence: 3 } });
    expect((await stat(shop.at(...MEMORY))).ino).not.toBe(before.ino);
  });

  test('damaged, it stops the command instead of being forgotten', async () => {
    await writeFile(shop.at(...MEMORY), 'nothing of the kind');
    const { code, stdout, stderr } = await shop.type(['verify', ...AT, 'card.txt']);
    expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
    expect(stderr).toMatch(/^prova: .*installed\.cbor is damaged; [^\n]+\.\n$/);
  });

  test('a withdrawal is remembered', async () => {
    const { stdout } = await shop.type(['keys', 'list']);
    const thumbprint = /^BE:0120 .* (\S{43}) /m.exec(stdout)?.[1] ?? '';
    await expectDone(
      shop.type([
        ...['registry', 'revoke', '--certificate', thumbprint, '--reason', 'keyCompromise'],
        ...['--publish', '--now', NOW],
      ]),
    );
    expect(await judged()).toMatchObject({ code: 1, reasons: [{ code: 'key-revoked' }] });
  });
});

test('the root of another scheme is believed for its own list only', async () => {
  const other = await openWorkshop();
  const words = [...AT, '--root', other.at(...ROOT)];
  expect(await judged(words)).toMatchObject(undetermined('trust-signer'));
  await other.remove();
});

test('a list of another environment is refused', async () => {
  const named = ['--root', shop.at(...ROOT), '--trust', shop.at(...SNAPSHOT)];
  const real = await judged([...AT, ...named, '--environment', 'prod']);
  expect(real).toMatchObject({ ...undetermined('trust-environment'), trust: { state: 'MISSING' } });
  const folder = shop.at('.prova', 'trust', 'prod');
  await mkdir(folder);
  await copyFile(shop.at(...ROOT), `${folder}/root.der`);
  await copyFile(shop.at(...SNAPSHOT), `${folder}/snapshot.cose`);
  expect(await judged([...AT, '--environment', 'prod'])).toMatchObject(
    undetermined('trust-environment'),
  );
});

test.each([
  ['no pinned root', ROOT],
  ['no list', SNAPSHOT],
])('%s: undetermined, not an error', async (_, path) => {
  await rm(shop.at(...path));
  expect(await judged()).toMatchObject(undetermined('trust-missing'));
});

test('without a home it is prod, nothing is believed, and nothing is kept', async () => {
  const empty = await openFolder();
  await copyFile(shop.at('card.txt'), empty.at('card.txt'));
  const { code, stdout } = await empty.type(['verify', '--json', ...AT, 'card.txt']);
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({
    reasons: [{ code: 'trust-missing' }],
    trust: { environment: 'prod' },
  });
  expect(await empty.list('.')).toEqual(['card.txt']);
  await empty.remove();
});

test('a list that was changed is refused', async () => {
  const list = await shop.readBytes(...SNAPSHOT);
  const last = list.length - 1;
  list[last] = (list[last] ?? 0) ^ 1;
  await writeFile(shop.at('changed.cose'), list);
  expect(await judged([...AT, '--trust', 'changed.cose'])).toMatchObject(
    undetermined('trust-signature'),
  );
  await writeFile(shop.at('changed.cose'), 'nonsense');
  expect(await judged([...AT, '--trust', 'changed.cose'])).toMatchObject(
    undetermined('trust-malformed'),
  );
});

test('a configuration that names no environment stops the command', async () => {
  for (const config of ['{"environment":"moon"}', 'not JSON', '[]']) {
    await writeFile(shop.at('.prova', 'config.json'), config);
    const { code, stderr } = await shop.type(['verify', ...AT, 'card.txt']);
    expect(code).toBe(64);
    expect(stderr).toMatch(/^prova: .*config\.json names no environment/);
  }
});

describe('as the list grows old', () => {
  const after = (days: number) => {
    const now = new Date(Date.parse(NOW) + days * 86_400_000).toISOString();
    return ['--now', now, '--today', now.slice(0, 10)];
  };

  test.each([
    [0, 'FRESH', 'accepted', 0],
    [7, 'DUE', 'accepted', 0],
    [8, 'STALE', 'undetermined', 2],
    [31, 'EXPIRED', 'undetermined', 2],
  ])('after %i days it is %s, and a good card %s', async (days, state, verdict, code) => {
    expect(await judged(after(days))).toMatchObject({ code, verdict, trust: { state } });
  });

  test('past the hard limit nothing is shown that could be taken for confirmed', async () => {
    const report = await judged(after(31));
    expect(report).not.toHaveProperty('document');
    const { stdout } = await shop.type(['verify', ...after(31), 'card.txt']);
    expect(stdout).not.toContain('Vandenbroucke');
  });

  test('a clock behind the list confirms nothing', async () => {
    const report = await judged(['--now', `${TODAY}T01:00:00Z`, '--today', TODAY]);
    expect(report).toMatchObject({ code: 2, verdict: 'undetermined' });
    expect(report.reasons.map(({ code }) => code)).toContain('clock-suspect');
  });
});

test.each([
  ['2026-11-24', 'accepted', 0, undefined],
  ['2026-11-23', 'rejected', 1, 'not-yet-valid'],
  ['2026-11-25', 'not-judged', 3, 'treatment-date-invalid'],
  ['1899-12-31', 'not-judged', 3, 'treatment-date-invalid'],
  ['2026-02-30', 'not-judged', 3, 'treatment-date-invalid'],
  ['tomorrow', 'not-judged', 3, 'treatment-date-invalid'],
])('--treatment-date %s: %s', async (date, verdict, code, reason) => {
  const report = await judged([...AT, '--treatment-date', date]);
  expect(report).toMatchObject({ verdict, code });
  if (reason !== undefined) expect(report.reasons[0]?.code).toBe(reason);
});

test('a treatment after the entitlement ended is not covered', async () => {
  const now = '2027-03-01T09:00:00Z';
  await expectDone(shop.type(['registry', 'publish', '--now', now]));
  expect(await judged(['--now', now, '--today', '2027-03-01'])).toMatchObject({
    code: 1,
    reasons: expect.arrayContaining([expect.objectContaining({ code: 'expired', step: '7' })]),
  });
});
