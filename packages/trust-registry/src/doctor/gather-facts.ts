import { nodePlatform } from '@prova/platform-node';
import type { Queryable } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import type { Scheme } from '../scheme/open-scheme.ts';
import type { RegistryFacts } from './facts.ts';
import { gatherAuditFacts, gatherKeyFileFacts, gatherRequestFacts } from './house-facts.ts';
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
  return {
    environment: scheme.environment,
    ...list,
    requests: await gatherRequestFacts(database, now),
    audit: await gatherAuditFacts(database, auditHead),
    register: await gatherRegisterFacts(database, scheme),
    keyFiles: await gatherKeyFileFacts(scheme.home),
  };
}
