import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { onLoopback, type TestAuthority } from '@prova/testing';
import {
  endorse,
  metadataPlace,
  rootMetadata,
  snapshotMetadata,
  targetPlace,
  targetsMetadata,
  timestampMetadata,
  tufSigner,
} from '@prova/trust-registry';

/** A web server that hands out what lies in a map: a registry's files, and lists of withdrawn documents beside them. */
export interface TestRegistry {
  readonly url: string;
  /** Paths without their first slash. */
  readonly files: Map<string, Uint8Array>;
  /** How often a path was asked for. */
  times(path: string): number;
  /** Resolves when a path has been asked for so often. */
  asked(path: string, often: number): Promise<void>;
  close(): Promise<void>;
}

/** Listens at once, with nothing to hand out. */
export async function startTestRegistry(): Promise<TestRegistry> {
  const files = new Map<string, Uint8Array>();
  const counts = new Map<string, number>();
  const times = (path: string) => counts.get(path) ?? 0;
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1);
    counts.set(path, times(path) + 1);
    for (const look of waiting) look();
    const bytes = files.get(path);
    if (bytes) response.end(bytes);
    else response.writeHead(404).end();
  });
  const { origin, close } = await onLoopback(server);
  return {
    url: origin,
    files,
    times,
    asked: (path, often) =>
      new Promise((resolve) => {
        const look = () => {
          if (times(path) < often) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    close,
  };
}

/** One key for each role: that there are more of them, and how many must sign, is for others to test. */
const SIGNERS = Object.fromEntries(
  ['root', 'targets', 'snapshot', 'timestamp'].map((role) => [
    role,
    tufSigner(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
  ]),
);

function signerOf(role: string) {
  const signer = SIGNERS[role];
  if (!signer) throw new RangeError(`No ${role}.`);
  return signer;
}

/** Root metadata as a desk has it pinned. */
export function tufRoot(now: number): Promise<Uint8Array> {
  const role = (name: string) => ({ keys: [signerOf(name)], threshold: 1 });
  const roles = {
    root: role('root'),
    targets: role('targets'),
    snapshot: role('snapshot'),
    timestamp: role('timestamp'),
  };
  return endorse(rootMetadata({ version: 1, now, roles }), signerOf('root'));
}

/** Puts a trust list of an authority where a registry has it, as its newest. */
export async function publish(
  { files }: TestRegistry,
  authority: TestAuthority,
  sequence: number,
): Promise<void> {
  const { now } = authority;
  const list = await authority.snapshot({ sequence });
  const lists = new Map([['snapshot.cose', list]]);
  const targets = await endorse(
    targetsMetadata({ sequence, now, files: lists }),
    signerOf('targets'),
  );
  const snapshot = await endorse(
    snapshotMetadata({ sequence, now, targets }),
    signerOf('snapshot'),
  );
  const timestamp = await endorse(
    timestampMetadata({ version: sequence, now, snapshot }),
    signerOf('timestamp'),
  );
  files.set(`tuf/targets/${targetPlace('snapshot.cose', list)}`, list);
  // The timestamp comes last: it points at all the others.
  for (const bytes of [targets, snapshot, timestamp])
    files.set(`tuf/${metadataPlace(bytes)}`, bytes);
}
