import type { IncomingMessage, RequestListener } from 'node:http';
import express from 'express';
import { answerPreflight, isOpenToAll } from './cors.ts';
import { HttpError } from './errors.ts';
import { beginExchange, type Exchange, type ExchangeContext } from './exchange.ts';
import type { Operation } from './operation.ts';
import type { FindFile } from './published-file.ts';
import { publishedFiles } from './published-files.ts';
import { createLimiter } from './rate-limit.ts';
import { requirePlainPath } from './request-target.ts';
import { securityHeaders } from './security-headers.ts';

/** What is routed, and by which rules. */
export interface RoutesOrder {
  readonly operations: readonly Operation[];
  readonly files: FindFile;
  readonly context: Omit<ExchangeContext, 'headers'>;
  readonly proxies: number;
  readonly https: boolean;
}

/** An express application: files first, then operations, then problems. */
export function createRoutes({
  operations,
  files,
  context,
  proxies,
  https,
}: RoutesOrder): RequestListener {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.enable('case sensitive routing');
  app.enable('strict routing');
  app.set('query parser', false);
  app.set('trust proxy', proxies);

  const exchanges = new WeakMap<IncomingMessage, Exchange>();
  const inContext = { ...context, headers: securityHeaders({ https }) };
  const exchangeOf = (req: express.Request, res: express.Response): Exchange => {
    const exchange = exchanges.get(req) ?? beginExchange(req, res, req.ip ?? '', inContext);
    exchanges.set(req, exchange);
    return exchange;
  };
  const failing =
    (each: Operation | undefined) =>
    (error: unknown, req: express.Request, res: express.Response, _next: express.NextFunction) =>
      exchangeOf(req, res).fail(error, each);

  app.use(publishedFiles(files, (status) => context.metrics.count('publishedFile', status)));
  app.use((req, res, next) => {
    requirePlainPath(exchangeOf(req, res).target.path);
    next();
  });

  for (const each of operations) {
    const handlers: express.RequestHandler[] = [
      ...(each.limit ? [createLimiter(each.limit)] : []),
      (req, res) => exchangeOf(req, res).serve(each, req.params),
    ];
    route(app, each)(handlers, failing(each));
  }
  for (const [path, each] of byPath(operations)) {
    const methods = each.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    app.all(expressPath(path), (req, res) => {
      if (req.method !== 'OPTIONS' || !each.some(isOpenToAll)) throw methodNotAllowed(methods);
      answerPreflight(req, res, { operations: each, common: exchangeOf(req, res).headers });
    });
  }
  app.use(() => {
    throw new HttpError('not-found', 'There is nothing here.');
  });
  app.use(failing(undefined));
  return app;
}

type Mount = (handlers: express.RequestHandler[], fail: express.ErrorRequestHandler) => void;

function route(app: express.Express, { method, path }: Operation): Mount {
  const at = app.route(expressPath(path));
  const METHODS: Readonly<Record<Operation['method'], Mount>> = {
    GET: (handlers, fail) => at.get(handlers, fail),
    POST: (handlers, fail) => at.post(handlers, fail),
    PUT: (handlers, fail) => at.put(handlers, fail),
    PATCH: (handlers, fail) => at.patch(handlers, fail),
    DELETE: (handlers, fail) => at.delete(handlers, fail),
  };
  return METHODS[method];
}

/** For a path of ours that was asked for otherwise. */
function methodNotAllowed(allowed: readonly string[]): HttpError {
  const headers = { allow: allowed.join(', ') };
  return new HttpError('method-not-allowed', 'This path is not used so.', { headers });
}

/** `/issuers/{country}` as express writes it. Nothing else in our paths means anything to it. */
function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

function byPath(operations: readonly Operation[]): ReadonlyMap<string, readonly Operation[]> {
  const paths = new Map<string, Operation[]>();
  for (const each of operations) paths.set(each.path, [...(paths.get(each.path) ?? []), each]);
  return paths;
}
