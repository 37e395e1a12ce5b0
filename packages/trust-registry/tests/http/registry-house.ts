import { createLog } from '@prova/http';
import { type RegistryOrder, startRegistry } from '../../src/start-registry.ts';
import { found } from '../officers/office.ts';
import { publishingHouse } from '../publication/publishing-house.ts';
import { NOW } from '../throwaway-scheme.ts';

/** A registry of two funds and seven officers that listens, with everything that is needed to publish. */
export async function registryHouse(more: Partial<RegistryOrder> = {}) {
  const house = await publishingHouse();
  const officers = await found(house.opened.database);
  const clock = { now: NOW };
  const lines: string[] = [];
  const service = await startRegistry({
    ...house.place,
    now: () => clock.now,
    host: '127.0.0.1',
    port: 0,
    version: '1.2.3',
    ...more,
    log: createLog({ write: (line) => lines.push(line) }, () => clock.now),
  });
  const close = async () => {
    await service.close();
    await house.close();
  };
  return { ...house, officers, clock, lines, url: service.url, close };
}

export type RegistryHouse = Awaited<ReturnType<typeof registryHouse>>;
