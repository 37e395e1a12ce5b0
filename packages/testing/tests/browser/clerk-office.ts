import { randomBytes } from 'node:crypto';
import { DEMO_CLAIMS, DEMO_PEOPLE, startDemoProvider } from '@prova/demo-provider';
import { connectProvider, createLog, createService, signInOperations } from '@prova/http';
import {
  CLERK_SCRIPT,
  clerkPages,
  createDataKeys,
  createIssuing,
  ISSUER_MIGRATIONS,
  loadFonts,
  sessionStore,
} from '@prova/issuer';
import { createPrinter } from '@prova/paper';
import { nodePlatform } from '@prova/platform-node';
import { connect, migrate, QUEUE_MIGRATIONS, SERVICE_ROLE, STORE_MIGRATIONS } from '@prova/store';
import { createTestAuthority, createTestDatabase, TEST_NOW } from '@prova/testing';
import { nothingInstalled, openSnapshot, trustMaterial } from '@prova/trust';
import { revocationLists, verify } from '@prova/verifier';

/** Of `TEST_NOW`. */
const DAY = '2026-11-24';

/**
 * The clerk's pages of two institutions, `BE:0120` with four eyes, at `localhost`; clerks are let in by a demo provider at `127.0.0.1`, so
 * that for a browser these are two sites.
 */
export async function clerkOffice() {
  const authority = await createTestAuthority();
  const { database: owner, url: databaseUrl, drop } = await createTestDatabase();
  await migrate(owner, [...STORE_MIGRATIONS, ...QUEUE_MIGRATIONS, ...ISSUER_MIGRATIONS]);
  await owner.query(
    `insert into issuer.institution (institution_id, environment, acronym, four_eyes, since)
     values ('BE:0120', 'test', 'OFN', true, $1), ('DE:BA82708', 'test', 'BKN', false, $1)`,
    [TEST_NOW],
  );
  const database = connect({ url: databaseUrl, role: SERVICE_ROLE, maxConnections: 4 });
  const dataKeys = createDataKeys(randomBytes(32));
  const opened = await openSnapshot(await authority.snapshot(), {
    root: authority.root.certificate,
    environment: 'test',
    platform: nodePlatform,
  });
  const trust = trustMaterial(opened, nothingInstalled('test', 0));
  const lists = revocationLists(() => undefined);
  const now = () => TEST_NOW;
  let places = 0;
  const issuing = createIssuing({
    database,
    dataKeys,
    allocatePlaces: async (_tx, _id, count) =>
      Array.from({ length: count }, () => ({
        revocationListId: 'R001',
        statusListId: 'S001',
        statusOrdinal: places++,
      })),
    revocationListUri: (id) => `http://localhost:8080/revocationLists/${id}`,
    revocationLists: async () => ({ lists, texts: new Map() }),
    keyOf: async (institutionId) => {
      const { signer, certificate } = authority.institution(institutionId);
      const thumbprint = nodePlatform.sha256(certificate);
      return { signer, thumbprint, allowance: { spender: 'key:1', ceiling: 1_000 } };
    },
    trust: async () => trust,
    now,
    randomBytes,
  });
  const printer = createPrinter(await loadFonts());
  const clientSecret = randomBytes(32).toString('base64url');
  const demo = await startDemoProvider({
    host: '127.0.0.1',
    port: 0,
    clients: [],
    people: DEMO_PEOPLE,
    environment: 'test',
  });
  const configuration = {
    issuer: demo.issuerUrl,
    clientId: 'issuer',
    clientSecret,
    scopes: ['profile'],
    claims: DEMO_CLAIMS,
  };
  const signIn = {
    provider: connectProvider(configuration, 'test'),
    sessions: sessionStore(database, dataKeys),
    now,
    random: randomBytes,
    title: 'Issuer',
    environment: 'test',
  } as const;
  const office = {
    database,
    dataKeys,
    issuing,
    engine: { enqueue: async () => undefined },
    print: async ({
      templateId,
      ...document
    }: {
      templateId: string;
      jws: string;
      qrText: string;
    }) => {
      await printer.prepare(templateId, [document]);
      return printer.print(templateId, document);
    },
    deskAddress: 'verify.example',
    now,
    identityProvider: demo.issuerUrl,
  };
  const service = await createService({
    title: 'Issuer',
    version: '1.2.3',
    environment: 'test',
    log: createLog({ write: () => undefined }, now),
    newId: () => crypto.randomUUID(),
    assets: [CLERK_SCRIPT],
    operations: [...signInOperations(signIn), ...clerkPages(office, signIn)],
  }).listen({ host: 'localhost', port: 0 });
  demo.register({ clientId: 'issuer', baseUrl: service.url, proof: { clientSecret } });
  return {
    url: service.url,
    owner,
    /** As a clinic judges a file that was printed here. */
    judge: (evidence: Parameters<typeof verify>[0]) =>
      verify(evidence, {
        trust,
        lists,
        policy: { environment: 'test' },
        treatmentDate: DAY,
        today: DAY,
        now: TEST_NOW,
        platform: nodePlatform,
      }),
    close: async () => {
      await service.close();
      await demo.close();
      await database.close();
      await drop();
    },
  };
}
