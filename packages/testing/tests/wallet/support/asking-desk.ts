import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ClientIdPrefix, serveDesk } from '@prova/desk';
import { createLog } from '@prova/http';
import { softwareSigner } from '@prova/keys';
import { replaceFile } from '@prova/platform-node';
import { TEST_NOW, type TestAuthority } from '../../../src/index.ts';

/** An address in https of which a proxy ends TLS. */
export const DESK_URL = 'https://desk.example';

/** A desk that asks wallets. */
export interface AskingDesk {
  /** As it is reached from outside. */
  readonly reach: typeof fetch;
  readonly ask: (question?: object) => Promise<{ transactionId: string; links: string[] }>;
  readonly result: (transactionId: string, code?: string) => Promise<Record<string, unknown>>;
  readonly close: () => Promise<void>;
}

/** Starts a desk under a reader of this authority, with status lists by their addresses. */
export async function openAskingDesk(
  authority: TestAuthority,
  clientIdPrefix: ClientIdPrefix,
  lists: ReadonlyMap<string, string> = new Map(),
): Promise<AskingDesk> {
  const home = await mkdtemp(join(tmpdir(), 'prova-desk-'));
  await replaceFile(join(home, 'snapshot.cose'), await authority.snapshot());
  for (const [uri, list] of lists) {
    const name = createHash('sha256').update(uri).digest('hex');
    await replaceFile(join(home, 'lists', `${name}.jws`), list);
  }
  const reader = await authority.reader({
    country: 'BE',
    organization: 'Kliniek Nergens',
    hosts: ['desk.example'],
  });
  const { url, close } = await serveDesk({
    folder: home,
    environment: 'test',
    root: authority.root.certificate,
    builtAt: 0,
    host: '127.0.0.1',
    port: 0,
    baseUrl: DESK_URL,
    version: '1.2.3',
    readers: 1,
    presentations: { key: { signer: softwareSigner(reader), intermediates: [], clientIdPrefix } },
    now: () => TEST_NOW,
    today: () => '2026-11-24',
    log: createLog({ write: () => undefined }, () => TEST_NOW),
  });
  const reach: typeof fetch = (input, init) => {
    const asked = String(input instanceof Request ? input.url : input);
    if (!asked.startsWith(`${DESK_URL}/`)) throw new RangeError('A wallet asks the desk alone.');
    return fetch(url + asked.slice(DESK_URL.length), init);
  };
  const json = async (path: string, init?: RequestInit) =>
    Object(await (await reach(`${DESK_URL}/verifier/v1/presentations${path}`, init)).json());
  return {
    reach,
    ask: (question = {}) =>
      json('', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ preset: 'ehic', mode: 'cross-device', ...question }),
      }),
    result: (transactionId, code) =>
      json(`/${transactionId}${code === undefined ? '' : `?responseCode=${code}`}`),
    async close() {
      await close();
      await rm(home, { recursive: true });
    },
  };
}
