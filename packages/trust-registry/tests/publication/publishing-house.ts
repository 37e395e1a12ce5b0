import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPair } from '@prova/keys';
import type { EpochSeconds } from '@prova/trust';
import { endorsePublication } from '../../src/publication/endorse.ts';
import { preparePublication } from '../../src/publication/prepare.ts';
import type { PublicationPlace } from '../../src/publication/publication-place.ts';
import { releasePublication } from '../../src/publication/release.ts';
import { signPublication } from '../../src/publication/sign.ts';
import { createRegister } from '../../src/register-rows/save-register.ts';
import { rootMetadata } from '../../src/tuf/root-metadata.ts';
import { type TufSigner, tufSigner } from '../../src/tuf/tuf-keys.ts';
import { endorse } from '../../src/tuf/tuf-metadata.ts';
import { twoFunds } from '../register/register-fixtures.ts';
import { registerDatabase } from '../register-rows/register-database.ts';
import { NOW, platform } from '../throwaway-scheme.ts';

/** In whose name the lists go out: what the throwaway list signer's certificate says. */
const SCHEME = {
  baseUrl: 'https://registry.example',
  operator: {
    name: 'Throwaway',
    territory: 'BE',
    street: 'Example Street 1',
    locality: 'Brussels',
    postalCode: '1000',
    country: 'BE',
    mail: 'registry@registry.example',
  },
};

async function newSigner(): Promise<TufSigner> {
  return tufSigner((await generateKeyPair('P-256')).privateKey);
}

/** A register of two funds, everything that is needed to publish it, and folders of their own. */
export async function publishingHouse() {
  const funds = await twoFunds();
  const { scheme } = funds;
  const opened = await registerDatabase();
  await opened.service.transaction((tx) =>
    createRegister(tx, { register: funds.register, root: scheme.root.certificate, now: NOW }),
  );
  const folder = await mkdtemp(join(tmpdir(), 'prova-publication-'));
  const place: PublicationPlace = {
    database: opened.service,
    environment: 'test',
    root: scheme.root.certificate,
    releases: join(folder, 'public'),
    drafts: join(folder, 'drafts'),
    platform,
  };
  const [rootA, rootB, targetsA, targetsB, snapshot, timestamp] = await Promise.all(
    Array.from({ length: 6 }, newSigner),
  );
  if (!rootA || !rootB || !targetsA || !targetsB || !snapshot || !timestamp) {
    throw new RangeError('Six keys were made.');
  }
  const unsigned = rootMetadata({
    version: 1,
    now: NOW,
    roles: {
      root: { keys: [rootA, rootB], threshold: 2 },
      targets: { keys: [targetsA, targetsB], threshold: 2 },
      snapshot: { keys: [snapshot], threshold: 1 },
      timestamp: { keys: [timestamp], threshold: 1 },
    },
  });
  const tufRoot = await endorse(await endorse(unsigned, rootA), rootB);
  const { BE, UK } = scheme.authorities;
  const lists = {
    listSigner: scheme.listSigner,
    authorities: [scheme.root, BE, UK],
    scheme: SCHEME,
  };
  const online = { tufRoots: [tufRoot], snapshot, timestamp };
  const steps = {
    prepare: (now = NOW) => preparePublication(place, { now, actor: 'officer:ann' }),
    sign: (now = NOW) => signPublication(place, lists, now),
    endorse: (now = NOW, targets = [targetsA, targetsB]) =>
      endorsePublication(place, { tufRoot, targets }, now),
    release: (now = NOW) => releasePublication(place, online, now),
  };
  const publishAll = async (now: EpochSeconds = NOW) => {
    await steps.prepare(now);
    await steps.sign(now);
    await steps.endorse(now);
    return steps.release(now);
  };
  const releaseBy = (other: PublicationPlace, now: EpochSeconds) =>
    releasePublication(other, online, now);
  const close = async () => {
    await opened.drop();
    await rm(folder, { recursive: true });
  };
  return {
    ...funds,
    place,
    folder,
    targetsA,
    timestamp,
    steps,
    publishAll,
    releaseBy,
    close,
    opened,
    tufRoot,
  };
}
