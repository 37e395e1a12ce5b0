import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Answer } from './answer.ts';
import type { AnswerHeaders } from './answer-headers.ts';
import { parseBearerToken } from './bearer-token.ts';
import type { Caller } from './caller.ts';
import { parseCookies } from './cookies.ts';
import { openBody } from './incoming-body.ts';
import { framesOf, type LogLevel } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Operation } from './operation.ts';
import { type FoundProblem, problemOf } from './problem.ts';
import { problemAnswer, problemPage } from './problem-answer.ts';
import { englishProblem } from './problem-words.ts';
import { parseQuery, type RequestTarget, splitTarget } from './request-target.ts';
import { requireSameOrigin } from './same-origin.ts';
import { sendBody, sendHead } from './send-answer.ts';
import type { Patience, ServiceOrder } from './service-order.ts';
import { traceHeaders } from './trace.ts';

/** What the exchanges of a service have in common. */
export interface ExchangeContext {
  readonly order: Pick<
    ServiceOrder,
    'title' | 'environment' | 'problems' | 'problemWords' | 'log' | 'newId'
  >;
  readonly metrics: Metrics;
  /** Where the service is reached; known once it listens. */
  readonly baseUrl: () => string;
  readonly patience: Patience;
  readonly headersOf: AnswerHeaders;
}

/** One request and its one answer. */
export interface Exchange {
  readonly target: RequestTarget;
  /** Headers that its answer has, whatever that is. */
  readonly say: (headers: Readonly<Record<string, string>>) => void;
  /** Those of them that are said so far. */
  readonly said: () => Readonly<Record<string, string>>;
  /** Parses, asks the operation, answers. Rejects with what should be answered as a problem. */
  readonly serve: (each: Operation, parameters: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Answers a problem. `each` is the operation that was asked for, if there is one. */
  readonly fail: (error: unknown, each: Operation | undefined) => Promise<void>;
}

/** Begins: gives the request its id. `address` is that of the client. */
export function beginExchange(
  req: IncomingMessage,
  res: ServerResponse,
  address: string,
  context: ExchangeContext,
): Exchange {
  const { order, metrics, baseUrl, patience, headersOf } = context;
  // A duration is no time of day: the monotonic clock tells nobody when.
  const began = performance.now();
  const target = splitTarget(req.url ?? '');
  const caller = callerOf(req, address, baseUrl(), order.newId());
  let own = traceHeaders(req, caller.traceId);

  /** What went wrong, and a line in the log if nobody foresaw it. */
  const found = (error: unknown): FoundProblem => {
    const problem = problemOf(error, order.problems ?? {}, caller.traceId);
    if (problem.isUnforeseen) {
      const { traceId } = caller;
      order.log.write('error', { traceId, code: problem.code, frames: framesOf(error) });
    }
    return problem;
  };

  /** In the language of the address, if it names one. The rest of what was sent may be what is wrong. */
  const pageOf = (found: FoundProblem): Answer => {
    const { problem } = found;
    const lang = new URLSearchParams(target.search).get('lang') ?? undefined;
    const words =
      order.problemWords?.(problem, caller, lang) ?? englishProblem(problem, order.title);
    return problemPage(found, words, order.environment);
  };

  const refusalOf = (problem: FoundProblem, each: Operation | undefined): Answer => {
    if (each?.refuse) return each.refuse(problem);
    return wantsPage(each, caller) ? pageOf(problem) : problemAnswer(problem);
  };

  const finish = async (answer: Answer, each: Operation | undefined, problem?: FoundProblem) => {
    sendHead(answer, each, { req, res, common: headersOf(each), own });
    const operationId = each?.operationId ?? 'unknown';
    let code = problem?.code;
    const note = () => {
      const duration = performance.now() - began;
      metrics.count(operationId, answer.status, duration / 1000);
      order.log.write(levelOf(answer.status), {
        operationId,
        method: caller.method,
        status: answer.status,
        duration: Math.round(duration),
        traceId: caller.traceId,
        ...(code && { code }),
      });
    };
    // Whoever asked may be gone already.
    if (res.closed) note();
    else res.once('close', note);
    try {
      await sendBody(answer, req, res);
    } catch (error) {
      code = found(error).code;
      // The head was said: an end would make a part pass for the whole.
      res.destroy();
    }
  };

  return {
    target,
    say: (headers) => {
      own = { ...own, ...headers };
    },
    said: () => own,
    serve: async (each, parameters) => {
      if (!each.fromAnySite) requireSameOrigin(caller);
      const query = parseQuery(target.search);
      const answer = await each.respond({
        // What other sites may ask for, they ask for without what the browser knows of us.
        caller: each.fromAnySite ? { ...caller, cookies: NO_COOKIES } : caller,
        parameters,
        query,
        headers: req.headers,
        openBody: () => openBody(req, each.body, patience),
      });
      await finish(answer, each);
    },
    fail: async (error, each) => {
      const problem = found(error);
      await finish(refusalOf(problem, each), each, problem);
    },
  };
}

const NO_COOKIES: Caller['cookies'] = new Map();

function callerOf(req: IncomingMessage, address: string, baseUrl: string, traceId: string): Caller {
  const header = (name: string) => req.headers[name]?.toString();
  return {
    method: req.method ?? '',
    target: req.url ?? '',
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
  const mediaTypes = Object.values(each.answers).flatMap(({ mediaType = [] }) => mediaType);
  return mediaTypes.some((mediaType) => mediaType.startsWith('text/html'));
}

function levelOf(status: number): LogLevel {
  return status >= 500 ? 'error' : 'info';
}
