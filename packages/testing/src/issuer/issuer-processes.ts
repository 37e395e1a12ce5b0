import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { builtProcess } from '../built.ts';
import type { ProcessOrder } from './issuer-process.ts';

/** A process at work. */
export interface IssuerProcess {
  /** Where it listens; of a worker, that it works. */
  readonly said: string;
  /** As `kill -9` does. */
  kill(): Promise<void>;
}

/** Processes of an issuer. So many are always loaded ahead. */
export interface IssuerProcesses {
  /** Has one begin; `undefined` where it could not. */
  start(order: ProcessOrder): Promise<IssuerProcess | undefined>;
  /** What they wrote on their standard error. */
  readonly lines: readonly string[];
  close(): Promise<void>;
}

interface Loaded {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly ended: Promise<unknown>;
}

export async function startProcesses(ahead: number): Promise<IssuerProcesses> {
  const script = await builtProcess('issuer-process');
  const lines: string[] = [];
  const alive = new Set<Loaded>();
  const ready = Array.from({ length: ahead }, load);

  function load(): Loaded {
    const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'pipe'] });
    child.stdin.on('error', () => undefined);
    createInterface(child.stderr).on('line', (line) => lines.push(line));
    const loaded = { child, ended: once(child, 'close') };
    alive.add(loaded);
    void loaded.ended.then(() => alive.delete(loaded));
    return loaded;
  }

  async function kill({ child, ended }: Loaded): Promise<void> {
    child.kill('SIGKILL');
    await ended;
  }

  return {
    lines,
    async start(order) {
      const loaded = ready.shift() ?? load();
      ready.push(load());
      const said = once(createInterface(loaded.child.stdout), 'line');
      loaded.child.stdin.write(`${JSON.stringify(order)}\n`);
      const first = await Promise.race([said, loaded.ended.then(() => [])]);
      const [text] = first as readonly unknown[];
      return typeof text === 'string' ? { said: text, kill: () => kill(loaded) } : undefined;
    },
    close: async () => {
      await Promise.all([...alive].map(kill));
    },
  };
}
