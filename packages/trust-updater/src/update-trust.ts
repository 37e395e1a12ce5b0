import type { Environment } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import {
  type EpochSeconds,
  type Freshness,
  freshness,
  type InstalledTrust,
  installSnapshot,
  type OpenedSnapshot,
  openSnapshot,
} from '@prova/trust';
import { type CatalogueUpdate, updateCatalogue } from './catalogue/update-catalogue.ts';
import { TrustUpdaterError } from './errors.ts';
import { folderSource } from './source/folder-source.ts';
import { httpSource } from './source/http-source.ts';
import type { TrustSource } from './source/trust-source.ts';
import { type TrustFolder, trustFolder } from './trust-folder.ts';
import { readShape } from './tuf/metadata-shape.ts';
import {
  fetchTarget,
  fetchTimestamp,
  isLinked,
  type RefreshOrder,
  refreshBelowRoot,
  refreshRoot,
} from './tuf/refresh.ts';
import { type TargetLink, type TrustedMetadata, trustRoot } from './tuf/trusted-metadata.ts';

/** Whom a verifier believes, and where it keeps what it knows. */
export interface TrustPlace {
  /** `snapshot.cose` and what is remembered of lists lie here; made when missing. For one update at a time. */
  readonly folder: string;
  readonly environment: Environment;
  /** DER of the scheme root, pinned. */
  readonly root: Uint8Array;
  /** TUF root metadata, pinned: any version. A newer one in the folder goes before it. */
  readonly tufRoot: Uint8Array;
  /** When this program was built: it is certainly not earlier. */
  readonly builtAt: EpochSeconds;
  readonly now: EpochSeconds;
}

/** A registry on the web. */
export interface RegistryOrder extends TrustPlace {
  /** The files lie at `<baseUrl>/tuf/`. */
  readonly baseUrl: string;
  /** Longest time for one file, in milliseconds; default 30 s. */
  readonly timeoutMs?: number;
}

/** A registry's files copied to a folder. */
export interface BundleOrder extends TrustPlace {
  /** The files lie in `<bundle>/tuf/`. */
  readonly bundle: string;
}

export interface TrustUpdate {
  /** `unchanged`: this very list was installed before. */
  readonly outcome: 'installed' | 'unchanged';
  /** The bytes of `snapshot.cose` that are now in the folder. */
  readonly snapshot: Uint8Array;
  readonly installed: InstalledTrust;
  /** Of the catalogue of rights that the list names. */
  readonly catalogue: CatalogueUpdate;
  readonly report: {
    readonly sequence: number;
    readonly issuedAt: EpochSeconds;
    readonly freshness: Freshness;
    /** Of the TUF root now trusted. */
    readonly rootVersion: number;
  };
}

const TARGET = 'snapshot.cose';

/**
 * Fetches the newest trust list of a registry by TUF and installs it: metadata from the root down, then `snapshot.cose`,
 * which must besides open under the pinned scheme root like any other, carry the sequence that the targets metadata
 * gives, and follow what was installed. Expiry is judged by `now`, or by the latest time known from signed lists if
 * that is later. Whatever fails, the list installed before stays as it was. Last comes the
 * catalogue of rights that the list names (`updateCatalogue`), which fails alone.
 *
 * Throws `TrustUpdaterError` with any of its codes, and `TrustError` as `openSnapshot` and `installSnapshot` do.
 */
export async function updateTrust(order: RegistryOrder): Promise<TrustUpdate> {
  const source = httpSource(order.baseUrl, order.timeoutMs);
  const { folder, now, tufRoot } = await begin(order);
  const metadata = trustRoot(tufRoot, now);
  const refresh = { metadata, source, memory: folder.memory };
  await refreshRoot(refresh);
  await refreshBelowRoot(refresh, await fetchTimestamp(refresh));
  const opened = await openTarget(order, metadata, source, folder);
  return await install(order, { now, folder, opened, metadata, source });
}

/**
 * As `updateTrust`, from a copy of a registry's files: a USB stick for a place without a network. There the timestamp may
 * have expired, which TUF itself would refuse; all else holds: no version falls, root, snapshot and targets metadata have
 * not expired, and the list is not EXPIRED by its own limits. So an old stick can keep a verifier from newer lists,
 * but never lead it back.
 *
 * Throws as `updateTrust`, and `TrustUpdaterError` `trust-expired`.
 */
export async function importTrust(order: BundleOrder): Promise<TrustUpdate> {
  const source = folderSource(order.bundle);
  const { folder, now, tufRoot } = await begin(order);
  const timestamp = await fetchTimestamp({ source });
  // Judged as of the last second of the timestamp; whether its signature holds is proven like any other.
  const { expires } = readShape('timestamp', timestamp);
  const metadata = trustRoot(tufRoot, Math.min(now, expires - 1));
  const refresh: RefreshOrder = { metadata, source, memory: folder.memory };
  await refreshRoot(refresh);
  await refreshBelowRoot(refresh, timestamp);
  metadata.requireUnexpired(now);
  const opened = await openTarget(order, metadata, source, folder);
  if (freshness(opened.snapshot, now) === 'EXPIRED') {
    throw new TrustUpdaterError('trust-expired', 'The list is too old to be of use.');
  }
  return await install(order, { now, folder, opened, metadata, source });
}

/** What is known before anything is fetched. */
async function begin(order: TrustPlace) {
  const folder = trustFolder(order.folder);
  const previous = await folder.installed(order.environment, order.builtAt);
  const kept = await folder.memory.read('root');
  const pinned = readShape('root', order.tufRoot).version;
  const tufRoot = kept && readShape('root', kept).version > pinned ? kept : order.tufRoot;
  // A clock set back makes nothing younger.
  return { folder, tufRoot, now: Math.max(order.now, previous.timeFloor) };
}

interface OpenedTarget extends OpenedSnapshot {
  readonly bytes: Uint8Array;
}

async function openTarget(
  { root, environment }: TrustPlace,
  metadata: TrustedMetadata,
  source: TrustSource,
  folder: TrustFolder,
): Promise<OpenedTarget> {
  const link = metadata.targetLink(TARGET);
  const bytes = await fetchUnlessKept(link, source, folder);
  const opened = await openSnapshot(bytes, { root, environment, platform: nodePlatform });
  if (opened.snapshot.sequence !== link.custom['sequence']) {
    throw new TrustUpdaterError(
      'trust-mismatch',
      'The list has another sequence than its metadata says.',
    );
  }
  // It would be remembered as the earliest time it can be, at which all that is true has expired.
  if (opened.snapshot.issuedAt >= metadata.snapshotExpiry()) {
    throw new TrustUpdaterError('trust-mismatch', 'The list is dated after its metadata expired.');
  }
  return { ...opened, bytes };
}

async function fetchUnlessKept(
  link: TargetLink,
  source: TrustSource,
  folder: TrustFolder,
): Promise<Uint8Array> {
  const kept = await folder.snapshot();
  return kept && isLinked(kept, link) ? kept : fetchTarget(source, TARGET, link);
}

interface Installation {
  readonly now: EpochSeconds;
  readonly folder: TrustFolder;
  readonly opened: OpenedTarget;
  readonly metadata: TrustedMetadata;
  readonly source: TrustSource;
}

async function install(
  { environment, builtAt }: TrustPlace,
  { now, folder, opened, metadata, source }: Installation,
): Promise<TrustUpdate> {
  const { bytes, snapshot } = opened;
  // Read again: while files were fetched, another update may have come further.
  const previous = await folder.installed(environment, builtAt);
  const installed = installSnapshot(previous, opened);
  await folder.keep(bytes, installed);
  const catalogue = await updateCatalogue({ snapshot, metadata, source, folder });
  return {
    outcome: installed === previous ? 'unchanged' : 'installed',
    snapshot: bytes,
    installed,
    catalogue,
    report: {
      sequence: snapshot.sequence,
      issuedAt: snapshot.issuedAt,
      freshness: freshness(snapshot, now),
      rootVersion: metadata.rootVersion(),
    },
  };
}
