import type { Platform } from '@prova/credential';
import { createLog } from '@prova/http';
import { nodePlatform } from '@prova/platform-node';
import { watchPublished } from '../../src/http/published.ts';
import { publishingHouse } from '../publication/publishing-house.ts';
import { DAY, NOW } from '../throwaway-scheme.ts';

test('a release that comes while the one before it is opened is seen at the next look', async () => {
  const house = await publishingHouse();
  await house.publishAll();
  let isNext = true;
  const platform: Platform = {
    ...nodePlatform,
    async verifySignature(...signed) {
      if (isNext) {
        isNext = false;
        await house.publishAll(NOW + DAY);
      }
      return nodePlatform.verifySignature(...signed);
    },
  };
  const lines: string[] = [];
  const log = createLog({ write: (line) => lines.push(line) }, () => NOW);
  const watch = watchPublished(house.place.releases, { ...house.place, platform }, log);
  const seen = [await watch.latest(), await watch.latest(), await watch.latest()];
  expect(seen.map((published) => published?.release.sequence)).toEqual([1, 2, 2]);
  expect(lines).toEqual([]);
  await house.close();
});

test('whoever asks while a release is opened is told of the one that came meanwhile', async () => {
  const house = await publishingHouse();
  await house.publishAll();
  let asked: ReturnType<typeof watch.latest> | undefined;
  const platform: Platform = {
    ...nodePlatform,
    async verifySignature(...signed) {
      if (!asked) {
        await house.publishAll(NOW + DAY);
        asked = watch.latest();
      }
      return nodePlatform.verifySignature(...signed);
    },
  };
  const log = createLog({ write: () => undefined }, () => NOW);
  const watch = watchPublished(house.place.releases, { ...house.place, platform }, log);
  expect((await watch.latest())?.release.sequence).toBe(1);
  expect((await asked)?.release.sequence).toBe(2);
  await house.close();
});
