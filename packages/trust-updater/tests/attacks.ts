import { createHash } from 'node:crypto';
import { decodeUtf8, encodeUtf8 } from '@prova/credential';
import { createTestAuthority } from '@prova/testing';
import type { TrustErrorCode } from '@prova/trust';
import { metadataPlace, snapshotMetadata, targetPlace } from '@prova/trust-registry';
import type { TrustUpdaterErrorCode } from '@prova/trust-updater';
import {
  authority,
  DAY,
  type Files,
  forged,
  NOW,
  newRoot,
  newSigner,
  newTimestamp,
  PAST,
  put,
  putMetadata,
  type Release,
  type ReleaseOrder,
  ROOT,
  release,
  SIGNERS,
  signed,
} from './test-registry.ts';

function fileLink(bytes: Uint8Array) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { length: bytes.length, hashes: { sha256 } };
}

export interface Attack {
  readonly name: string;
  /** What the desk says; it has installed releases 1 and 2. */
  readonly code: TrustUpdaterErrorCode | TrustErrorCode;
  /** What the stock updater does. `takes`: the rule is ours, beyond TUF. */
  readonly stock: 'refuses' | 'takes';
  act(files: Files, releases: readonly Release[]): Promise<void>;
  /** What a copy of these files in a folder does; it refuses with the same code unless this says otherwise. */
  readonly folder?: 'takes';
  /** What an honest registry needs to do afterwards, beside its next release. */
  recover?(files: Files): Promise<void>;
}

const [rootA, rootB] = SIGNERS.root;
const { root: _, ...rootless } = SIGNERS;
const thieves = { ...rootless, root: [newSigner(), newSigner(), newSigner()] };
const foreign = await createTestAuthority({ now: NOW, institutions: [] });

async function third(files: Files, order?: ReleaseOrder): Promise<Release> {
  const made = await release(3, order);
  put(files, made);
  return made;
}

/** A snapshot file that names the targets of an earlier release, under a new timestamp. */
async function thirdSnapshot(files: Files, targets: Uint8Array, sequence = 3): Promise<void> {
  const snapshot = await signed(
    snapshotMetadata({ sequence, now: NOW, targets }),
    SIGNERS.snapshot,
  );
  putMetadata(files, snapshot);
  putMetadata(files, await newTimestamp(3, snapshot));
}

async function first(files: Files, [one]: readonly Release[]): Promise<void> {
  if (one) put(files, one);
}

const ATTACKS_BELOW_ROOT: readonly Attack[] = [
  { name: 'timestamp rolled back', code: 'tuf-rollback', stock: 'refuses', act: first },
  {
    name: 'snapshot rolled back under a new timestamp',
    code: 'tuf-rollback',
    stock: 'refuses',
    async act(files, [one]) {
      if (one) putMetadata(files, await newTimestamp(3, one.snapshot));
    },
  },
  {
    name: 'targets rolled back under a new snapshot',
    code: 'tuf-rollback',
    stock: 'refuses',
    async act(files, [one]) {
      if (one) await thirdSnapshot(files, one.targets);
    },
  },
  ...(['timestamp', 'snapshot', 'targets'] as const).map(
    (role): Attack => ({
      name: `frozen: expired ${role}`,
      code: 'tuf-expired',
      stock: 'refuses',
      ...(role === 'timestamp' ? { folder: 'takes' } : {}),
      act: async (files) => {
        await third(files, { lifetimes: { [role]: PAST - NOW } });
      },
    }),
  ),
  {
    name: 'mix and match: a signed snapshot that the timestamp does not name',
    code: 'tuf-mismatch',
    stock: 'refuses',
    async act(files) {
      const made = await third(files);
      const other = await release(3, { now: NOW + 1 });
      files.set(`tuf/${metadataPlace(made.snapshot)}`, other.snapshot);
    },
  },
  {
    name: 'mix and match: signed targets that the snapshot does not name',
    code: 'tuf-mismatch',
    stock: 'refuses',
    async act(files) {
      const made = await third(files);
      const other = await release(3, { now: NOW + 1 });
      files.set(`tuf/${metadataPlace(made.targets)}`, other.targets);
    },
  },
  {
    name: 'targets signed by one of two',
    code: 'tuf-signature',
    stock: 'refuses',
    act: async (files) => {
      await third(files, { targetsSigners: SIGNERS.targets.slice(0, 1) });
    },
  },
  {
    name: 'targets signed twice by one key',
    code: 'tuf-signature',
    stock: 'refuses',
    async act(files) {
      const made = await release(3, { targetsSigners: SIGNERS.targets.slice(0, 1) });
      const { signed: content, signatures } = JSON.parse(decodeUtf8(made.targets) ?? '');
      const doubled = { signed: content, signatures: [...signatures, ...signatures] };
      const targets = encodeUtf8(JSON.stringify(doubled));
      files.set('tuf/3.targets.json', targets);
      // Our own builder would not read such a file, so the link to it is put in by hand.
      const snapshot = await forged(
        made.snapshot,
        (text) => {
          const file = JSON.parse(text);
          Object.assign(file.meta['targets.json'], fileLink(targets));
          return JSON.stringify(file);
        },
        SIGNERS.snapshot,
      );
      putMetadata(files, snapshot);
      putMetadata(files, await newTimestamp(3, snapshot));
    },
  },
  {
    name: 'timestamp signed by the key of another role',
    code: 'tuf-signature',
    stock: 'refuses',
    act: async (files) => {
      await third(files, { signers: { ...SIGNERS, timestamp: SIGNERS.snapshot } });
    },
  },
  {
    name: 'timestamp altered after it was signed',
    code: 'tuf-signature',
    stock: 'refuses',
    async act(files) {
      const { timestamp } = await third(files);
      const text = (decodeUtf8(timestamp) ?? '').replace('"version":3', '"version":4');
      files.set('tuf/timestamp.json', encodeUtf8(text));
    },
  },
  {
    name: 'a role that TUF does not know',
    code: 'tuf-malformed',
    stock: 'refuses',
    async act(files) {
      const text = (decodeUtf8((await release(3)).timestamp) ?? '').replace(
        '"_type":"timestamp"',
        '"_type":"mirrors"',
      );
      files.set('tuf/timestamp.json', encodeUtf8(text));
    },
  },
  {
    name: 'an altered target',
    code: 'tuf-mismatch',
    stock: 'refuses',
    async act(files) {
      const { cose } = await third(files);
      const altered = Uint8Array.from(cose, (byte, at) => (at === 500 ? byte ^ 1 : byte));
      files.set(`tuf/targets/${targetPlace('snapshot.cose', cose)}`, altered);
    },
  },
  {
    name: 'a target cut short',
    code: 'tuf-mismatch',
    stock: 'refuses',
    async act(files) {
      const { cose } = await third(files);
      files.set(`tuf/targets/${targetPlace('snapshot.cose', cose)}`, cose.subarray(0, 700));
    },
  },
  {
    name: 'a target longer than announced',
    code: 'tuf-mismatch',
    stock: 'refuses',
    async act(files) {
      const { cose } = await third(files);
      const longer = new Uint8Array([...cose, 0]);
      files.set(`tuf/targets/${targetPlace('snapshot.cose', cose)}`, longer);
    },
  },
];

const ATTACKS_ON_ROOT: readonly Attack[] = [
  {
    name: 'root rolled back: the old one under the next name',
    code: 'tuf-rollback',
    stock: 'refuses',
    act: async (files) => {
      files.set('tuf/2.root.json', ROOT);
    },
  },
  {
    name: 'root signed by one of two',
    code: 'tuf-signature',
    stock: 'refuses',
    act: async (files) => {
      putMetadata(files, await newRoot(2, SIGNERS, rootA ? [rootA] : []));
    },
  },
  {
    name: 'root signed by its new keys only',
    code: 'tuf-signature',
    stock: 'refuses',
    act: async (files) => {
      putMetadata(files, await newRoot(2, thieves));
    },
  },
  {
    name: 'root signed by its old keys only',
    code: 'tuf-signature',
    stock: 'refuses',
    act: async (files) => {
      putMetadata(files, await newRoot(2, thieves, SIGNERS.root));
    },
  },
  {
    name: 'root that has expired',
    code: 'tuf-expired',
    stock: 'refuses',
    act: async (files) => {
      putMetadata(files, await newRoot(2, SIGNERS, SIGNERS.root, PAST - NOW));
    },
    // An expired root is a true one: it stays, and the next one heals it.
    recover: async (files) => {
      putMetadata(files, await newRoot(2, SIGNERS, SIGNERS.root, PAST - NOW));
      putMetadata(files, await newRoot(3, SIGNERS));
    },
  },
  {
    name: 'root that lists one key under two ids',
    code: 'tuf-malformed',
    stock: 'takes',
    async act(files) {
      const honest = await newRoot(2, SIGNERS);
      const twice = (text: string) => {
        const content = JSON.parse(text);
        content.keys.again = content.keys[rootB?.keyId ?? ''];
        return JSON.stringify(content);
      };
      putMetadata(files, await forged(honest, twice, SIGNERS.root));
      put(files, await release(3));
    },
  },
];

/** TUF has nothing against these: the rules are ours, or those of the list itself. */
const ATTACKS_BEYOND_TUF: readonly Attack[] = [
  {
    name: 'two timestamps of one version',
    code: 'tuf-equivocation',
    stock: 'takes',
    async act(files, [, two]) {
      if (two) putMetadata(files, await newTimestamp(2, two.snapshot, SIGNERS, NOW + 1));
    },
  },
  {
    name: 'two snapshots of one version',
    code: 'tuf-equivocation',
    stock: 'takes',
    async act(files, [, two]) {
      if (two) await thirdSnapshot(files, (await release(3)).targets, 2);
    },
  },
  {
    name: 'a list of another environment',
    code: 'trust-environment',
    stock: 'takes',
    act: async (files) => {
      await third(files, {
        cose: await authority.snapshot({ sequence: 3, environment: 'acc' }),
      });
    },
  },
  {
    name: 'a list under another scheme root',
    code: 'trust-signer',
    stock: 'takes',
    act: async (files) => {
      await third(files, { cose: await foreign.snapshot({ sequence: 3 }) });
    },
  },
  {
    name: 'a list of another sequence than its metadata',
    code: 'trust-mismatch',
    stock: 'takes',
    act: async (files) => {
      await third(files, { cose: await authority.snapshot({ sequence: 4 }) });
    },
  },
  {
    name: 'an old list in new metadata',
    code: 'trust-mismatch',
    stock: 'takes',
    act: async (files, [one]) => {
      await third(files, one ? { cose: one.cose } : {});
    },
  },
  {
    name: 'an old list in new metadata that admits it',
    code: 'trust-rollback',
    stock: 'takes',
    async act(files, [one]) {
      const made = await release(3, one ? { cose: one.cose } : {});
      await admit(files, made, 1);
    },
  },
  {
    name: 'another list of a sequence that is installed',
    code: 'trust-equivocation',
    stock: 'takes',
    async act(files) {
      const cose = await authority.snapshot({ sequence: 2, issuedAt: NOW + DAY / 24 });
      await admit(files, await release(3, { cose }), 2);
    },
  },
];

/** Puts a release whose targets metadata gives another sequence than its own version. */
async function admit(files: Files, made: Release, sequence: number): Promise<void> {
  put(files, made);
  const targets = await forged(
    made.targets,
    (text) => text.replace('"sequence":3', `"sequence":${sequence}`),
    SIGNERS.targets,
  );
  putMetadata(files, targets);
  await thirdSnapshot(files, targets);
}

export const ATTACKS: readonly Attack[] = [
  ...ATTACKS_BELOW_ROOT,
  ...ATTACKS_ON_ROOT,
  ...ATTACKS_BEYOND_TUF,
];
