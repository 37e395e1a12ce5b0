import { createPrivateKey, type KeyObject } from 'node:crypto';
import { decodeBase64url, encodeBase64url } from '@prova/credential';
import { type CertificateAuthority, generateKeyPair, softwareSigner } from '@prova/keys';
import type { EpochSeconds } from '@prova/trust';
import {
  endorse,
  endorsePublication,
  type PublicationPlace,
  preparePublication,
  releasePublication,
  rootMetadata,
  signPublication,
  type TufSigner,
  tufSigner,
} from '@prova/trust-registry';

/** All keys that a publication needs, in one pair of hands, as no real scheme has them. */
export interface TestHolders {
  readonly listSigner: CertificateAuthority;
  /** The root first, then those of countries. */
  readonly authorities: readonly CertificateAuthority[];
  /** Both are needed. */
  readonly targets: readonly [KeyObject, KeyObject];
  readonly snapshot: KeyObject;
  readonly timestamp: KeyObject;
  /** TUF root metadata, as clinics pin it. */
  readonly tufRoot: Uint8Array;
}

/** In whose name the lists go out: what the throwaway list signer's certificate says. */
const SCHEME = {
  baseUrl: 'https://registry.example',
  operator: {
    name: 'Throwaway Scheme (TEST)',
    territory: 'EU',
    street: 'Example Street 1',
    locality: 'Brussels',
    postalCode: '1000',
    country: 'BE',
    mail: 'registry@registry.example',
  },
};

const key = async () => (await generateKeyPair('P-256')).privateKey;

/** Makes the TUF keys of a scheme, and its first root metadata. */
export async function newTufKeys(
  now: EpochSeconds,
): Promise<Omit<TestHolders, 'listSigner' | 'authorities'>> {
  const targets = [await key(), await key()] as const;
  const snapshot = await key();
  const timestamp = await key();
  const roots = [tufSigner(await key()), tufSigner(await key())];
  let tufRoot = rootMetadata({
    version: 1,
    now,
    roles: {
      root: { keys: roots, threshold: 2 },
      targets: { keys: targets.map((each) => tufSigner(each)), threshold: 2 },
      snapshot: { keys: [tufSigner(snapshot)], threshold: 1 },
      timestamp: { keys: [tufSigner(timestamp)], threshold: 1 },
    },
  });
  for (const signer of roots) tufRoot = await endorse(tufRoot, signer);
  return { targets, snapshot, timestamp, tufRoot };
}

/** The four steps, each by its holders. Answers the number of the release. */
export async function publishBy(
  holders: TestHolders,
  place: PublicationPlace,
  now: EpochSeconds,
  timestamp: TufSigner = tufSigner(holders.timestamp),
): Promise<number> {
  const { listSigner, authorities, tufRoot } = holders;
  const targets = holders.targets.map((each) => tufSigner(each));
  const lists = { listSigner: softwareSigner(listSigner), authorities, scheme: SCHEME };
  await preparePublication(place, { now, actor: 'test' });
  await signPublication(place, lists, now);
  await endorsePublication(place, { tufRoot, targets }, now);
  const online = {
    tufRoots: [tufRoot],
    snapshot: tufSigner(holders.snapshot),
    timestamp,
  };
  return releasePublication(place, online, now);
}

/** As text, for a process that publishes. */
export function packHolders(holders: TestHolders): string {
  const authority = ({ privateKey, certificate }: CertificateAuthority) => ({
    privateKey: pemOf(privateKey),
    certificate: encodeBase64url(certificate),
  });
  return JSON.stringify({
    listSigner: authority(holders.listSigner),
    authorities: holders.authorities.map(authority),
    targets: holders.targets.map(pemOf),
    snapshot: pemOf(holders.snapshot),
    timestamp: pemOf(holders.timestamp),
    tufRoot: encodeBase64url(holders.tufRoot),
  });
}

interface PackedAuthority {
  readonly privateKey: string;
  readonly certificate: string;
}

/** What `packHolders` wrote; of anything else, whatever comes. */
export function unpackHolders(text: string): TestHolders {
  const packed: {
    listSigner: PackedAuthority;
    authorities: readonly PackedAuthority[];
    targets: readonly [string, string];
    snapshot: string;
    timestamp: string;
    tufRoot: string;
  } = JSON.parse(text);
  const authority = ({ privateKey, certificate }: PackedAuthority): CertificateAuthority => ({
    privateKey: createPrivateKey(privateKey),
    certificate: bytesOf(certificate),
  });
  const [first, second] = packed.targets;
  return {
    listSigner: authority(packed.listSigner),
    authorities: packed.authorities.map(authority),
    targets: [createPrivateKey(first), createPrivateKey(second)],
    snapshot: createPrivateKey(packed.snapshot),
    timestamp: createPrivateKey(packed.timestamp),
    tufRoot: bytesOf(packed.tufRoot),
  };
}

function pemOf(privateKey: KeyObject): string {
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function bytesOf(text: string): Uint8Array {
  return decodeBase64url(text) ?? new Uint8Array();
}
