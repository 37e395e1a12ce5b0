import type { DeskMemory, MemoryState } from './desk-memory.ts';

/**
 * A memory that is full, or that the browser took away, forgets, and says so: what was taken in still counts until the page is closed, and
 * what is newer is still taken in. It says so as long as anything that it was given is not in it.
 */
export function keeperOf(memory: DeskMemory): DeskMemory {
  const unkept = new Map<string, MemoryState>();
  return {
    ...memory,
    get state() {
      const [why = memory.state] = unkept.values();
      return why;
    },
    async read(name) {
      try {
        return await memory.read(name);
      } catch (error) {
        unkept.set(name, whyUnkept(error));
        return undefined;
      }
    },
    async write(entries) {
      try {
        await memory.write(entries);
        for (const name of entries.keys()) unkept.delete(name);
      } catch (error) {
        for (const name of entries.keys()) unkept.set(name, whyUnkept(error));
      }
    },
  };
}

/** Why a browser did not keep what it was given. A full one says so by name (Storage Standard §4: `QuotaExceededError`). */
export function whyUnkept(error: unknown): Exclude<MemoryState, 'kept'> {
  const { name }: { name?: unknown } = Object(error);
  return name === 'QuotaExceededError' ? 'full' : 'not-kept';
}
