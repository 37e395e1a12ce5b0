export { builtProcess } from './built.ts';
export type { SampleCard } from './degraded/cards.ts';
export {
  type DegradedPicture,
  degradedPages,
  degradedPictures,
} from './degraded/degraded-pictures.ts';
export { PAGE_DPI } from './degraded/pages.ts';
export { asFrame, type Frame, type Picture } from './degraded/picture.ts';
export { sampleCards } from './degraded/sample-cards.ts';
export type { EboxFixtureSettings, EboxRequest } from './ebox/ebox-request.ts';
export {
  type EboxFault,
  type EboxPlace,
  type FixtureEbox,
  type FixtureEboxOrder,
  startFixtureEbox,
} from './ebox/fixture-ebox.ts';
export type { TakenFile, TakenMessage } from './ebox/judge-message.ts';
export { type FetchBrowser, fetchBrowser, type Shown } from './fetch-browser.ts';
export {
  type FixtureResolver,
  type ResolverContent,
  startFixtureResolver,
} from './fixture-resolver.ts';
export { freePort } from './free-port.ts';
export {
  type ExportRow,
  listedThumbprint,
  loadInstitutionExport,
  withCertificate,
} from './institution-export.ts';
export { newP256Key, privateJwkOf } from './issuer/test-jwt.ts';
export { LAYOUTS, type Layout, type TypedKey, typedOn } from './keyboards.ts';
export { type Loopback, onLoopback } from './loopback.ts';
export { QUEUE_CONTRACT } from './queue/contract.ts';
export type { QueuePlace } from './queue/trial.ts';
export { type ReadPdf, readPdf } from './read-pdf.ts';
export type { ResolverFaultName } from './resolver-faults.ts';
export type { ResolverShape } from './resolver-shapes.ts';
export { makeRevocationList, type TestListOrder } from './revocation-list.ts';
export { createVectorRunner, type VectorRunner } from './run-vectors.ts';
export { SAMPLE_ENTITLEMENT, SAMPLE_ISIPLUS, SAMPLE_STATUS } from './social-samples.ts';
export { belgianCatalogue, PARTNER_RIGHTS, TEST_PARTNER } from './status/belgium.ts';
export {
  type FixtureSource,
  type FixtureSourceOrder,
  SOURCE_FAULTS,
  type SourceFault,
  type SourceRequest,
  type SourceStatus,
  startFixtureSource,
} from './status/fixture-source.ts';
export {
  type BufferEntry,
  bufferFile,
  bufferHeader,
  fileOf,
  type RegisterEntry,
  registerFile,
} from './status/status-files.ts';
export { testSsin } from './status/test-ssin.ts';
export {
  createTestAuthority,
  TEST_DAY,
  TEST_NOW,
  TEST_POLICY,
  type TestAuthority,
  type TestAuthorityOrder,
  type TestInstitution,
  type TestWalletUse,
  tombstoneOf,
} from './test-authority.ts';
export {
  type PublishedCatalogue,
  publishTestCatalogue,
  testCatalogue,
  testRelyingParty,
} from './test-catalogue.ts';
export { createTestDatabase, LETS_IN, type TestDatabase } from './test-database.ts';
export {
  ORDINARY_INSTITUTIONS,
  PINNED_INSTITUTION,
  SHARED_SEAL_INSTITUTIONS,
  type TestInstitutionOrder,
} from './test-institutions.ts';
export { type CodedErrorClass, codeMatchers } from './to-reject-with.ts';
export {
  kidOf,
  makeToken,
  SAMPLE_EHIC,
  SAMPLE_PRC,
  signToken,
  type TokenOverrides,
  type TokenSeal,
  type TokenSignature,
} from './tokens.ts';
export {
  type ExpectedVerdict,
  FIXTURES,
  loadVectors,
  type TrustEntry,
  type Vector,
} from './vectors.ts';
export { SAMPLE_PDA1 } from './wallet/sample-pda1.ts';
export {
  makeStatusList,
  makeStatusListCwt,
  type TestStatusListOrder,
} from './wallet/status-list.ts';
export { withoutChance } from './without-chance.ts';
