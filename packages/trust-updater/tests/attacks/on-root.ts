import {
  forged,
  NOW,
  newRoot,
  newSigner,
  PAST,
  put,
  putMetadata,
  ROOT,
  release,
  SIGNERS,
} from '../test-registry.ts';
import type { Attack } from './attack.ts';

const [rootA, rootB] = SIGNERS.root;
const thieves = { ...SIGNERS, root: [newSigner(), newSigner(), newSigner()] };

export const ATTACKS_ON_ROOT: readonly Attack[] = [
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
