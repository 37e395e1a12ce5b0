import { AT_NOON } from '../../support/moment.ts';
import { sealedPayload, sealedToken } from '../../support/tokens.ts';
import {
  expectDone,
  ndjson,
  openWorkshop,
  PATIENCE,
  record,
  type Workshop,
} from '../../support/workshop.ts';

const ESCAPE = '\u001b';
const HOSTILE = `Eve${ESCAPE}[2J${ESCAPE}]0;x\u0007\u202eevil\u009b1m\u2066\u200b`;

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop({ competences: ['EHIC', 'ENTITLEMENT'] });
  await shop.write('in.ndjson', ndjson([record('card')]));
  await expectDone(shop.issue('in.ndjson', '.'));
  await shop.write('blank.txt', 'HC1:6BFOXN%TSMAHN-HYEC7+PE8BO8');
  const card = await shop.read('card.txt');
  await shop.write('hostile.txt', await sealedToken(shop, card, { fn: HOSTILE }));
}, PATIENCE);
afterAll(() => shop.remove());

const verify = (words: readonly string[], more = {}) =>
  shop.type(['verify', ...AT_NOON, ...words], more);

test('an accepted document: the verdict, what to compare, what it rests on', async () => {
  const { stdout } = await verify(['card.pdf']);
  expect(stdout).toMatch(/^ACCEPTED {2}card\.pdf\n {2}TEST\b/);
  expect(stdout).toMatch(/^ {2}Kind +Provisional replacement certificate$/m);
  expect(stdout).toMatch(/^ {2}Name +Vandenbroucke$/m);
  expect(stdout).toMatch(/^ {2}Given names +Marie-Louise$/m);
  expect(stdout).toMatch(/^ {2}Date of birth +20\/07\/1954$/m);
  expect(stdout).toMatch(/^ {2}Institution +BE 0120 - OFN, Onderling Fonds van Nergens$/m);
  expect(stdout).toMatch(/^ {2}Entitled +24\/11\/2026 – 22\/02\/2027$/m);
  expect(stdout).toMatch(/^ {2}Trust list +1, 24\/11\/2026, .*FRESH/m);
  expect(stdout).toMatch(/^ {2}File seal +intact, 24\/11\/2026$/m);
  const columns = stdout.split('\n').flatMap((line) => {
    const label = /^ {2}(?:Name|Given names|Date of birth|Entitled|Trust list) +/.exec(line);
    return label ? [label[0].length] : [];
  });
  expect(new Set(columns).size).toBe(1);
});

test('an entitlement: the right, a year of birth, and nothing of treatment', async () => {
  const right = { r: 'be.rail.increased-intervention', v: 7, nm: 'An W.', yb: '1985' };
  const token = await sealedPayload(shop, await shop.read('card.txt'), {
    ...{ sid: 'prova:entitlement:0.1', jti: 'E9WBE2SZ153JNN63', ic: 'BE', ii: '0120' },
    ...{ ...right, sd: '2026-11-24', ed: '2026-12-24' },
  });
  await shop.write('right.txt', token);
  const { stdout } = await verify(['right.txt']);
  expect(stdout).toMatch(/^ACCEPTED {2}right\.txt\n/);
  expect(stdout).toMatch(/^ {2}Right +be\.rail\.increased-intervention, catalogue 7$/m);
  expect(stdout).toMatch(/^ {2}Name +An W\.$/m);
  expect(stdout).toMatch(/^ {2}Year of birth +1985$/m);
  expect(stdout).toMatch(/^ {2}Period +24\/11\/2026 – 24\/12\/2026$/m);
  expect(stdout).not.toMatch(/Date of birth|Entitled|treatment/);
});

test('what is not judged says why, and shows nobody', async () => {
  const { stdout } = await verify(['blank.txt']);
  expect(stdout).toMatch(/^NOT JUDGED {2}blank\.txt\n/);
  expect(stdout).toMatch(/health pass/);
  expect(stdout).not.toMatch(/Name|Entitled/);
});

test('what is undetermined names the missing list', async () => {
  const { stdout } = await verify(['card.txt'], { env: { PROVA_HOME: 'nowhere' } });
  expect(stdout).toMatch(/^UNDETERMINED {2}card\.txt\n/);
  expect(stdout).toMatch(/^ {2}Trust list +none$/m);
  expect(stdout).not.toContain('Vandenbroucke');
});

test.each([
  ['en', 'ACCEPTED'],
  ['fr', 'ACCEPTÉ'],
  ['nl', 'AANVAARD'],
  ['de', 'ANERKANNT'],
])('in %s', async (language, word) => {
  const { stdout } = await verify(['--language', language, 'card.txt']);
  expect(stdout.startsWith(`${word}  card.txt`)).toBe(true);
});

test('in a language that has no labels of its own they are English, and whoever reads is still told what to do', async () => {
  const accepted = await verify(['--language', 'el', 'card.txt']);
  expect(accepted.stdout).toMatch(/^ACCEPTED {2}card\.txt\n/);
  expect(accepted.stdout).toContain('Συγκρίνετε τώρα με το έγγραφο ταυτότητας.');
  expect(accepted.stdout).toMatch(/^ {2}Trust list +1, 24\/11\/2026, .*ago, FRESH$/m);
  const { stdout } = await verify(['--language', 'el', 'blank.txt']);
  expect(stdout).toMatch(/^NOT JUDGED {2}blank\.txt\n/);
  expect(stdout).toMatch(/^ {2}Είναι υγειονομικό διαβατήριο, όχι κωδικός ΕΚΑΑ\. Ζητήστε /m);
});

test('--json holds what to do apart, in the language asked for', async () => {
  const { stdout } = await verify(['--language', 'nb', '--json', 'blank.txt']);
  expect(JSON.parse(stdout).reasons).toEqual([
    {
      code: 'foreign-health-pass',
      step: '2a',
      message:
        'Dette er et helsepass, ikke en EHIC-kode. Be om helsetrygdkortet eller erstatningsbeviset.',
      next: 'Be om helsetrygdkortet eller erstatningsbeviset.',
    },
  ]);
});

test('--steps shows every step and its result', async () => {
  const { stdout } = await verify(['--steps', 'card.txt']);
  for (const id of ['1', '2a', '3d', '4b', '5k', '6b', '8b']) {
    expect(stdout).toMatch(new RegExp(`^  ${id} +(PASSED|WARNING|N/A)`, 'm'));
  }
});

describe('characters that a terminal would obey', () => {
  test('in a name that was signed are shown by their numbers', async () => {
    const { code, stdout } = await verify(['hostile.txt']);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'Eve\\u{1b}[2J\\u{1b}]0;x\\u{7}\\u{202e}evil\\u{9b}1m\\u{2066}\\u{200b}',
    );
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{C}/u);
  });

  test('are escapes of JSON in JSON, which says the same', async () => {
    const { stdout } = await verify(['--json', 'hostile.txt']);
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{C}/u);
    expect(JSON.parse(stdout).document.data.fn).toBe(HOSTILE);
  });

  test('in the name of a file', async () => {
    const name = `x${ESCAPE}[31m.txt`;
    await shop.write(name, 'nothing');
    const { stdout } = await verify([name]);
    expect(stdout).toContain('x\\u{1b}[31m.txt');
    expect(stdout).not.toContain(ESCAPE);
  });
});

describe('colour', () => {
  const isTerminal = true;

  test.each([
    ['accepted', 'card.txt', {}, 32],
    ['undetermined', 'card.txt', { PROVA_HOME: 'nowhere' }, 33],
    ['not judged', 'blank.txt', {}, 90],
  ])('%s has its own, on a terminal', async (_verdict, file, env, sgr) => {
    const { stdout } = await verify([file], { env, isTerminal });
    expect(stdout.startsWith(`${ESCAPE}[1;${sgr}m`)).toBe(true);
    expect(stdout.split(ESCAPE)).toHaveLength(3);
  });

  test('none in a pipe', async () => {
    expect((await verify(['card.txt'])).stdout).not.toContain(ESCAPE);
  });

  test('none where NO_COLOR is set', async () => {
    const { stdout } = await verify(['card.txt'], { env: { NO_COLOR: '1' }, isTerminal });
    expect(stdout).not.toContain(ESCAPE);
  });
});
