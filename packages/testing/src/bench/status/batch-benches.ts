import { encodeUtf8 } from '@prova/credential';
import { parsePublicJwk } from '@prova/http';
import {
  createPersonKeys,
  currentLoad,
  loadBuffer,
  openOffice,
  type Partner,
  queryBatch,
  registerPartner,
  requirePartner,
  STATUS_MIGRATIONS,
} from '@prova/status';
import { connect, type Database, SERVICE_ROLE, STORE_MIGRATIONS } from '@prova/store';
import { newP256Key, publicJwkOf } from '../../issuer/test-jwt.ts';
import { TEST_PARTNER } from '../../status/belgium.ts';
import { type BufferEntry, bufferHeader } from '../../status/status-files.ts';
import { testSsin } from '../../status/test-ssin.ts';
import { createTestDatabase } from '../../test-database.ts';
import type { Bench, Measurement } from '../bench-row.ts';
import { inTurn } from '../contest.ts';
import { backendSeconds } from '../service/postgres-time.ts';
import { benchCatalogue } from './bench-catalogue.ts';

const RIGHTS = 20;
const CHUNK = 2_000;
const ROUNDS = 3;

const ROWS =
  'select person_hash, statuses from status.buffer_row where person_hash = any($1) and load_id = $2';

/**
 * A file of persons through parser, hashes, database and rules to its answers, by the processor time of this process and of the database together;
 * held against what the database alone takes to look up the rows of these persons by their hashes and to send them, a row a person. What it costs to
 * ask for them, to receive them and to hash numbers is in none of that. The issue allows three times as much.
 */
export function batchBenches(persons: number): readonly Bench[] {
  return [
    {
      name: `${persons.toLocaleString('en')} persons × ${RIGHTS} rights from the buffer ÷ PostgreSQL alone, for their rows`,
      unit: 'persons/s',
      floor: 1 / 3,
      goal: null,
      measure: () => measure(persons),
    },
  ];
}

async function measure(persons: number): Promise<Measurement> {
  const { url, drop } = await createTestDatabase({
    migrations: [...STORE_MIGRATIONS, ...STATUS_MIGRATIONS],
  });
  const database = connect({ url, role: SERVICE_ROLE, maxConnections: 1 });
  // Rights that hang on nothing but statuses: ages and places are the register's, and not in the buffer.
  const catalogue = benchCatalogue(
    RIGHTS,
    ({ wholeRule }) => !/"(age|residesIn)/.test(JSON.stringify(wholeRule)),
  );
  const dataKey = new Uint8Array(32).fill(5);
  const office = openOffice({
    ...{ environment: 'test', database, dataKey, catalogue: () => catalogue },
    now: () => 1_795_510_800,
    today: () => '2026-11-24',
    elapsed: () => performance.now(),
  });
  try {
    await loadBuffer(office, buffer(persons));
    await database.query('select count(*) from status.buffer_row');
    await database.transaction((tx) =>
      registerPartner(tx, benchPartner(), { actor: 'bench', now: office.now() }),
    );
    const rights = [...catalogue.rights.keys()];
    const pieces = fileOf(persons);
    const ours = async () => {
      const asked = {
        enterpriseNumber: TEST_PARTNER,
        actor: 'bench',
        rights,
        bytes: streamOf(pieces),
        requireStill: () => requirePartner(database, 'bench'),
      };
      let lines = 0;
      for await (const piece of await queryBatch(office, asked)) lines += Number(piece.length > 0);
      if (lines !== 1 + Math.ceil(persons / CHUNK)) throw new Error('Not everybody was answered.');
    };
    const statements = await statementsOf(database, dataKey, persons);
    const reading = async () => {
      for (const values of statements) await database.query(ROWS, values);
    };
    const server = () => serverSeconds(database);
    const together = async () => processSeconds() + (await server());
    const rate = (work: () => Promise<void>, seconds: () => Promise<number>) => async () => {
      const before = await seconds();
      await work();
      return persons / ((await seconds()) - before);
    };
    return await inTurn({
      ours: rate(ours, together),
      baseline: rate(reading, server),
      warmUp: 1,
      rounds: ROUNDS,
    });
  } finally {
    await database.close();
    await drop();
  }
}

/** Who asks; whether it still may is looked up with each piece, as in the service. */
function benchPartner(): Partner {
  const keys = [parsePublicJwk(publicJwkOf(newP256Key()))].filter((key) => key !== undefined);
  const scopes = ['entitlementBatches'] as const;
  return { clientId: 'bench', institutionId: TEST_PARTNER, keys: { keys }, scopes };
}

function processSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function serverSeconds(database: Database): Promise<number> {
  const seconds = await backendSeconds(database);
  if (seconds === undefined) throw new Error('The database is not on this machine.');
  return seconds;
}

/** What is asked for is text of the wire: a million arrays of octets would be looked through by each collection of garbage, in the time of the other side. */
async function statementsOf(database: Database, dataKey: Uint8Array, persons: number) {
  const loadId = (await currentLoad(database))?.loadId ?? 0;
  const keys = createPersonKeys(dataKey);
  return Array.from({ length: Math.ceil(persons / CHUNK) }, (_, chunk) => {
    const size = Math.min(CHUNK, persons - chunk * CHUNK);
    const numbers = Array.from({ length: size }, (__, at) =>
      testSsin(numberOf(chunk * CHUNK + at, persons)),
    );
    const hashes = Buffer.from(keys.loadHashes(loadId, keys.ssinHashes(numbers))).toString('hex');
    const each = hashes.match(/.{32}/g) ?? [];
    return [`{${each.map((hash) => `"\\\\x${hash}"`).join(',')}}`, loadId] as const;
  });
}

/** Nobody asks in the order in which they were loaded. */
function numberOf(at: number, persons: number): number {
  return (at * 7_919) % persons;
}

/** A line a person, some thousands in a piece, as a file is read. */
function fileOf(persons: number): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(persons / CHUNK) }, (_, chunk) => {
    const first = chunk * CHUNK;
    const lines = Array.from(
      { length: Math.min(CHUNK, persons - first) },
      (__, at) => `{"ssin":"${testSsin(numberOf(first + at, persons))}"}\n`,
    );
    return encodeUtf8(lines.join(''));
  });
}

async function* streamOf(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

/** Three of four have no status; the others one to three, over days of their own. */
async function* buffer(persons: number): AsyncGenerator<Uint8Array> {
  yield encodeUtf8(`${JSON.stringify(bufferHeader(persons))}\n`);
  for (let at = 0; at < persons; at++) yield encodeUtf8(`${JSON.stringify(entryOf(at))}\n`);
}

const STATUSES = [
  ...[['BIM', 'CIN'] as const, ['RIS', 'SPPIS'] as const, ['GRAPA', 'SFP'] as const],
  ...[['ARR', 'DGPH'] as const, ['EDC', 'DGPH'] as const],
] as const;

function entryOf(at: number): BufferEntry {
  const count = at % 4 === 0 ? 1 + (Math.floor(at / 4) % 3) : 0;
  const statuses = Array.from({ length: count }, (_, which) => {
    const [status, authority] =
      STATUSES[(Math.floor(at / 12) + which) % STATUSES.length] ?? STATUSES[0];
    const month = String(1 + ((at * 7 + which) % 12)).padStart(2, '0');
    const day = String(1 + ((at * 13) % 28)).padStart(2, '0');
    const period = { from: `20${10 + (at % 16)}-${month}-${day}`, until: `2027-${month}-${day}` };
    const scope = which === 1 ? 'household' : 'person';
    return { status, scope, authority, periods: [period] } as const;
  });
  return { ssin: testSsin(at), statuses };
}
