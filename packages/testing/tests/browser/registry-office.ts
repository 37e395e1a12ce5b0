import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeBase64url, parseInstitutionId } from '@prova/credential';
import { createLog } from '@prova/http';
import { createTestDatabase, FIXTURES } from '@prova/testing';
import {
  type ChangeDocument,
  catalogueImport,
  changePayload,
  createInvitation,
  decideChange,
  initScheme,
  invite,
  type OfficerHere,
  officersHere,
  openRegistry,
  openRegistryStore,
  PUBLICATION_STEPS,
  proposeChange,
  startRegistry,
  takeStep,
  thumbprintOf,
} from '@prova/trust-registry';

const DAY = 86_400;

/** Institutions that the registry knows from the start, with a key each. */
const INSTITUTIONS = [
  { id: 'BE:0120', name: 'Ziekenfonds De Eendracht' },
  { id: 'DE:1090', name: 'Krankenkasse Süd' },
  { id: 'GR:0042', name: 'Ταμείο Υγείας Αιγαίου' },
];

const OFFICERS = [
  { name: 'Anna Peeters', organisation: 'Registry House', role: 'registry-officer' },
  { name: 'Bruno Kovač', organisation: 'Ministry of Health', role: 'registry-officer' },
] as const;

/** A registry with two officers that listens, its first list published. `now` is the time at which it lives. */
export async function registryOffice(now: number) {
  const home = await mkdtemp(join(tmpdir(), 'prova-office-'));
  const { url: databaseUrl, drop } = await createTestDatabase();
  const store = await openRegistryStore({ home, databaseUrl }, 'test');
  const baseUrl = 'https://registry.example';
  const terms = { home, environment: 'test', now, baseUrl } as const;
  await initScheme(store, { ...terms, officers: OFFICERS, institutions: INSTITUTIONS });
  await store.close();
  const registry = await openRegistry({ home, databaseUrl });
  const { root } = registry.scheme;

  const officers = await officersHere(registry);
  const [anna, bruno] = officers;
  if (!anna || !bruno) throw new RangeError('Two officers were made.');

  /** A change, decided by two officers at their command line. */
  async function change(document: ChangeDocument) {
    const { id } = await proposeChange(registry, anna as OfficerHere, changePayload(document), now);
    await decideChange(registry, bruno as OfficerHere, { action: 'approve', request: id }, now);
  }

  async function publish(at = now) {
    const order = { now: at, actor: 'command-line', baseUrl };
    for (const step of PUBLICATION_STEPS) await takeStep(registry, step, order);
  }

  const seals = await Promise.all(
    INSTITUTIONS.map(async ({ id, name }) => {
      const institution = parseInstitutionId(id);
      const { home: place } = registry.scheme;
      const authority = await readFile(place.authority(institution.country).certificate);
      return { id, name, authority, der: await readFile(place.seal(institution).certificate) };
    }),
  );
  for (const { authority } of seals) {
    await change({ kind: 'add-authority', certificate: encodeBase64url(authority) });
  }
  const from = now - 300 * DAY;
  await change({
    kind: 'import',
    source: 'first institutions',
    proof: 'officers-vouch',
    certificates: seals.map(({ der }) => encodeBase64url(der)),
    institutions: seals.map(({ id, name, der }) => ({
      id,
      name,
      certificates: [{ thumbprint: thumbprintOf(der), from: now - DAY }],
      accreditations: [{ competence: 'EHIC', from }],
      accreditationAssumed: false,
    })),
  });
  const catalogue = new URL('catalogue/belgium.json', FIXTURES);
  await change(catalogueImport(await readFile(catalogue, 'utf8'), 'belgium.json'));
  await publish();

  const lines: string[] = [];
  const service = await startRegistry({
    ...registry.place,
    now: () => now,
    host: '127.0.0.1',
    port: 0,
    version: '1.2.3',
    // No law of the trial is anywhere.
    network: { resolve: async () => [], reach: async () => undefined },
    log: createLog({ write: (line) => lines.push(line) }, () => now),
  });

  return {
    url: service.url,
    anna,
    bruno,
    thumbprints: seals.map(({ der }) => thumbprintOf(der)),
    publish,
    /** A code with which this officer enrols a browser. */
    async invitationOf({ privateKey }: OfficerHere) {
      const { code, jws } = createInvitation(privateKey, { root, now });
      await invite(registry.database, jws, { root, now });
      return code;
    },
    async close() {
      await service.close();
      await registry.close();
      await drop();
      await rm(home, { recursive: true });
    },
  };
}
