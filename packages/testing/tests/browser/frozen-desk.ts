import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveDesk } from '@prova/desk';
import { createLog } from '@prova/http';
import { builtBy } from '../../src/built.ts';
import { TEST_NOW } from '../../src/test-authority.ts';
import { FIXTURES } from '../../src/vectors.ts';

export interface FrozenDesk {
  readonly origin: string;
  close(): Promise<void>;
}

/** The clinic's page with the frozen trust list of `fixtures/`, under which the sample cards are signed. */
export async function openFrozenDesk(): Promise<FrozenDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'prova-frozen-'));
  await copyFile(new URL('trust/current.cose', FIXTURES), join(folder, 'snapshot.cose'));
  const desk = await serveDesk({
    ...{ folder, environment: 'test', builtAt: 0, pageFolder: await builtBy('build-page') },
    root: new Uint8Array(await readFile(new URL('trust/root.der', FIXTURES))),
    ...{ host: '127.0.0.1', port: 0, version: '1.2.3', readers: 1 },
    now: () => TEST_NOW,
    today: () => '2026-11-24',
    log: createLog({ write: () => undefined }, () => TEST_NOW),
  });
  return {
    origin: desk.url,
    async close() {
      await desk.close();
      await rm(folder, { recursive: true });
    },
  };
}
