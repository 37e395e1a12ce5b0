import express, { type Express } from 'express';
import { answerHeaders } from './answer-headers.ts';
import { answerPreflight, isOpenToAll } from './cors.ts';
import { HttpError } from './errors.ts';
import { beginExchange, type ExchangeContext } from './exchange.ts';
import type { Operation } from './operation.ts';
import type { FindFile } from './published-file.ts';
import { publishedFiles } from './published-files.ts';
import { createLimiter } from './rate-limit.ts';
import { requirePlainPath } from './request-target.ts';
import { type FindPlace, type Place, routeTable } from './route-table.ts';
import { securityHeaders } from './security-headers.ts';

/** An application of the library that routes. */
export type Routes = Express;

/** What is routed, and by which rules. */
export interface RoutesOrder {
  readonly operations: readonly Operation[];
  readonly files: FindFile;
  readonly context: Omit<ExchangeContext, 'headersOf'>;
  readonly proxies: number;
  readonly https: boolean;
}

/** An express application: files first, then operations, then problems. Which operation is at a path, a table says: it has too many to try each. */
export function createRoutes({ operations, files, context, proxies, https }: RoutesOrder): Routes {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.set('trust proxy', proxies);

  const common = securityHeaders({ https });
  const inContext = { ...context, headersOf: answerHeaders(operations, common) };
  const find = routeTable(operations);
  const limiters = new Map(
    operations.map((each) => [each, each.limit && createLimiter(each.limit)]),
  );

  app.use(publishedFiles(files, (status) => context.metrics.count('publishedFile', status)));
  app.use(async (req, res) => {
    const address = req.ip ?? '';
    const exchange = beginExchange(req, res, address, inContext);
    let each: Operation | undefined;
    try {
      const place = placeAt(find, exchange.target.path);
      each = place.operations.find(({ method }) => method === methodOf(req));
      if (each === undefined) {
        return answerOther(req, res, { place, common: { ...common, ...exchange.said() } });
      }
      exchange.say(limiters.get(each)?.(address) ?? {});
      await exchange.serve(each, place.parameters);
    } catch (error) {
      await exchange.fail(error, each);
    }
  });
  app.use(
    (error: unknown, req: express.Request, res: express.Response, _next: express.NextFunction) =>
      beginExchange(req, res, req.ip ?? '', inContext).fail(error, undefined),
  );
  return app;
}

function placeAt(find: FindPlace, path: string): Place {
  requirePlainPath(path);
  const place = find(path);
  if (place) return place;
  throw new HttpError('not-found', 'There is nothing here.');
}

/** Whoever asks for the head of an answer asks for the answer (RFC 9110 §9.3.2). */
function methodOf({ method }: express.Request): string {
  return method === 'HEAD' ? 'GET' : method;
}

/** A browser that asks what it may; or a path of ours that was asked for otherwise. */
function answerOther(
  req: express.Request,
  res: express.Response,
  { place, common }: { readonly place: Place; readonly common: Readonly<Record<string, string>> },
): void {
  const { operations } = place;
  if (req.method === 'OPTIONS' && operations.some(isOpenToAll)) {
    answerPreflight(req, res, { operations, common });
    return;
  }
  const allowed = operations.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : method));
  const headers = { allow: allowed.join(', ') };
  throw new HttpError('method-not-allowed', 'This path is not used so.', { headers });
}
