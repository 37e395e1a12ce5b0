import { randomUUID } from 'node:crypto';
import { connect, SERVICE_ROLE, STORE_MIGRATIONS } from '@prova/store';
import {
  type BufferEntry,
  belgianCatalogue,
  bufferFile,
  createTestDatabase,
  LETS_IN,
  type RegisterEntry,
  registerFile,
  type TestDatabase,
  testSsin,
} from '@prova/testing';
import { STATUS_MIGRATIONS } from '../../src/migrations.ts';
import { loadRegister } from '../../src/persons/load-register.ts';
import { type OfficeOrder, type OpenOffice, openOffice } from '../../src/service/open-office.ts';
import { loadBuffer } from '../../src/sources/buffer/load-buffer.ts';

/** The day on which all tests are. */
export const TODAY = '2026-11-24';
export const NOW = 1_795_510_800;

/** Numbers of nobody (`spec` of test numbers: months 61 to 72), and whose they are in tests. */
export const BIM = '85613000150';
export const HOUSEHOLD = '61710500274';
export const DISABLED = '48621700554';
export const NOTHING = '92722400661';
export const FORMER = '14660900327';
export const CANCELLED = '19632100441';

/** An office on a database of its own. */
export interface TestOffice extends OpenOffice {
  readonly test: TestDatabase;
  load(entries: readonly BufferEntry[], header?: object): Promise<number>;
  enter(entries: readonly RegisterEntry[], header?: object): Promise<number>;
  close(): Promise<void>;
}

export async function createTestOffice(changes: Partial<OfficeOrder> = {}): Promise<TestOffice> {
  const test = await createTestDatabase({
    migrations: [...STORE_MIGRATIONS, ...STATUS_MIGRATIONS],
  });
  const database = connect({
    ...{ url: test.url, role: SERVICE_ROLE, maxConnections: 4 },
    connectionPatience: LETS_IN,
  });
  const office = openOffice({
    environment: 'test',
    database,
    dataKey: new Uint8Array(32).fill(7),
    catalogue: () => belgianCatalogue(),
    now: () => NOW,
    today: () => TODAY,
    elapsed: () => performance.now(),
    ...changes,
  });
  const loader = { ...office, newId: randomUUID };
  return {
    ...office,
    test,
    load: (entries, header) => loadBuffer(loader, bufferFile(entries, header)),
    enter: (entries, header) => loadRegister(loader, registerFile(entries, header)),
    async close() {
      await database.close();
      await test.drop();
    },
  };
}

/** Those of test numbers, one behind the other. */
export function hashesOf({ keys }: Pick<TestOffice, 'keys'>, numbers: readonly number[]) {
  return keys.ssinHashes(numbers.map((number) => testSsin(number)));
}

/** Of a status from a day on. */
export function has(
  status: string,
  authority: string,
  {
    scope = 'person',
    from = '2026-01-01',
    until,
  }: Partial<Record<'scope' | 'from' | 'until', string>> = {},
): BufferEntry['statuses'][number] {
  return {
    status,
    scope: scope === 'household' ? 'household' : 'person',
    authority,
    periods: [{ from, ...(until !== undefined && { until }) }],
  };
}
