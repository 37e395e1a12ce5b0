import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Updater } from 'tuf-js';
import { ATTACKS_BELOW_ROOT } from './attacks/below-root.ts';
import { ATTACKS_BEYOND_TUF } from './attacks/beyond-tuf.ts';
import { ATTACKS_ON_ROOT } from './attacks/on-root.ts';
import { openDesk } from './desk.ts';
import { type LocalServer, serveFiles } from './local-server.ts';
import { type Files, put, ROOT, release } from './test-registry.ts';

const ATTACKS = [...ATTACKS_BELOW_ROOT, ...ATTACKS_ON_ROOT, ...ATTACKS_BEYOND_TUF];

describe('the desk', () => {
  test.each(ATTACKS)('$name: $code, and the list in use stays', async (attack) => {
    const { code, act, recover } = attack;
    const desk = await openDesk();
    try {
      const before = new Map(desk.files);
      await act(desk.files, desk.releases);
      await expect(desk.update()).rejects.toMatchObject({ code });
      expect(await desk.sequence()).toBe(2);

      // The attacker leaves, an honest release follows.
      desk.files.clear();
      for (const [path, bytes] of before) desk.files.set(path, bytes);
      await recover?.(desk.files);
      put(desk.files, await release(5));
      const { outcome, report } = await desk.update();
      expect({ outcome, sequence: report.sequence }).toEqual({ outcome: 'installed', sequence: 5 });
    } finally {
      await desk.close();
    }
  });

  test.each(ATTACKS)('$name, brought in a folder', async ({ code, act, folder }) => {
    const desk = await openDesk();
    try {
      await act(desk.files, desk.releases);
      const outcome = desk.import();
      if (folder === 'takes') expect((await outcome).report.sequence).toBe(3);
      else await expect(outcome).rejects.toMatchObject({ code });
      expect(await desk.sequence()).toBe(folder === 'takes' ? 3 : 2);
    } finally {
      await desk.close();
    }
  });
});

/** What somebody else's client does with our files. It knows neither the list nor the stricter rules of the house. */
describe('the stock updater of tuf-js', () => {
  async function stock(folder: string, { url }: LocalServer): Promise<string | undefined> {
    const updater = new Updater({
      metadataDir: join(folder, 'metadata'),
      metadataBaseUrl: `${url}/tuf`,
      targetDir: join(folder, 'targets'),
      targetBaseUrl: `${url}/tuf/targets`,
      config: { fetchRetry: 0 },
    });
    await updater.refresh();
    const info = await updater.getTargetInfo('snapshot.cose');
    return info && (await updater.downloadTarget(info));
  }

  async function stockDesk(files: Files) {
    const folder = await mkdtemp(join(tmpdir(), 'prova-stock-'));
    await mkdir(join(folder, 'metadata'));
    await mkdir(join(folder, 'targets'));
    await writeFile(join(folder, 'metadata', 'root.json'), ROOT);
    const server = await serveFiles(files);
    return {
      update: () => stock(folder, server),
      async close() {
        await server.close();
        await rm(folder, { recursive: true });
      },
    };
  }

  test.each(ATTACKS)('$name: $stock', async ({ act, stock: verdict }) => {
    const files: Files = new Map();
    const client = await stockDesk(files);
    try {
      const releases = [await release(1), await release(2)];
      for (const each of releases) {
        put(files, each);
        expect(await client.update()).toBeDefined();
      }
      await act(files, releases);
      const outcome = client.update();
      if (verdict === 'takes') expect(await outcome).toBeDefined();
      else await expect(outcome).rejects.toThrow();
    } finally {
      await client.close();
    }
  });
});
