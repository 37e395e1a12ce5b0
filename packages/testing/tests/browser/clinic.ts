import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeQrText } from '@prova/credential';
import { serveDesk } from '@prova/desk';
import { createLog } from '@prova/http';
import { replaceFile } from '@prova/platform-node';
import type { Snapshot } from '@prova/trust';
import { builtBy } from '../../src/built.ts';
import { makeRevocationList } from '../../src/revocation-list.ts';
import { createTestAuthority, TEST_NOW } from '../../src/test-authority.ts';
import { ORDINARY_INSTITUTIONS } from '../../src/test-institutions.ts';
import { makeToken, type TokenOverrides } from '../../src/tokens.ts';

const LISTS = 'https://lists.example/BE-0120/';
const RID = `${LISTS}2026-11.jws`;

/** Makes of a code one of a document whose period ended before the day of all tests. */
export const ENDED: TokenOverrides = {
  prc: { sd: '2026-09-01', di: '2026-09-01', ed: '2026-10-01' },
};

/** The page as it is built and served, in a clinic whose institution publishes a list of withdrawn documents. */
export interface Clinic {
  readonly origin: string;
  /** What the service logged, a line each. */
  readonly log: readonly string[];
  /** The text of a code by BE:0120, good but for the overrides. */
  code(overrides?: TokenOverrides): string;
  /** The same as a token. */
  token(overrides?: TokenOverrides): string;
  /** A trust list that is not published, good but for what is said. */
  snapshot(contents?: Partial<Snapshot>): Promise<Uint8Array>;
  /** Publishes a trust list, good but for what is said. */
  publish(contents?: Partial<Snapshot>): Promise<void>;
  /** Publishes the list of withdrawn documents with these on it. */
  withdraw(...ids: readonly string[]): Promise<void>;
  /** Ends the service: from now on nobody answers. */
  close(): Promise<void>;
}

/** Opens a clinic. The first one of all builds the page, which takes some seconds. */
export async function openClinic(): Promise<Clinic> {
  const home = await mkdtemp(join(tmpdir(), 'prova-clinic-'));
  const page = await builtBy('build-page');
  const folder = join(home, 'trust');
  const competences = ['EHIC', 'PDA1'] as const;
  const authority = await createTestAuthority({
    institutions: ORDINARY_INSTITUTIONS.map((each) => ({ ...each, competences })),
  });
  const institution = authority.institution('BE:0120');
  let sequence = 6;
  let listed = 0;

  async function snapshot(contents: Partial<Snapshot> = {}): Promise<Uint8Array> {
    const { institutions } = authority.contents();
    const listing = institutions.map((each) =>
      each.country === 'BE' && each.officialId === '0120'
        ? { ...each, revocationUris: [LISTS] }
        : each,
    );
    return authority.snapshot({ institutions: listing, sequence, ...contents });
  }

  async function publish(contents: Partial<Snapshot> = {}): Promise<void> {
    sequence++;
    await replaceFile(join(folder, 'snapshot.cose'), await snapshot(contents));
  }

  async function withdraw(...revoked: readonly string[]): Promise<void> {
    const issuedAt = TEST_NOW - 600 + ++listed;
    const list = await makeRevocationList(institution, { rid: RID, revoked, issuedAt });
    const name = `${createHash('sha256').update(RID).digest('hex')}.jws`;
    await replaceFile(join(folder, 'lists', name), list);
  }

  await publish();
  await withdraw();
  const log: string[] = [];
  const desk = await serveDesk({
    ...{
      folder,
      environment: 'test',
      root: authority.root.certificate,
      builtAt: 0,
      pageFolder: page,
    },
    ...{ host: '127.0.0.1', port: 0, version: '1.2.3', readers: 1 },
    holders: 'https://issuer.example/my',
    now: () => TEST_NOW,
    today: () => '2026-11-24',
    log: createLog({ write: (line) => log.push(line) }, () => TEST_NOW),
  });
  const look = () => fetch(`${desk.url}/health`).then((answer) => answer.text());
  const token = (overrides: TokenOverrides = {}) =>
    makeToken(institution, { payload: { jti: 'KEPT000000000001', rid: RID }, ...overrides });
  return {
    origin: desk.url,
    log,
    token,
    code: (overrides) => encodeQrText(token(overrides)),
    snapshot,
    publish: async (contents) => {
      await publish(contents);
      await look();
    },
    withdraw: async (...ids) => {
      await withdraw(...ids);
      await look();
    },
    async close() {
      await desk.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
