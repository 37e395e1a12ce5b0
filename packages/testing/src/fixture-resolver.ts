import { createServer } from 'node:http';
import type { ExportRow } from './institution-export.ts';
import { onLoopback } from './loopback.ts';
import { RESOLVER_FAULTS, type ResolverFault, type ResolverFaultName } from './resolver-faults.ts';
import { type ResolverShape, resolverAnswer } from './resolver-shapes.ts';

/** What a resolver serves, and how. */
export interface ResolverContent {
  readonly rows: readonly ExportRow[];
  /** Default `results`. */
  readonly shape?: ResolverShape;
  /** Rows in one answer; the rest is behind `links.next`. Default: all. */
  readonly pageSize?: number;
  /** Instead of all that. */
  readonly fault?: ResolverFaultName;
}

/** Somebody else's resolver. */
export interface FixtureResolver {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** The targets asked for, in order, with their queries. */
  readonly requests: readonly string[];
  /** From now on it serves something else. */
  serve(content: ResolverContent): void;
  close(): Promise<void>;
}

const ISSUERS = '/api/v1/issuers';

/**
 * A real HTTP server on loopback that answers `GET /api/v1/issuers` with the whole list, as the European test resolver
 * does when it is asked without a filter. It knows no filters: nobody should ask it for one card's issuer.
 */
export async function startFixtureResolver(content: ResolverContent): Promise<FixtureResolver> {
  let served = content;
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { url = '' } = request;
    requests.push(url);
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
    if (request.method !== 'GET' || pathname !== ISSUERS) {
      response.writeHead(404).end();
      return;
    }
    const body = JSON.stringify(pageOf(served, Number(searchParams.get('page') ?? 1)));
    const fault: ResolverFault | undefined = served.fault && RESOLVER_FAULTS[served.fault];
    if (fault) fault(response, body, request);
    else response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(body);
  });
  const { origin, close } = await onLoopback(server);
  return {
    url: origin,
    requests,
    serve: (next) => {
      served = next;
    },
    close,
  };
}

function pageOf({ rows, shape = 'results', pageSize }: ResolverContent, page: number): unknown {
  if (pageSize === undefined) return resolverAnswer(rows, shape);
  const shown = rows.slice((page - 1) * pageSize, page * pageSize);
  const next = page * pageSize < rows.length ? `${ISSUERS}?page=${page + 1}` : null;
  return resolverAnswer(shown, shape, { total: rows.length, links: { next } });
}
