import type { DemoClient } from './demo-client.ts';
import { clientMetadata } from './demo-client.ts';

interface Kept {
  readonly content: Record<string, unknown>;
  /** Epoch milliseconds. */
  readonly until: number;
}

/** All that a demo provider knows, in memory: when it stops, it has forgotten everybody. */
export class Memory {
  readonly #clients = new Map<string, DemoClient>();
  readonly #kept = new Map<string, Kept>();
  readonly #now: () => number;

  /** `now` gives epoch milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  register(client: DemoClient): void {
    this.#clients.set(client.clientId, client);
  }

  /** What holds the things of one kind, by the shape that the library asks for. */
  adapter(kind: string) {
    const key = (id: string) => `${kind} ${id}`;
    return {
      upsert: async (id: string, content: Record<string, unknown>, seconds = Infinity) => {
        this.#forget();
        this.#kept.set(key(id), { content, until: this.#now() + seconds * 1000 });
      },
      find: async (id: string) => {
        const client = kind === 'Client' ? this.#clients.get(id) : undefined;
        return client ? clientMetadata(client) : this.#find(key(id));
      },
      findByUid: async (uid: string) => this.#findBy(kind, 'uid', uid),
      findByUserCode: async (code: string) => this.#findBy(kind, 'userCode', code),
      consume: async (id: string) => {
        const content = this.#find(key(id));
        if (content) content['consumed'] = Math.floor(this.#now() / 1000);
      },
      destroy: async (id: string) => {
        this.#kept.delete(key(id));
      },
      revokeByGrantId: async (grantId: string) => {
        for (const [name, { content }] of this.#kept) {
          if (name.startsWith(`${kind} `) && content['grantId'] === grantId)
            this.#kept.delete(name);
        }
      },
    };
  }

  #find(name: string): Record<string, unknown> | undefined {
    const kept = this.#kept.get(name);
    return kept && kept.until > this.#now() ? kept.content : undefined;
  }

  #findBy(kind: string, member: string, value: string): Record<string, unknown> | undefined {
    for (const [name, { content }] of this.#kept) {
      if (name.startsWith(`${kind} `) && content[member] === value) return this.#find(name);
    }
    return undefined;
  }

  #forget(): void {
    for (const [name, { until }] of this.#kept) {
      if (until <= this.#now()) this.#kept.delete(name);
    }
  }
}
