import type { EpochSeconds } from '@prova/trust';
import { checkCatalogue, checkCatalogueFault } from './check-catalogue.ts';
import { checkAudit, checkRegister, checkRequests, checkSuspensions } from './check-decisions.ts';
import {
  checkInstitutionKeys,
  checkMetadata,
  checkRevocationLists,
  checkSchemeCertificates,
} from './check-ends.ts';
import { checkKeyFiles, checkOfflineKeys } from './check-keys.ts';
import { checkClock, checkListAge, checkPublishedFiles } from './check-list.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { RegistryFacts } from './facts.ts';

/**
 * Says how a registry is, by facts that were gathered elsewhere: at least one diagnosis for each check, in the order of
 * `CHECKS`, whether it is well or not. What could not be learnt is a failure. Pure; never throws.
 */
export function examine(facts: RegistryFacts, now: EpochSeconds): readonly Diagnosis[] {
  const { release, requests, keyFiles } = facts;
  return [
    ...checkListAge(release, now),
    ...checkClock(release, now),
    ...checkSchemeCertificates(facts.certificates, now),
    ...checkInstitutionKeys(facts.institutions, now),
    ...checkMetadata(facts.metadata, now),
    ...checkRevocationLists(facts.revocationLists, now),
    ...checkSuspensions(requests, now),
    ...checkRequests(requests, now),
    ...checkAudit(facts.audit),
    ...checkRegister(facts.register),
    ...checkCatalogueFault(facts.catalogueFault),
    ...checkCatalogue(facts.catalogue, now),
    ...checkPublishedFiles(facts.files),
    ...checkKeyFiles(keyFiles),
    ...checkOfflineKeys(keyFiles, facts.environment),
  ];
}
