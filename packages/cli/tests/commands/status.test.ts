import { bufferFile, registerFile } from '@prova/testing';
import { serving } from '../support/serving.ts';
import { expectDone, openWorkshop, PATIENCE, type Workshop } from '../support/workshop.ts';

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
  await shop.write('register.ndjson', await textOf(registerFile([PERSON])));
  await shop.write(
    'buffer.ndjson',
    await textOf(bufferFile([{ ssin: PERSON.ssin, statuses: [] }])),
  );
}, PATIENCE);
afterAll(() => shop.remove());

const PERSON = {
  ssin: '85613000150',
  familyName: 'Peeters',
  givenNames: 'An',
  birthDate: '1985-01-30',
};

async function textOf(file: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

test(
  'persons and statuses are loaded from files, and what is wrong with one is a sentence',
  async () => {
    for (const [command, file] of [
      ['load-register', 'register.ndjson'],
      ['load-buffer', 'buffer.ndjson'],
    ] as const) {
      const { code, stdout } = await shop.type(['status', command, '--in', file]);
      expect([code, stdout]).toEqual([0, 'TEST – nothing here is real\nPersons loaded: 1.\n']);
    }
    const again = await shop.type(['status', 'load-buffer', '--in', 'buffer.ndjson']);
    expect(again.code).toBe(64);
    expect(again.stderr).toMatch(/prova: [^\n]+\.\n$/);
    expect(await shop.mode('.prova', 'keys', 'status-data.key')).toBe(0o600);
    const other = { env: { PROVA_STATUS_DATA_KEY_FILE: 'other.key' } };
    const wrong = await shop.type(['status', 'load-register', '--in', 'register.ndjson'], other);
    expect([wrong.code, wrong.stderr]).toEqual([64, expect.stringMatching(/data key/)]);
  },
  PATIENCE,
);

test(
  'the service starts without a catalogue, says so, and answers nobody',
  async () => {
    const service = await serving(shop, ['serve', 'status', '--port', '0']);
    expect(await (await fetch(`${service.url}/health`)).json()).toEqual({ status: 'DEGRADED' });
    expect((await fetch(`${service.url}/status/v1/rights`)).status).toBe(503);
    expect((await service.stop()).code).toBe(0);
    const words = ['--partner', '0000001285', '--rights', 'be.transport.war'];
    const asked = await shop.type(['status', 'query', ...words, '--in', 'register.ndjson']);
    expect([asked.code, asked.stdout]).toEqual([64, '']);
  },
  PATIENCE,
);

const PROOFS = { PROVA_PROOFS_URL: 'https://issuer.example' };

test.each<[string, Readonly<Record<string, string>>, RegExp]>([
  ['its address is none', { PROVA_STATUS_URL: 'status.example' }, /PROVA_STATUS_URL/],
  ['nobody says what is live', { PROVA_STATUS_LIVE_URL: 'https://s.example' }, /PROVA_STATUS_LIVE/],
  ['nobody can be found', { PROVA_CITIZENS_ISSUER: 'https://id.example' }, /_NUMBER_CLAIM/],
  ['it is no client of the issuer of proofs', PROOFS, /PROVA_PROOFS_CLIENT/],
  [
    'its source is asked in the open',
    { PROVA_STATUS_LIVE_URL: 'http://s.example', PROVA_STATUS_LIVE: 'BIM' },
    /https/,
  ],
])('it does not start where %s', async (_, env, said) => {
  const { code, stderr } = await shop.type(['serve', 'status', '--port', '0'], { env });
  expect([code, stderr]).toEqual([64, expect.stringMatching(said)]);
});

test(
  'a partner is registered by its public key, listed, and withdrawn for good',
  async () => {
    const add = ['partners', 'add', '--id', 'pensions-1', '--scopes', 'entitlements'];
    const number = ['--enterprise-number', '0000001285'];
    await expectDone(shop.type([...add, ...number, '--new-key', 'pensions.pem']));
    const again = await shop.type([...add, ...number, '--keys', 'pensions.pem']);
    expect([again.code === 0, again.stderr]).toEqual([false, expect.not.stringContaining('BEGIN')]);
    const listed = async () => (await expectDone(shop.type(['partners', 'list']))).stdout;
    expect(await listed()).toMatch(/0000001285 +pensions-1 +entitlements +\S+ +may ask/);
    await expectDone(shop.type(['partners', 'end', '--id', 'pensions-1']));
    expect(await listed()).toMatch(/pensions-1 .* ended /);
    expect((await shop.type(['partners', 'end', '--id', 'nobody'])).code).not.toBe(0);
  },
  PATIENCE,
);
