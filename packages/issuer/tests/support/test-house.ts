import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CATALOGUE_FORMAT, checkCatalogue } from '@prova/catalogue';
import type { AttestationType } from '@prova/credential';
import { createPrintCheck, type PrintCheck } from '@prova/paper';
import { loadFonts, nodePlatform } from '@prova/platform-node';
import {
  connect,
  type Database,
  QUEUE_MIGRATIONS,
  SERVICE_ROLE,
  STORE_MIGRATIONS,
} from '@prova/store';
import {
  createTestAuthority,
  createTestDatabase,
  LETS_IN,
  TEST_NOW,
  type TestAuthority,
  type TestAuthorityOrder,
} from '@prova/testing';
import { nothingInstalled, openSnapshot, trustMaterial } from '@prova/trust';
import { revocationLists } from '@prova/verifier';
import { knownRights } from '../../src/catalogue/known-rights.ts';
import type { IssuingHouse } from '../../src/house/issuing-house.ts';
import { createMeasures } from '../../src/house/measures.ts';
import { draftPayload } from '../../src/issuance/draft-payload.ts';
import { localDay } from '../../src/issuance/local-day.ts';
import { createDataKeys } from '../../src/ledger/data-keys.ts';
import { enterInstitution } from '../../src/ledger/institution-rows.ts';
import type { IssueOrder } from '../../src/ledger/staging/issue-order.ts';
import { noteLook } from '../../src/lists/look.ts';
import { ISSUER_MIGRATIONS } from '../../src/migrations.ts';

export const BE = 'BE:0120';

/** The catalogue of the trial, as a registry would publish it. */
export const TRIAL_CATALOGUE = checkCatalogue({
  ...{ format: CATALOGUE_FORMAT, environment: 'test', version: 3, issuedOn: '2026-11-24' },
  ...JSON.parse(readFileSync('fixtures/catalogue/belgium.json', 'utf8')),
});

/** A house that issues for `BE:0120`, on a database of its own. */
export interface TestHouse extends IssuingHouse {
  readonly authority: TestAuthority;
  /** The database as its owner has it. */
  readonly owner: Database;
  readonly databaseUrl: string;
  readonly printCheck: PrintCheck;
  /** Sets the clock. */
  at(now: number): void;
  order(record?: object, order?: Partial<IssueOrder> & { type?: AttestationType }): IssueOrder;
  close(): Promise<void>;
}

export async function createTestHouse(order: TestAuthorityOrder = {}): Promise<TestHouse> {
  let now = TEST_NOW;
  const authority = await createTestAuthority(order);
  const {
    database: owner,
    url,
    drop,
  } = await createTestDatabase({
    migrations: [...STORE_MIGRATIONS, ...QUEUE_MIGRATIONS, ...ISSUER_MIGRATIONS],
  });
  const database = connect({
    ...{ url, role: SERVICE_ROLE, maxConnections: 8 },
    connectionPatience: LETS_IN,
  });
  const policy = { languages: ['en'], nativeScript: 'warn', fourEyes: false } as const;
  await noteLook(database);
  await enterInstitution(database, { institutionId: BE, environment: 'test' }, policy, now);
  const opened = await openSnapshot(await authority.snapshot(), {
    root: authority.root.certificate,
    environment: 'test',
    platform: nodePlatform,
  });
  const trust = trustMaterial(opened, nothingInstalled('test', 0));
  let next = 0;
  return {
    authority,
    owner,
    databaseUrl: url,
    printCheck: createPrintCheck(await loadFonts()),
    rights: knownRights({ database, newest: async () => TRIAL_CATALOGUE, now: () => now }),
    database,
    dataKeys: createDataKeys(new Uint8Array(32).fill(7)),
    measures: createMeasures(),
    allocatePlaces: async (_tx, _id, count) =>
      Array.from({ length: count }, () => ({
        revocationListId: 'r1',
        statusListId: 's1',
        statusOrdinal: next++,
      })),
    revocationListUri: (id) => `http://localhost:8080/revocationLists/${id}`,
    revocationLists: async () => ({ lists: revocationLists(() => undefined), texts: new Map() }),
    keyOf: async (institutionId) => {
      const { signer, certificate } = authority.institution(institutionId);
      const thumbprint = nodePlatform.sha256(certificate);
      return { signer, thumbprint, allowance: { spender: 'key:1', ceiling: 1_000_000 } };
    },
    trust: async () => trust,
    now: () => now,
    randomBytes,
    at(moment) {
      now = moment;
    },
    order(record = {}, { type = 'prc', ...order } = {}) {
      const profile = { type, institution: { country: 'BE', officialId: '0120' } } as const;
      const draft = draftPayload(
        // As JSON has it: a member that is undefined is not there.
        JSON.parse(JSON.stringify({ ...RECORD, ...record })),
        { ...profile, acronym: 'OFN', nativeScript: 'warn' },
        localDay(BE, now),
      );
      const allowance = { spender: 'client:portal', ceiling: 1_000_000 };
      return { draft, templateId: 'en-1', actor: 'client:portal', allowance, ...order };
    },
    async close() {
      await database.close();
      await drop();
    },
  };
}

/** A record that nothing is wrong with on the tests' day. */
export const RECORD = {
  id: 'r-1',
  fn: 'Vandenbroucke',
  gn: 'Marie-Louise',
  dob: '1954-07-20',
  hi: '54072002197',
  sd: '2026-11-24',
  ed: '2027-02-20',
};

/** The request of a client, by its idempotency key. */
export function requestOf(key: string, body = 'body', clientId = 'portal') {
  return { clientId, keyHash: sha256(key), bodyHash: sha256(body) };
}

function sha256(text: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(text).digest());
}
