import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DeskOrder, serveDesk } from '@prova/desk';
import { createLog } from '@prova/http';
import { replaceFile } from '@prova/platform-node';
import { TEST_NOW, type TestAuthority } from '@prova/testing';

/** A desk at work, in a folder of its own. */
export interface TestDesk {
  readonly url: string;
  /** `PROVA_HOME/trust/test`. */
  readonly folder: string;
  /** What was logged, a line each. */
  readonly lines: readonly string[];
  /** Ends with the first update from a registry. */
  readonly updated: Promise<void>;
  /** Puts a file into the folder, as whoever keeps it fresh does, and has the desk look. */
  put(name: string, content: Uint8Array | string): Promise<void>;
  /** How the desk says it is; it looks at its folder for that. */
  health(): Promise<string>;
  /** Asks about the text of a code. */
  ask(body: object): Promise<Response>;
  /** Asks about a file. */
  show(mediaType: string, bytes: Uint8Array, query?: string): Promise<Response>;
  close(): Promise<void>;
}

/** Starts a desk whose clock stands at `TEST_NOW`, with the trust list of an authority unless it is told of none. */
export async function openTestDesk(
  authority: TestAuthority,
  {
    snapshot,
    more = {},
    ...changes
  }: Partial<DeskOrder> & {
    readonly snapshot?: Uint8Array | 'none';
    readonly more?: Readonly<Record<string, string>>;
  } = {},
): Promise<TestDesk> {
  const home = await mkdtemp(join(tmpdir(), 'prova-desk-'));
  const folder = join(home, 'trust', 'test');
  const list = snapshot ?? (await authority.snapshot());
  if (list !== 'none') await replaceFile(join(folder, 'snapshot.cose'), list);
  for (const [name, text] of Object.entries(more)) await replaceFile(join(folder, name), text);
  const lines: string[] = [];
  const desk = await serveDesk({
    folder,
    environment: 'test',
    root: authority.root.certificate,
    builtAt: 0,
    host: '127.0.0.1',
    port: 0,
    version: '1.2.3',
    readers: 1,
    now: () => TEST_NOW,
    today: () => '2026-11-24',
    log: createLog({ write: (line) => lines.push(line) }, () => TEST_NOW),
    ...changes,
  }).catch(async (error: unknown) => {
    await rm(home, { recursive: true });
    throw error;
  });
  const { url } = desk;
  const post = (path: string, mediaType: string, body: BodyInit) =>
    fetch(`${url}/verifier/v1/verifications${path}`, {
      method: 'POST',
      headers: { 'content-type': mediaType },
      body,
    });
  const health = async () => {
    const { status } = Object(await (await fetch(`${url}/health`)).json());
    return String(status);
  };
  return {
    url,
    folder,
    lines,
    updated: desk.updated,
    async put(name, content) {
      await replaceFile(join(folder, name), content);
      await health();
    },
    health,
    ask: (body) => post('', 'application/json', JSON.stringify(body)),
    show: (mediaType, bytes, query = '') => post(query, mediaType, Uint8Array.from(bytes)),
    async close() {
      await desk.close();
      await rm(home, { recursive: true });
    },
  };
}

/** The members of an answer in JSON. */
export async function jsonOf(answer: Response | Promise<Response>) {
  return Object(await (await answer).json());
}
