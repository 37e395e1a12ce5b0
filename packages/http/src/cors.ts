import type { IncomingMessage, ServerResponse } from 'node:http';
import { hasBody } from './incoming-body.ts';
import type { Operation } from './operation.ts';

/** What everyone may read, pages of other sites may read too (Fetch §3.2). Never with cookies. */
export const OPEN_TO_ALL = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, retry-after, belgov-trace-id, belgov-related-trace-id',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

/** What a protocol that pages of other sites speak with us answers in headers besides (RFC 9449 §8). */
const OF_PROTOCOLS = {
  ...OPEN_TO_ALL,
  'access-control-expose-headers': `${OPEN_TO_ALL['access-control-expose-headers']}, dpop-nonce, www-authenticate`,
} as const;

const SENT_TO_ALL = ['if-none-match', 'belgov-trace-id'];

/** The headers by which pages of other sites may read what this operation answers; none where they may not. */
export function openingHeaders(operation: Operation | undefined): Readonly<Record<string, string>> {
  if (operation?.fromAnySite) return OF_PROTOCOLS;
  return operation && isOpenToAll(operation) ? OPEN_TO_ALL : {};
}

/** Whether pages of other sites may read what this operation answers. */
export function isOpenToAll({ method, security, fromAnySite }: Operation): boolean {
  return fromAnySite !== undefined || (method === 'GET' && security === undefined);
}

/**
 * Answers a browser that asks whether a page of another site may ask for this: of the operations of a path for those that are open; without
 * any, as for a file. `common` are headers that the answer has besides.
 */
export function answerPreflight(
  req: IncomingMessage,
  res: ServerResponse,
  {
    operations = [],
    common = {},
  }: {
    readonly operations?: readonly Operation[];
    readonly common?: Readonly<Record<string, string>>;
  } = {},
): void {
  const open = operations.filter(isOpenToAll);
  const methods = open.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  const sent = open.flatMap(({ fromAnySite }) => fromAnySite?.headers ?? []);
  res
    .writeHead(204, {
      ...common,
      ...OPEN_TO_ALL,
      'access-control-allow-methods': methods.length > 0 ? methods.join(', ') : 'GET, HEAD',
      'access-control-allow-headers': [...SENT_TO_ALL, ...sent].join(', '),
      'access-control-max-age': '86400',
      ...(hasBody(req) && { connection: 'close' }),
    })
    .end();
}
