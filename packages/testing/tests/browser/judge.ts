import type { Evidence, Platform } from '@prova/credential';
import {
  type Environment,
  installSnapshot,
  nothingInstalled,
  openSnapshot,
  TrustError,
  trustMaterial,
} from '@prova/trust';
import { type IdentityCheck, type Report, type TrustInput, verify } from '@prova/verifier';
import { bytesOf } from './bytes.ts';

/** All that a verdict depends on but the platform, as plain data that can be sent to a page. */
export interface Case {
  readonly evidence: Evidence;
  /** Snapshots in the order of their installation, base64url. None: there is no trust list. */
  readonly snapshots: readonly string[];
  /** The root certificate, base64url. */
  readonly root: string;
  /** Of the verifier. */
  readonly environment: Environment;
  /** Of the trust lists it takes in. Default: that of the verifier. */
  readonly trustEnvironment?: Environment;
  readonly lists?: Readonly<Record<string, string>>;
  readonly treatmentDate?: string;
  readonly today: string;
  readonly now: number;
  readonly identity?: IdentityCheck;
}

/** Opens the trust list and judges, as the page of a desk does. The same code runs in the browser and in Node. */
export async function judge(given: Case, platform: Platform): Promise<Report> {
  const { evidence, environment, today, now, lists = {}, treatmentDate, identity } = given;
  return verify(evidence, {
    trust: await openTrust(given, platform),
    lists: new Map(Object.entries(lists)),
    policy: { environment },
    ...(treatmentDate !== undefined && { treatmentDate }),
    ...(identity !== undefined && { identity }),
    today,
    now,
    platform,
  });
}

async function openTrust(given: Case, platform: Platform): Promise<TrustInput> {
  const environment = given.trustEnvironment ?? given.environment;
  const root = bytesOf(given.root);
  let trust: TrustInput;
  let installed = nothingInstalled(environment, 0);
  try {
    for (const snapshot of given.snapshots) {
      const opened = await openSnapshot(bytesOf(snapshot), { root, environment, platform });
      installed = installSnapshot(installed, opened);
      trust = trustMaterial(opened, installed);
    }
    return trust;
  } catch (error) {
    if (error instanceof TrustError) return { refused: error.code };
    throw error;
  }
}
