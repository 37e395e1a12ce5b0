export type { Tone } from '@prova/look';
export { chooseMediaType } from './accept.ts';
export { chooseLanguage } from './accept-language.ts';
export {
  type Answer,
  type AnswerOptions,
  answerBytes,
  answerElsewhere,
  answerJson,
  answerNothing,
  answerPage,
  answerSeeOther,
  answerStream,
} from './answer.ts';
export type { Authenticator, SecurityScheme } from './authenticator.ts';
export { bytesBody, formBody, jsonBody, type RequestBody, streamBody } from './body.ts';
export type { Caller } from './caller.ts';
export { cookieName, type SessionCookie, setCookie } from './cookies.ts';
export { HttpError, type HttpErrorCode, type HttpErrorOptions } from './errors.ts';
export { every, type Repeated } from './every.ts';
export type { Health, HealthCheck } from './health.ts';
export type { IncomingBody } from './incoming-body.ts';
export type { InputIssue, InputPlace } from './input-issues.ts';
export { createLog, type Log, type LogDestination, type LogEntry, type LogLevel } from './log.ts';
export {
  createMetrics,
  type Gauge,
  type GaugeFamily,
  type LabelledNumber,
  type MetricName,
  type Metrics,
  type Note,
} from './metrics.ts';
export {
  type AccessToken,
  type AccessTokens,
  type AccessTokensOrder,
  createAccessTokens,
} from './oauth/access-token.ts';
export type { AuthorizationServer } from './oauth/authorization-server.ts';
export { type ClientKey, clientKey } from './oauth/client-key.ts';
export {
  type DpopAuthenticator,
  type DpopAuthenticatorOrder,
  dpopAuthenticator,
  type TokenPrincipal,
} from './oauth/dpop-authenticator.ts';
export { createDpopNonces, type DpopNonces } from './oauth/dpop-nonce.ts';
export { openProof, spendProof } from './oauth/dpop-proof.ts';
export type { Grant, Granted, TokenAsking, TokenFields } from './oauth/grant.ts';
export {
  type GrantAuthenticatorOrder,
  type GrantPrincipal,
  grantAuthenticator,
} from './oauth/grant-authenticator.ts';
export { type MetadataOrder, metadataOperations } from './oauth/metadata-operations.ts';
export { type OauthErrors, type OauthRefusalOrder, oauthRefusal } from './oauth/oauth-refusal.ts';
export { type Once, onceKey } from './oauth/once.ts';
export type { PrivateJwk, PublicJwk } from './oauth/p256.ts';
export { parsePublicJwk, thumbprintOf } from './oauth/public-jwk.ts';
export type { FindClient, RegisteredClient } from './oauth/registered-client.ts';
export {
  readClaims,
  signedBy,
  textClaim,
  timeClaim,
} from './oauth/signed-claims.ts';
export {
  type TokenOperationOrder,
  tokenOperation,
  WALLET_HEADERS,
} from './oauth/token-operation.ts';
export { oneBodyOf } from './one-body-of.ts';
export {
  type AnswerShape,
  type Call,
  type Method,
  type Operation,
  type OperationOrder,
  operation,
  type RateLimit,
} from './operation.ts';
export { type Asset, createAsset } from './page/asset.ts';
export {
  type ButtonOrder,
  banner,
  button,
  type ChoiceOrder,
  choice,
  descriptionList,
  details,
  type FieldOrder,
  field,
  form,
  type LanguageLinks,
  languageLinks,
  type TableOrder,
  table,
} from './page/elements.ts';
export { type Html, type HtmlValue, html } from './page/html.ts';
export { type NavLink, type PageOrder, type PageWords, page } from './page/layout.ts';
export { LOOK } from './page/look.ts';
export { PAGE_SCRIPTS } from './page/page-scripts.ts';
export type { FoundProblem, Problem } from './problem.ts';
export type { ProblemKind, ProblemTable } from './problem-table.ts';
export type { ProblemWords } from './problem-words.ts';
export { isLoopback, isPublicAddress } from './public-address.ts';
export { type FileAbout, publishFile } from './publish-file.ts';
export { cacheFor, type FindFile, IMMUTABLE, type PublishedFile } from './published-file.ts';
export { networkOf } from './rate-limit.ts';
export { type Entries, type OutputOf, type Schema, wholeNumber } from './schema.ts';
export { createService } from './service.ts';
export type { Patience, RunningService, Service, ServiceOrder } from './service-order.ts';
export { askToSignIn, personOnly, personOrStranger } from './sign-in/authenticators.ts';
export {
  type BegunSignIn,
  beginSignIn,
  begunSignIn,
  callbackOf,
  type SignInBeginning,
} from './sign-in/begun-sign-in.ts';
export type { ClientProof, SignInConfiguration } from './sign-in/configuration.ts';
export type { Person, PersonClaims } from './sign-in/person.ts';
export { connectProvider, type Provider } from './sign-in/provider.ts';
export {
  SESSION_IDLE,
  SESSION_LIFETIME,
  type SessionStore,
  type StoredSession,
} from './sign-in/session-store.ts';
export { type SignInOrder, signInOperations } from './sign-in/sign-in-operations.ts';
export type { SignedOutWords } from './sign-in/signed-out-page.ts';
export { keepBehindToken, type SessionKeeper, tokenHash } from './sign-in/token.ts';
