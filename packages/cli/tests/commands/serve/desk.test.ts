import { parseRevocationList } from '@prova/credential';
import { carryLists } from '../../support/lists.ts';
import { NOW, TODAY } from '../../support/moment.ts';
import { serving } from '../../support/serving.ts';
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
  // The clock of a service here stands at this moment: what was signed later would be of a time to come.
  const words = ['--type', 'prc', '--institution', 'BE:0120', '--now', NOW, '--today', TODAY];
  await expectDone(shop.type(['issue', ...words, '--in', 'in.ndjson', '--out', '.']));
  await carryLists(shop, '.prova/trust/test/lists');
}, PATIENCE);
afterAll(() => shop.remove());

const SERVE = ['serve', 'desk', '--port', '0'];

async function asked(url: string) {
  const answer = await fetch(`${url}/verifier/v1/verifications`, {
    method: 'POST',
    headers: { 'content-type': 'application/pdf' },
    body: Uint8Array.from(await shop.readBytes('card.pdf')),
  });
  return Object(await answer.json());
}

test(
  'a desk judges by its home, and ends when it is asked to',
  async () => {
    const desk = await serving(shop, SERVE);
    expect(await asked(desk.url)).toMatchObject({ verdict: 'accepted', status: { state: 'good' } });
    const { lists } = Object(await (await fetch(`${desk.url}/trust/lists.json`)).json());
    const [{ uri, path }] = lists;
    const list = await (await fetch(`${desk.url}${path}`)).text();
    expect(parseRevocationList(list).rid).toBe(uri);
    const { code, stdout, stderr } = await desk.stop();
    expect(code).toBe(0);
    expect(stderr).toMatch(/^TEST – nothing here is real\nThe desk is at http/);
    expect(stdout).not.toContain('Vandenbroucke');
  },
  PATIENCE,
);

test(
  'with a registry it fetches the trust list by itself',
  async () => {
    const registry = await serving(shop, ['serve', 'registry', '--port', '0']);
    const roots = ['trust', 'test'] as const;
    for (const name of ['root.der', 'tuf-root.json']) {
      await shop.write(`clinic-${name}`, await shop.readBytes('.prova', ...roots, name));
    }
    const env = { PROVA_HOME: 'clinic' };
    const pins = ['--root', 'clinic-root.der', '--tuf-root', 'clinic-tuf-root.json'];
    const update = ['trust', 'update', '--environment', 'test', '--registry', registry.url];
    await expectDone(shop.type([...update, ...pins], { env }));
    await shop.delete('clinic/trust/test/snapshot.cose');
    await carryLists(shop, 'clinic/trust/test/lists');
    const desk = await serving(shop, [...SERVE, '--environment', 'test'], {
      ...env,
      PROVA_REGISTRY_URL: registry.url,
    });
    const health = async () => (await fetch(`${desk.url}/health`)).text();
    while (!(await health()).includes('UP')) {
      // The update has not ended yet.
    }
    expect(await asked(desk.url)).toMatchObject({ verdict: 'accepted' });
    expect((await desk.stop()).code).toBe(0);
    await registry.stop();
  },
  PATIENCE,
);

test.each([
  ['a home without a pinned root', [], { PROVA_HOME: 'nowhere' }, /root\.der is missing/],
  ['an address that is none', [], { PROVA_DESK_URL: 'desk.example' }, /PROVA_DESK_URL/],
  ['an address with a path', [], { PROVA_DESK_URL: 'https://desk.example/a' }, /base URL/],
  ['a registry that is not secure', [], { PROVA_REGISTRY_URL: 'http://a.example' }, /https/],
  ['a page that is not there', ['--page', 'nowhere'], {}, /Cannot read the page in .*nowhere/],
  ['no number of threads', ['--readers', 'x'], {}, /--readers is a number/],
] as const)('%s stops it at once', async (_what, words, env, sentence) => {
  const { code, stderr } = await shop.type([...SERVE, ...words], { env });
  expect(code).toBe(64);
  expect(stderr).toMatch(/^prova: [^\n]+\.\n$/);
  expect(stderr).toMatch(sentence);
});
