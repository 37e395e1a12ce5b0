import { createTestAuthority } from '@prova/testing';
import {
  authority,
  DAY,
  type Files,
  forged,
  NOW,
  newTimestamp,
  put,
  putMetadata,
  type Release,
  release,
  SIGNERS,
} from '../test-registry.ts';
import { type Attack, third, thirdSnapshot } from './attack.ts';

const foreign = await createTestAuthority({ now: NOW, institutions: [] });

/** TUF has nothing against these: the rules are ours, or those of the list itself. */
export const ATTACKS_BEYOND_TUF: readonly Attack[] = [
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
    name: 'two targets of one version',
    code: 'tuf-equivocation',
    stock: 'takes',
    async act(files) {
      const made = await release(3);
      put(files, made);
      const second = (text: string) => text.replace('"version":3', '"version":2');
      const targets = await forged(made.targets, second, SIGNERS.targets);
      putMetadata(files, targets);
      await thirdSnapshot(files, targets);
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
    // Believed, it would make a verifier take every later file for expired.
    name: 'a list dated after its metadata ends',
    code: 'trust-mismatch',
    stock: 'takes',
    act: async (files) => {
      const issuedAt = NOW + 30 * DAY;
      await third(files, { cose: await authority.snapshot({ sequence: 3, issuedAt }) });
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
