import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeBase64url, encodeQrText, parseInstitutionId } from '@prova/credential';
import { type CertificateAuthority, type SoftwareKey, softwareSigner } from '@prova/keys';
import { nodePlatform } from '@prova/platform-node';
import type { Database } from '@prova/store';
import {
  type ChangeDocument,
  type ChangeRequest,
  decide,
  newChallenge,
  type PublicationPlace,
  propose,
  type StatementContext,
  signPossession,
  startRegistry,
  suspend,
  thumbprintOf,
} from '@prova/trust-registry';
import { createTestHierarchy } from '../test-hierarchy.ts';
import { makeToken } from '../tokens.ts';
import { openRegistryDatabase } from './registry-database.ts';
import { openTestClinic, type TestClinic } from './test-clinic.ts';
import { createTestClock, type TestClock } from './test-clock.ts';
import { newTufKeys, publishBy, type TestHolders } from './test-holders.ts';
import {
  decisionBy,
  newTestOfficers,
  submissionBy,
  type TestOfficer,
  type TestOfficers,
} from './test-officers.ts';

/** A registry at work: its own database, keys, officers and folders, used only as any embedder could use it. */
export interface TestRegistry {
  readonly clock: TestClock;
  readonly officers: TestOfficers;
  readonly place: PublicationPlace;
  /** The database as its owner has it, who may take triggers away. */
  readonly owner: Database;
  /** Where that database is, for another process. */
  readonly databaseUrl: string;
  readonly holders: () => TestHolders;
  /** Where and when officers sign. */
  readonly context: () => StatementContext;
  readonly authorityOf: (country: 'BE' | 'DE') => CertificateAuthority;
  /** What `by`, or Ann, proposes. */
  propose(change: ChangeDocument, by?: TestOfficer): Promise<ChangeRequest>;
  /** What Bob approves after Ann proposed it. */
  change(change: ChangeDocument): Promise<ChangeRequest>;
  /** What Ann does alone. */
  suspend(seal: SoftwareKey): Promise<ChangeRequest>;
  /** Enters an institution with a new seal, accredited since long. */
  enrol(id: string): Promise<SoftwareKey>;
  /** A new key with a certificate of the country's authority, not bound to anything. */
  newSeal(id: string): Promise<SoftwareKey>;
  /** The change that binds a seal from now on, with a proof of possession. */
  binding(id: string, seal: SoftwareKey): Promise<BindCertificate>;
  /** The text of a card that this seal signed in an institution's name on a day, `2026-11-24`. */
  card(seal: SoftwareKey, id: string, issued?: string): string;
  /** Four steps; answers the number of the release. */
  publish(place?: PublicationPlace): Promise<number>;
  /** Serves what is released. */
  serve(place?: Partial<PublicationPlace>): Promise<{ readonly url: string }>;
  clinic(): Promise<TestClinic>;
  /** Ends everything that was opened here, and removes it. */
  close(): Promise<void>;
}

type BindCertificate = Extract<ChangeDocument, { kind: 'bind-certificate' }>;

const YEAR = 365 * 86_400;

/** An empty registry with authorities for Belgium and Germany. Takes about a second. */
export async function createTestRegistry(): Promise<TestRegistry> {
  const clock = createTestClock();
  const hierarchy = await createTestHierarchy(clock.now());
  const newSeal = (id: string) =>
    hierarchy.seal({ ...parseInstitutionId(id), name: id, kind: 'P-256', trust: 'scheme' });
  for (const id of ['BE:0000', 'DE:0000']) await newSeal(id);
  const { countryCas, root, listSigner } = hierarchy;
  const officers = await newTestOfficers();
  const tufKeys = await newTufKeys(clock.now());
  const opened = await openRegistryDatabase(clock.now(), {
    root: root.certificate,
    authorities: [...countryCas.values()],
    officers,
  });
  const folder = await mkdtemp(join(tmpdir(), 'prova-registry-'));
  const place: PublicationPlace = {
    database: opened.service,
    environment: 'test',
    root: root.certificate,
    releases: join(folder, 'public'),
    drafts: join(folder, 'drafts'),
    platform: nodePlatform,
  };
  const closing: (() => Promise<void>)[] = [];
  const holders = () => ({ ...tufKeys, listSigner, authorities: [root, ...countryCas.values()] });
  const context = () => ({ root: root.certificate, now: clock.now() });

  const proposed: TestRegistry['propose'] = (change, by = officers.ann) =>
    propose(place.database, submissionBy(by, 'propose', change, context()), context());

  async function change(document: ChangeDocument) {
    const request = await proposed(document);
    const approval = decisionBy(officers.bob, 'approve', request, context());
    return decide(place.database, approval, context());
  }

  async function binding(id: string, seal: SoftwareKey): Promise<BindCertificate> {
    const { nonce } = await newChallenge(place.database, clock.now());
    const scheme = thumbprintOf(root.certificate);
    const statement = { scheme, nonce, environment: 'test' } as const;
    return {
      kind: 'bind-certificate',
      institution: id,
      certificate: encodeBase64url(seal.certificate),
      competences: ['EHIC'],
      from: clock.now(),
      proof: await signPossession(statement, softwareSigner(seal)),
    };
  }

  return {
    clock,
    officers,
    place,
    owner: opened.owner,
    databaseUrl: opened.url,
    holders,
    context,
    authorityOf(country) {
      const authority = countryCas.get(country);
      if (!authority) throw new RangeError(`There is no authority of ${country}.`);
      return authority;
    },
    propose: proposed,
    change,
    suspend({ certificate }) {
      const thumbprint = thumbprintOf(certificate);
      const why = { reason: 'key-stolen', ticket: 'T-1' };
      const order = { kind: 'suspend-certificate', thumbprint, ...why } as const;
      const submission = submissionBy(officers.ann, 'suspend', order, context());
      return suspend(place.database, submission, context());
    },
    async enrol(id) {
      const seal = await newSeal(id);
      const from = clock.now() - YEAR;
      const name = `Fund ${id}`;
      await change({ kind: 'admit-institution', institution: id, name, validFrom: from });
      await change({ kind: 'accredit', institution: id, competence: 'EHIC', from });
      await change({ ...(await binding(id, seal)), from });
      return seal;
    },
    newSeal,
    binding,
    card(seal, id, issued = clock.today()) {
      const { country: ic, officialId: ii } = parseInstitutionId(id);
      const prc = { ic, ii, in: 'NOWHERE', di: issued, sd: issued };
      return encodeQrText(makeToken(seal, { prc }));
    },
    publish: (at = place) => publishBy(holders(), at, clock.now()),
    async serve(other = {}) {
      const { now } = clock;
      const log = { write: () => undefined };
      const where = { host: '127.0.0.1', port: 0, version: '0.0.0' };
      const service = await startRegistry({ ...place, ...other, ...where, now, log });
      closing.push(service.close);
      return service;
    },
    async clinic() {
      const pinned = { root: root.certificate, tufRoot: tufKeys.tufRoot };
      const clinic = await openTestClinic(pinned, clock);
      closing.push(clinic.close);
      return clinic;
    },
    async close() {
      await Promise.all(closing.map((close) => close()));
      await opened.close();
      await rm(folder, { recursive: true });
    },
  };
}
