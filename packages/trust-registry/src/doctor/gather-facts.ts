import { nodePlatform } from '@prova/platform-node';
import type { Queryable } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import { catalogueFault } from '../catalogue/register-catalogue.ts';
import { loadRegister } from '../register-rows/load-register.ts';
import type { Scheme } from '../scheme/open-scheme.ts';
import type { RegistryFacts } from './facts.ts';
import {
  gatherAuditFacts,
  gatherKeyFileFacts,
  gatherRequestFacts,
  unlessAway,
} from './house-facts.ts';
import { gatherListFacts } from './list-facts.ts';
import { gatherRegisterFacts } from './register-facts.ts';

/**
 * What `examine` judges, learnt from a home: from the files of its release, from its keys, and from its database, if that
 * can be asked. Changes nothing.
 * Throws `TrustRegistryError` `release-malformed` for a release whose manifest cannot be read.
 */
export async function gatherFacts(
  scheme: Scheme,
  database: Queryable | undefined,
  now: EpochSeconds,
): Promise<RegistryFacts> {
  const { auditHead, ...list } = await gatherListFacts(scheme, nodePlatform);
  const fault = await unlessAway(
    database,
    async (q) => catalogueFault(await loadRegister(q))?.code,
  );
  return {
    environment: scheme.environment,
    ...(fault !== undefined && fault !== 'unknown' && { catalogueFault: fault }),
    ...list,
    requests: await gatherRequestFacts(database, now),
    audit: await gatherAuditFacts(database, auditHead),
    register: await gatherRegisterFacts(database, scheme),
    keyFiles: await gatherKeyFileFacts(scheme.home),
  };
}
