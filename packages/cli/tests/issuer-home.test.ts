import { Call, type Command } from '../src/command.ts';
import { type IssuerHome, withIssuer } from '../src/issuer-home.ts';
import { NEVER } from './support/command-line.ts';
import { NOW } from './support/moment.ts';
import { openFolder, PATIENCE, type Workshop } from './support/workshop.ts';

let shop: Workshop;
beforeAll(async () => {
  shop = await openFolder();
}, PATIENCE);
afterAll(() => shop.remove());

const command: Command = {
  name: 'open',
  summary: '',
  options: { environment: { value: 'E', help: '' } },
  run: async () => 0,
};

function opened<T>(environment: string, work: (issuer: IssuerHome) => Promise<T>, env = {}) {
  const io = {
    stdout: () => undefined,
    stderr: () => undefined,
    stdin: (async function* () {})(),
    env: { ...shop.env, ...env },
    cwd: shop.folder,
    now: () => Date.parse(NOW),
    isTerminal: false,
    stopped: NEVER,
  };
  return withIssuer(new Call(command, ['--environment', environment], io), work);
}

test('a trial makes its data key, and finds it again', async () => {
  const keyOf = async ({ dataKey }: IssuerHome) => dataKey;
  const first = await opened('test', keyOf);
  expect(await opened('test', keyOf)).toEqual(first);
  expect(await shop.mode('.prova', 'keys', 'data.key')).toBe(0o600);
});

test('the real world is told to restore a key that is missing', async () => {
  const env = { PROVA_DATA_KEY_FILE: 'elsewhere.key' };
  await expect(opened('prod', async () => undefined, env)).rejects.toMatchObject({
    name: 'StoreError',
    code: 'data-key-missing',
  });
});

test('a data key that does not read what is stored is refused', async () => {
  await opened('test', async ({ database, dataKeys }) => {
    await database.query(
      "insert into issuer.institution (institution_id, environment, since) values ('BE:0120', 'test', 0)",
    );
    await database.query(
      `insert into issuer.attestation (institution_id, jti, type, state, sealed, template_id, actor,
         revocation_list_id, status_list_id, status_ordinal, issued_on, valid_from, valid_until, staged_at)
       values ('BE:0120', '0123456789ABCDEF', 'prc', 'staged', $1, 't', 'operator', 'r', 's', 0,
         '2026-11-24', '2026-11-24', '2026-11-24', 0)`,
      [dataKeys.seal('BE:0120', '0123456789ABCDEF', '{}')],
    );
  });
  await opened('test', async () => undefined);
  const env = { PROVA_DATA_KEY_FILE: 'new.key' };
  await expect(opened('test', async () => undefined, env)).rejects.toMatchObject({
    code: 'data-unreadable',
  });
});
