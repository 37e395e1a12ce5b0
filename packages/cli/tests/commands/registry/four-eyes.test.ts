import { generateKeyPairSync } from 'node:crypto';
import { connect } from '@prova/store';
import { AT_NOON, NOW } from '../../support/moment.ts';
import { openRealWorkshop, requestIn } from '../../support/officers.ts';
import {
  expectDone,
  ndjson,
  openWorkshop,
  PATIENCE,
  record,
  type Workshop,
} from '../../support/workshop.ts';

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
  await shop.write('in.ndjson', ndjson([record('card')]));
  await expectDone(shop.issue('in.ndjson', '.'));
}, PATIENCE);
afterAll(() => shop.remove());

/** Each command a minute after the one before it. */
let minutes = 0;
function registry(...words: string[]) {
  minutes += 1;
  const now = new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
  return shop.type(['registry', ...words, '--now', now]);
}

const shown = async () => (await shop.type(['registry', 'show'])).stdout;

/** Of the key that signs paper; there is another for wallets. */
async function thumbprint(): Promise<string> {
  const { stdout } = await expectDone(shop.type(['keys', 'list']));
  const [, found = ''] = /^BE:0120 .* ([\w-]{43}) .*paper$/m.exec(stdout) ?? [];
  return found;
}

async function judged(): Promise<string> {
  await expectDone(registry('publish'));
  const { stdout } = await shop.type(['verify', '--json', ...AT_NOON, 'card.txt']);
  return JSON.parse(stdout).verdict;
}

/** Has Alma propose to admit a fund, and answers the id of her request. */
async function proposed(institution: string): Promise<string> {
  await shop.write('fund.json', JSON.stringify({ institution, name: 'Fund', validFrom: 0 }));
  const words = ['propose', 'admit-institution', '--in', 'fund.json', '--as', 'Alma'];
  return requestIn((await expectDone(registry(...words))).stdout);
}

test('a change waits for a second officer, who sees what it would change', async () => {
  const id = await proposed('BE:0801');
  expect((await registry('requests')).stdout).toMatch(
    new RegExp(
      `^${id} +admit-institution +BE:0801 +submitted +Alma \\(Registry of Nowhere\\)`,
      'm',
    ),
  );
  const one = await registry('requests', id);
  expect(one.stdout).toMatch(/^BE:0801 +name +– → Fund$/m);
  expect(await shown()).not.toContain('BE:0801');
  const made = await expectDone(registry('approve', id, '--as', 'Bruno'));
  expect(made.stdout).toMatch(/^BE:0801 +name +– → Fund$/m);
  expect(await shown()).toContain('BE:0801');
  expect((await registry('requests')).stdout).toMatch(/^none$/m);
  expect((await registry('requests', '--state', 'approved')).stdout).toContain(id);
});

test('who becomes an officer, and by which key, is seen before it is signed', async () => {
  const { x, y } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
    format: 'jwk',
  });
  const officer = '00000000-0000-4000-8000-000000000001';
  const terms = { name: 'Mallory', organisation: 'Third House', role: 'registry-officer' };
  const key = { crv: 'P-256', kty: 'EC', x, y };
  await shop.write('officer.json', JSON.stringify({ officer, ...terms, key }));
  const words = ['propose', 'admit-officer', '--in', 'officer.json', '--as', 'Alma'];
  const id = requestIn((await expectDone(registry(...words))).stdout);
  const { stdout } = await registry('requests', id);
  expect(stdout).toContain('– → Mallory, Third House, registry-officer\n');
  expect(stdout).toMatch(/officer-key +[\w-]{43} +– → signs as Mallory$/m);
  expect((await expectDone(registry('reject', id, '--as', 'Bruno'))).stdout).toContain('Mallory');
});

test('the proposer approves nothing, and nobody decides twice', async () => {
  const id = await proposed('BE:0802');
  expect(await registry('approve', id, '--as', 'Alma')).toMatchObject({ code: 64, stdout: '' });
  await expectDone(registry('reject', id, '--as', 'Bruno'));
  const again = await registry('approve', id, '--as', 'Bruno');
  expect(again.stderr).toMatch(/^prova: [^\n]+\.\n$/);
  expect(await shown()).not.toContain('BE:0802');
});

test('the proposer withdraws', async () => {
  const id = await proposed('BE:0803');
  expect((await registry('withdraw', id, '--as', 'Bruno')).code).toBe(64);
  await expectDone(registry('withdraw', id, '--as', 'Alma'));
  expect((await registry('requests', id)).stdout).toMatch(/^state +withdrawn$/m);
});

test('whoever signs is named, if there are several', async () => {
  const id = await proposed('BE:0804');
  for (const words of [[], ['--as', 'Carla']]) {
    const { code, stderr } = await registry('approve', id, ...words);
    expect(code).toBe(64);
    expect(stderr).toContain('one of Alma, Bruno');
  }
});

test.each([
  ['no-such-kind', '{}'],
  ['accredit', '{"institution":"BE:0120"}'],
  ['admit-institution', '[]'],
  ['admit-institution', '{"kind":1.5}'],
])('what is no change is refused: %s %s', async (kind, members) => {
  await shop.write('bad.json', members);
  const { code, stderr } = await registry('propose', kind, '--in', 'bad.json', '--as', 'Alma');
  expect(code).toBe(64);
  expect(stderr).toMatch(/^prova: [^\n]+\.\n$/);
});

describe('a key', () => {
  test(
    'is suspended by one officer at once, and lifted by two',
    async () => {
      const words = ['--certificate', await thumbprint()];
      const { stdout } = await expectDone(
        registry('suspend', ...words, '--reason', 'key-stolen', '--as', 'Bruno'),
      );
      expect(await judged()).toBe('undetermined');
      expect((await registry('requests')).stdout).toMatch(/suspend-certificate +BE:0120 +in-force/);
      await expectDone(registry('approve', requestIn(stdout), '--as', 'Alma'));
      const lift = requestIn(
        (await expectDone(registry('lift', ...words, '--as', 'Bruno'))).stdout,
      );
      expect(await judged()).toBe('undetermined');
      await expectDone(registry('approve', lift, '--as', 'Alma'));
      expect(await judged()).toBe('accepted');
    },
    PATIENCE,
  );

  test(
    'is retired, and what it signed stays good',
    async () => {
      const words = ['--certificate', await thumbprint(), '--institution', 'BE:0120'];
      const retire = await expectDone(
        registry('retire', ...words, '--at', '2026-11-25T09:00:00Z', '--as', 'Alma'),
      );
      await expectDone(registry('approve', requestIn(retire.stdout), '--as', 'Bruno'));
      expect(await judged()).toBe('accepted');
    },
    PATIENCE,
  );
});

test('an institution is suspended, and that is lifted by two', async () => {
  const target = ['--institution', 'BE:0120'];
  await expectDone(registry('suspend', ...target, '--reason', 'trial', '--as', 'Alma'));
  expect(await shown()).toMatch(/^BE:0120 .* suspended /m);
  const lift = requestIn((await expectDone(registry('lift', ...target, '--as', 'Alma'))).stdout);
  await expectDone(registry('approve', lift, '--as', 'Bruno'));
  expect(await shown()).toMatch(/^BE:0120 .* active /m);
});

test.each([[[]], [['--certificate', 'x', '--institution', 'BE:0120']]])(
  'suspending takes one target: %j',
  async (words) => {
    expect((await registry('suspend', ...words, '--reason', 'x')).code).toBe(64);
  },
);

describe('officers', () => {
  test('list: who decides, and whose keys are here', async () => {
    const { stdout } = await shop.type(['officers', 'list']);
    expect(stdout).toMatch(/Alma +Registry of Nowhere +registry-officer +active +here$/m);
    expect(stdout).toMatch(/Bruno +Ministry of Nowhere +registry-officer +active +here$/m);
  });

  test('invite: a link whose code no server sees', async () => {
    const env = { PROVA_REGISTRY_URL: 'https://registry.example/' };
    const { stdout } = await shop.type(['officers', 'invite', '--as', 'Alma'], { env });
    expect(stdout).toMatch(/^https:\/\/registry\.example\/officers\/enrol#[\w-]{22}$/m);
  });
});

describe('audit verify', () => {
  test('the log is whole, and has everything that was done', async () => {
    const { code, stdout } = await shop.type(['registry', 'audit', 'verify']);
    expect(code).toBe(0);
    const doctor = await registry('doctor');
    expect(doctor.stdout).toMatch(/^ok +register +The register says what officers signed\.$/m);
    expect(stdout).toMatch(/^whole\nentries +\d+\nlast +\d{4}-.*\nhead +[0-9a-f]{64}\n$/m);
  });

  test(
    'a log that was written anew is not the one that was published',
    async () => {
      const forged = await openWorkshop();
      const { env } = forged;
      const owner = connect({ url: env['DATABASE_URL'] ?? '' });
      await owner.query('alter table audit disable trigger all');
      await owner.query('delete from audit where seq > 3');
      await owner.close();
      const { code, stdout } = await forged.type(['registry', 'audit', 'verify']);
      expect(code).toBe(1);
      expect(stdout).toMatch(/^BROKEN {2}Entry \d+ .* or not the one that release 1 names\.$/m);
      const doctor = await forged.type(['registry', 'doctor', '--now', NOW]);
      expect(doctor.code).toBe(1);
      expect(doctor.stdout).toMatch(/^failure +audit-log /m);
      await forged.remove();
    },
    PATIENCE,
  );
});

test(
  'outside test the command signs for nobody else',
  async () => {
    const real = await openRealWorkshop();
    await real.write('rows.json', '[{"officialId":"0999","countryCode":"BE","name":"Taken"}]');
    const words = ['registry', 'import-ir', 'rows.json', '--as', 'Carla', '--now', NOW];
    const { stdout } = await expectDone(real.type(words));
    expect((await real.type(['registry', 'show'])).stdout).not.toContain('BE:0999');
    const approve = ['registry', 'approve', requestIn(stdout), '--as', 'Dirk', '--now', NOW];
    await expectDone(real.type(approve));
    expect((await real.type(['registry', 'show'])).stdout).toContain('BE:0999');
    await real.remove();
  },
  PATIENCE,
);
