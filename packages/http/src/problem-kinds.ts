import type { HttpErrorCode } from './errors.ts';

/** The status of each of our codes; `undefined` for what should have stopped the service at its start. */
export const HTTP_PROBLEMS: Readonly<Record<HttpErrorCode, number | undefined>> = {
  'request-malformed': 400,
  'path-malformed': 400,
  'token-in-query': 400,
  'malformed-json': 400,
  'duplicate-member': 400,
  'malformed-form': 400,
  'invalid-input': 400,
  'no-access-token': 401,
  'invalid-access-token': 401,
  'invalid-dpop-proof': 401,
  'use-dpop-nonce': 401,
  'invalid-client': 401,
  'invalid-grant': 400,
  'invalid-scope': 400,
  'invalid-authorization-details': 400,
  'unsupported-grant-type': 400,
  'missing-permission': 403,
  'cross-site-request': 403,
  'sign-in-unknown': 400,
  'sign-in-denied': 403,
  'sign-in-invalid': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'request-timeout': 408,
  // Nobody is there to be told: it is for the log.
  'connection-lost': 400,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'too-many-requests': 429,
  'header-too-large': 431,
  'internal-error': 500,
  'dependency-unavailable': 503,
  'operation-malformed': undefined,
  'template-unsafe': undefined,
  'sign-in-malformed': undefined,
  'token-key-unusable': undefined,
  'base-url-malformed': undefined,
  'listen-failed': undefined,
};

const BELGIF = 'urn:problem-type:belgif:';

/** What Belgif has a type for, by our code; then by status, for the codes of a service. */
const BY_CODE: Readonly<Record<string, string>> = {
  'no-access-token': 'noAccessToken',
  'invalid-access-token': 'invalidAccessToken',
  'missing-permission': 'missingPermission',
};
const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'badRequest',
  404: 'resourceNotFound',
  413: 'payloadTooLarge',
  429: 'tooManyRequests',
  500: 'internalServerError',
  502: 'badGateway',
  503: 'serviceUnavailable',
};

/** The `type` of a problem: Belgif's where it has one, else ours, as stable as the code it is named after. */
export function typeOf(status: number, code: string): string {
  const belgif = (Object.hasOwn(BY_CODE, code) && BY_CODE[code]) || BY_STATUS[status];
  return belgif ? BELGIF + belgif : `urn:problem-type:prova:${camelCase(code)}`;
}

/** The code that a fault of ours shows. */
export function codeOfStatus(status: number): HttpErrorCode {
  return status === 503 ? 'dependency-unavailable' : 'internal-error';
}

function camelCase(code: string): string {
  return code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
