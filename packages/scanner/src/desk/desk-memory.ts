/** Whether what is written is here tomorrow. `full`: it would be, if there were room. */
export type MemoryState = 'kept' | 'full' | 'not-kept';

/**
 * What a desk keeps between two visits: bytes by name. Nothing in it is about a person. It may forget, as browsers do; what it
 * still has, it has whole.
 */
export interface DeskMemory {
  readonly state: MemoryState;
  names(): Promise<readonly string[]>;
  read(name: string): Promise<Uint8Array | undefined>;
  /** Puts all of these in the place of what had their names, or none. Rejects where there is no room. */
  write(entries: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** Runs work that reads and then writes, while nobody else does, in whatever window of this browser. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

/** The memory of a desk whose browser keeps nothing, or has no room: it lasts as long as the page. */
export function shortMemory(state: MemoryState = 'not-kept'): DeskMemory {
  const kept = new Map<string, Uint8Array>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    state,
    names: async () => [...kept.keys()],
    read: async (name) => kept.get(name),
    async write(entries) {
      for (const [name, bytes] of entries) kept.set(name, bytes);
    },
    alone(work) {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
  };
}
