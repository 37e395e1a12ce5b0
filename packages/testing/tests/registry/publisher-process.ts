import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { encodeBase64url } from '@prova/credential';
import { builtProcess } from '../../src/built.ts';
import type { PublisherOrder, PublisherOutcome } from '../../src/registry/publisher.ts';
import { packHolders } from '../../src/registry/test-holders.ts';
import type { TestRegistry } from '../../src/registry/test-registry.ts';

export type Fault = NonNullable<PublisherOrder['fault']>;

/** Processes that publish, each once. One is always started ahead: that is what takes the time. */
export interface Publishers {
  /** Lets one publish; answers what it says, or by which signal it ended. */
  publish(registry: TestRegistry, fault?: Fault): Promise<PublisherOutcome | NodeJS.Signals>;
  close(): Promise<void>;
}

export async function startPublishers(): Promise<Publishers> {
  const script = await builtProcess('publisher');
  const start = () => startProcess(script);
  let ready = start();
  return {
    async publish(registry, fault) {
      const { child, ended } = ready;
      ready = start();
      const said = text(child.stdout);
      child.stdin.end(JSON.stringify(orderOf(registry, fault)));
      const [code, signal] = await ended;
      if (code !== null && code !== 0) throw new Error('The publisher could not begin.');
      return signal ?? JSON.parse(await said);
    },
    async close() {
      ready.child.kill('SIGKILL');
      await ready.ended;
    },
  };
}

function startProcess(script: string): {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  readonly ended: Promise<readonly [number | null, NodeJS.Signals | null]>;
} {
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close').then(([code, signal]) => [code, signal] as const);
  return { child, ended };
}

function orderOf(registry: TestRegistry, fault: Fault | undefined): PublisherOrder {
  const { place, databaseUrl, holders, clock } = registry;
  return {
    databaseUrl,
    holders: packHolders(holders()),
    root: encodeBase64url(place.root),
    releases: place.releases,
    drafts: place.drafts,
    now: clock.now(),
    ...(fault && { fault }),
  };
}
