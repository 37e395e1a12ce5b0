import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningDesk, serveDesk } from '@prova/desk';
import { createLog } from '@prova/http';
import { softwareSigner } from '@prova/keys';
import { replaceFile } from '@prova/platform-node';
import {
  createTestAuthority,
  type PublishedCatalogue,
  TEST_NOW,
  type TestAuthority,
  type TestInstitution,
} from '../../../src/index.ts';
import { makeStatusList } from '../../../src/wallet/status-list.ts';

export const DESK_URL = 'https://desk.example';
/** The list of copies that the desk has. */
export const STATUS_LIST = 'https://issuer.example/statusLists/7';

/** Of the programs of the house that has the desk. */
export const PROGRAM_TOKEN = 'programs-of-the-house-know-this-and-nobody-else';

/** What wallets know the institution by. */
export const ISSUER = 'https://issuer.example/wallet/BE-0120';
/** The place on the list of a copy that was withdrawn. */
export const REVOKED = 13;

/** An institution with a key for wallets, and a desk that judges its documents. */
export interface TestCounter {
  readonly authority: TestAuthority;
  readonly institution: TestInstitution;
  readonly desk: TestDesk;
}

export async function openTestCounter(): Promise<TestCounter> {
  const authority = await createTestAuthority({
    institutions: [{ id: 'BE:0120', revocationUris: ['https://issuer.example/statusLists/'] }],
  });
  const institution = await authority.walletKey('BE:0120', { credentialIssuer: ISSUER });
  const desk = await openTestDesk({ authority, institution, revoked: [REVOKED] });
  return { authority, institution, desk };
}

export interface TestDesk {
  /** As it is reached from outside. */
  readonly reach: typeof fetch;
  /** As a program of the house, if its token is shown. */
  readonly ask: (
    question?: object,
    token?: string,
  ) => Promise<{ transactionId: string; links: string[] }>;
  readonly result: (transactionId: string, code?: string) => Promise<Record<string, unknown>>;
  /** Brings it a list, as it is published at an address. */
  readonly keepList: (uri: string, text: string) => Promise<void>;
  /** What was logged, a line each. */
  readonly lines: readonly string[];
  readonly metrics: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Whose documents it judges, which of them are withdrawn, and how it says who it is. */
export interface TestDeskOrder {
  readonly authority: TestAuthority;
  readonly institution: TestInstitution;
  /** Places on `STATUS_LIST`. */
  readonly revoked: readonly number[];
  readonly clientIdPrefix?: 'x509_hash' | 'x509_san_dns';
  /** That of rights, which the trust list names. */
  readonly catalogue?: PublishedCatalogue;
  /** Epoch seconds, and the day; those of all tests unless said. */
  readonly moment?: { readonly now: number; readonly today: string };
}

/** A desk at `DESK_URL`, in https of which a proxy ends TLS: wallets reach it by `reach`. */
export async function openTestDesk({
  authority,
  institution,
  revoked,
  clientIdPrefix = 'x509_hash',
  catalogue,
  moment = { now: TEST_NOW, today: '2026-11-24' },
}: TestDeskOrder): Promise<TestDesk> {
  const home = await mkdtemp(join(tmpdir(), 'prova-desk-'));
  const snapshot = await authority.snapshot({ ...(catalogue && { files: catalogue.files }) });
  await replaceFile(join(home, 'snapshot.cose'), snapshot);
  if (catalogue) await replaceFile(join(home, 'catalogue.jwt'), catalogue.jws);
  const lines: string[] = [];
  const list = await makeStatusList(institution, {
    uri: STATUS_LIST,
    issuedAt: TEST_NOW - 60,
    statuses: new Map(revoked.map((idx) => [idx, 1])),
  });
  const writeList = (uri: string, text: string) => {
    const name = createHash('sha256').update(uri).digest('hex');
    return replaceFile(join(home, 'lists', `${name}.jws`), text);
  };
  await writeList(STATUS_LIST, list);
  const reader = await authority.reader({
    country: 'BE',
    organization: 'Kliniek Nergens',
    hosts: ['desk.example'],
  });
  const running: RunningDesk = await serveDesk({
    folder: home,
    environment: 'test',
    root: authority.root.certificate,
    builtAt: 0,
    host: '127.0.0.1',
    port: 0,
    baseUrl: DESK_URL,
    version: '1.2.3',
    readers: 1,
    presentations: {
      key: { signer: softwareSigner(reader), intermediates: [], clientIdPrefix },
      programToken: PROGRAM_TOKEN,
    },
    now: () => moment.now,
    today: () => moment.today,
    log: createLog({ write: (line) => lines.push(line) }, () => TEST_NOW),
  });
  const { url } = running;
  const reach: typeof fetch = (input, init) => {
    const asked = String(input instanceof Request ? input.url : input);
    if (!asked.startsWith(`${DESK_URL}/`)) throw new RangeError('A wallet asks the desk alone.');
    return fetch(url + asked.slice(DESK_URL.length), init);
  };
  const json = async (path: string, init?: RequestInit) =>
    Object(await (await reach(`${DESK_URL}/verifier/v1/presentations${path}`, init)).json());
  return {
    reach,
    ask: (question = {}, token = undefined) =>
      json('', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({
          ...('rights' in question ? {} : { preset: 'ehic' }),
          ...{ mode: 'cross-device', ...question },
        }),
      }),
    result: (transactionId, code) =>
      json(`/${transactionId}${code === undefined ? '' : `?responseCode=${code}`}`),
    async keepList(uri, text) {
      await writeList(uri, text);
      // It looks for newer lists when somebody asks how it is.
      await (await fetch(`${url}/health`)).text();
    },
    lines,
    metrics: async () => (await fetch(`${url}/metrics`)).text(),
    async close() {
      await running.close();
      await rm(home, { recursive: true });
    },
  };
}
