import { createHash } from 'node:crypto';
import { decodeUtf8, encodeUtf8 } from '@prova/credential';
import { metadataPlace, targetPlace } from '@prova/trust-registry';
import {
  type Files,
  forged,
  NOW,
  newTimestamp,
  PAST,
  put,
  putMetadata,
  type Release,
  release,
  SIGNERS,
} from '../test-registry.ts';
import { type Attack, third, thirdSnapshot } from './attack.ts';

/** On timestamp, snapshot, targets and the target itself. */
export const ATTACKS_BELOW_ROOT: readonly Attack[] = [
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

async function first(files: Files, [one]: readonly Release[]): Promise<void> {
  if (one) put(files, one);
}

function fileLink(bytes: Uint8Array) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { length: bytes.length, hashes: { sha256 } };
}
