import type { IncomingMessage, ServerResponse } from 'node:http';
import { hasBody } from './incoming-body.ts';
import type { Operation } from './operation.ts';

/** What everyone may read, pages of other sites may read too (Fetch §3.2). Never with cookies. */
export const OPEN_TO_ALL = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, retry-after, belgov-trace-id, belgov-related-trace-id',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

const PREFLIGHT = {
  ...OPEN_TO_ALL,
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'if-none-match, belgov-trace-id',
  'access-control-max-age': '86400',
} as const;

/** Whether pages of other sites may read what this operation answers. */
export function isOpenToAll({ method, security }: Operation): boolean {
  return method === 'GET' && security === undefined;
}

/** Answers a browser that asks whether a page of another site may read this; `common` are headers that it has besides. */
export function answerPreflight(
  req: IncomingMessage,
  res: ServerResponse,
  common: Readonly<Record<string, string>> = {},
): void {
  res
    .writeHead(204, { ...common, ...PREFLIGHT, ...(hasBody(req) && { connection: 'close' }) })
    .end();
}
