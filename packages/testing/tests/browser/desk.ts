import type { Environment, Evidence, Platform } from '@prova/credential';
import {
  installSnapshot,
  nothingInstalled,
  openSnapshot,
  TrustError,
  trustMaterial,
} from '@prova/trust';
import {
  type IdentityCheck,
  type Report,
  revocationLists,
  type TrustInput,
  verify,
} from '@prova/verifier';

/** A trust list as a desk comes by it. Files are named by their paths on the server of the page. */
export interface TrustFiles {
  /** In the order of their installation. */
  readonly snapshots: readonly string[];
  readonly root: string;
  /** Which environment's lists are taken in. */
  readonly environment: Environment;
}

/** All that a verdict depends on but the platform, as plain data that can be sent to a page. */
export interface Case {
  readonly evidence: Evidence;
  readonly trust?: TrustFiles;
  /** URL → the revocation list that was fetched there. */
  readonly lists?: Readonly<Record<string, string>>;
  /** Of the verifier. */
  readonly environment: Environment;
  readonly treatmentDate?: string;
  readonly today: string;
  readonly now: number;
  readonly identity?: IdentityCheck;
}

/** The file at a path of the server. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** A desk that judges one case after the other, opening each trust list once. The same code for browser and Node. */
export function createDesk(
  platform: Platform,
  readFile: ReadFile,
): (given: Case) => Promise<Report> {
  const opened = new Map<string, Promise<TrustInput>>();

  function trustOf(files: TrustFiles): Promise<TrustInput> {
    const key = JSON.stringify(files);
    const trust = opened.get(key) ?? openTrust(files, platform, readFile);
    opened.set(key, trust);
    return trust;
  }

  return async ({ evidence, environment, today, now, ...given }) =>
    verify(evidence, {
      trust: given.trust && (await trustOf(given.trust)),
      lists: revocationLists(
        (url) => given.lists?.[url],
        () => Object.keys(given.lists ?? {}),
      ),
      policy: { environment },
      ...(given.treatmentDate !== undefined && { treatmentDate: given.treatmentDate }),
      ...(given.identity !== undefined && { identity: given.identity }),
      today,
      now,
      platform,
    });
}

async function openTrust(
  { snapshots, root: rootFile, environment }: TrustFiles,
  platform: Platform,
  readFile: ReadFile,
): Promise<TrustInput> {
  const root = await readFile(rootFile);
  let installed = nothingInstalled(environment, 0);
  let trust: TrustInput;
  try {
    for (const snapshot of snapshots) {
      const opened = await openSnapshot(await readFile(snapshot), { root, environment, platform });
      installed = installSnapshot(installed, opened);
      trust = trustMaterial(opened, installed);
    }
    return trust;
  } catch (error) {
    if (error instanceof TrustError) return { refused: error.code };
    throw error;
  }
}
