import { type IncomingMessage, type ServerResponse, validateHeaderValue } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Answer } from './answer.ts';
import { parseBearerToken } from './bearer-token.ts';
import type { Caller } from './caller.ts';
import { parseCookies } from './cookies.ts';
import { isOpenToAll, OPEN_TO_ALL } from './cors.ts';
import { framesOf, type LogEntry, type LogLevel } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Operation } from './operation.ts';
import { type FoundProblem, problemOf } from './problem.ts';
import { problemAnswer, problemPage } from './problem-answer.ts';
import { readBody } from './read-body.ts';
import { parseQuery, type RequestTarget, splitTarget } from './request-target.ts';
import { requireSameOrigin } from './same-origin.ts';
import type { ServiceOrder } from './service-order.ts';
import { traceAnswer } from './trace.ts';

/** What the exchanges of a service have in common. */
export interface ExchangeContext {
  readonly order: Pick<ServiceOrder, 'title' | 'environment' | 'problems' | 'log' | 'newId'>;
  readonly metrics: Metrics;
  /** Where the service is reached; known once it listens. */
  readonly baseUrl: () => string;
  /** Milliseconds to wait for more of a body. */
  readonly idle: number;
}

/** One request and its one answer. */
export interface Exchange {
  readonly target: RequestTarget;
  /** Parses, asks the operation, answers. Rejects with what should be answered as a problem. */
  readonly serve: (each: Operation, parameters: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Answers a problem. `each` is the operation that was asked for, if there is one. */
  readonly fail: (error: unknown, each: Operation | undefined) => void;
}

/** Begins: gives the request its id. `address` is that of the client. */
export function beginExchange(
  req: IncomingMessage,
  res: ServerResponse,
  address: string,
  { order, metrics, baseUrl, idle }: ExchangeContext,
): Exchange {
  // A duration is no time of day: the monotonic clock tells nobody when.
  const began = performance.now();
  const caller = callerOf(req, address, baseUrl(), order.newId());
  const target = splitTarget(req.url ?? '');
  traceAnswer(req, res, caller.traceId);

  const finish = (answer: Answer, each: Operation | undefined, found?: FoundProblem) => {
    send(answer, each, req, res);
    const operationId = each?.operationId ?? 'unknown';
    res.once('close', () => {
      const duration = performance.now() - began;
      metrics.count(operationId, answer.status, duration / 1000);
      order.log.write(levelOf(answer.status), {
        operationId,
        method: caller.method,
        status: answer.status,
        duration: Math.round(duration),
        traceId: caller.traceId,
        ...(found && { code: found.code }),
      });
    });
  };

  return {
    target,
    serve: async (each, parameters) => {
      requireSameOrigin(caller);
      const query = parseQuery(target.search);
      const answer = await each.respond({
        caller,
        parameters,
        query,
        headers: req.headers,
        readBody: () => readBody(req, each.body, idle),
      });
      finish(answer, each);
    },
    fail: (error, each) => {
      const found = problemOf(error, order.problems ?? {}, caller.traceId);
      if (found.isUnforeseen) {
        const { traceId } = caller;
        const entry: LogEntry = { traceId, code: found.code, frames: framesOf(error) };
        order.log.write('error', entry);
      }
      const answer = wantsPage(each, caller) ? problemPage(found, order) : problemAnswer(found);
      finish(answer, each, found);
    },
  };
}

function callerOf(req: IncomingMessage, address: string, baseUrl: string, traceId: string): Caller {
  const header = (name: string) => req.headers[name]?.toString();
  return {
    method: req.method ?? '',
    address,
    traceId,
    baseUrl,
    header,
    cookies: parseCookies(req.headers.cookie),
    bearerToken: parseBearerToken(req.headers.authorization),
  };
}

/** An operation that answers with pages fails with one; of a path that is not there, the browser says what it wants. */
function wantsPage(each: Operation | undefined, { header }: Caller): boolean {
  if (each === undefined) return header('accept')?.includes('text/html') === true;
  return Object.values(each.answers).some(({ mediaType }) => mediaType?.startsWith('text/html'));
}

/** RFC 6750 §3: whoever comes without a token is told that one is wanted. */
const CHALLENGE = { 'www-authenticate': 'Bearer' };

function send(
  { status, headers, body }: Answer,
  each: Operation | undefined,
  req: IncomingMessage,
  res: ServerResponse,
): void {
  if (res.headersSent) return;
  // All of them before the first: what was set before one that cannot be sent would stay, also in the problem.
  for (const [name, value] of Object.entries(headers)) validateHeaderValue(name, value);
  res.writeHead(status, {
    'cache-control': 'no-store',
    ...(each && isOpenToAll(each) && OPEN_TO_ALL),
    // The rest of a request that was refused is not read: it may have no end.
    ...(!req.complete && { connection: 'close' }),
    ...(status === 401 && each?.security?.scheme.type === 'http' && CHALLENGE),
    ...headers,
    ...(status !== 204 && { 'content-length': body.length }),
  });
  res.end(body);
}

function levelOf(status: number): LogLevel {
  return status >= 500 ? 'error' : 'info';
}
