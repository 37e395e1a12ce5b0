import type { Server } from 'node:http';
import { answerClientErrors } from './client-errors.ts';
import { draining } from './draining.ts';
import { HttpError } from './errors.ts';
import { expressServer } from './express-server.ts';
import { createMetrics } from './metrics.ts';
import { openApiOf } from './openapi.ts';
import type { Operation } from './operation.ts';
import { describingOperations, ownOperations } from './own-operations.ts';
import { LOOK } from './page/look.ts';
import type { FindFile, PublishedFile } from './published-file.ts';
import { createRoutes } from './routes.ts';
import type { Patience, Service, ServiceOrder } from './service-order.ts';

const USUAL: Patience = { headers: 10_000, request: 120_000, idle: 30_000, close: 10_000 };

/** Longer headers than any client of ours sends. */
const MAX_HEADER_BYTES = 16 * 1024;

/**
 * A service, ready to listen.
 * Throws `HttpError`: `base-url-malformed`, and `operation-malformed` for two operations of one name or path.
 */
export function createService(order: ServiceOrder): Service {
  const { title, version, operations, proxies = 0 } = order;
  const patience = { ...USUAL, ...order.patience };
  const baseUrl = order.baseUrl === undefined ? undefined : requireBaseUrl(order.baseUrl);
  const metrics = order.metrics ?? createMetrics();
  for (const gauge of order.gauges ?? []) metrics.show(gauge);
  const described = [...operations, ...ownOperations(order.health ?? [], metrics)];
  const openApi = openApiOf({ title, version, operations: described, ...(baseUrl && { baseUrl }) });
  const all = [...described, ...describingOperations(order, openApi, described)];
  requireDistinct(all);

  return {
    openApi,
    listen: async ({ port, host }) => {
      let url = '';
      const routes = createRoutes({
        operations: all,
        files: withAssets(order),
        context: { order, metrics, baseUrl: () => baseUrl ?? url, patience },
        proxies,
        https: baseUrl?.startsWith('https:') === true,
      });
      const server = expressServer(routes, limitsOf(patience));
      const drain = draining(server);
      // After whoever waits for the rest of a body has said so.
      server.timeout = 2 * patience.idle;
      answerClientErrors(server, order.newId);
      url = await listening(server, port, host);
      let closed: Promise<void> | undefined;
      return {
        url,
        close: () => {
          closed ??= drain(patience.close);
          return closed;
        },
      };
    },
  };
}

/** Slow headers, slow bodies, slow readers: each has its end, and somebody looks often enough. */
function limitsOf({ headers, idle }: Patience) {
  return {
    headersTimeout: headers,
    // Node would cut a long upload that goes on: whoever reads a body says how long it may take.
    requestTimeout: 0,
    keepAliveTimeout: Math.min(5_000, idle),
    connectionsCheckingInterval: Math.min(5_000, headers),
    maxHeaderSize: MAX_HEADER_BYTES,
  };
}

function withAssets({ files, assets = [] }: ServiceOrder): FindFile {
  const ours = new Map<string, PublishedFile>(
    [LOOK, ...assets].map(({ path, file }) => [path, file]),
  );
  return (path, search) => ours.get(path) ?? files?.(path, search);
}

function listening(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const isTaken = 'code' in cause && cause.code === 'EADDRINUSE';
      const why = isTaken ? ': something else does. Stop it, or choose another port' : '';
      const message = `Cannot listen on ${host}, port ${port}${why}.`;
      reject(new HttpError('listen-failed', message, { cause }));
    });
    server.listen(port, host, () => {
      const address = server.address();
      const at = typeof address === 'object' && address !== null ? address.port : port;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${at}`);
    });
  });
}

function requireBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === '/';
  if (isPlain && url.href === `${url.origin}/`) return url.origin;
  throw new HttpError(
    'base-url-malformed',
    'A base URL is a scheme and a host, with nothing after it: https://registry.example.',
  );
}

function requireDistinct(operations: readonly Operation[]): void {
  const ids = new Set(operations.map(({ operationId }) => operationId));
  const places = new Set(operations.map(({ method, path }) => `${method} ${path}`));
  if (ids.size === operations.length && places.size === operations.length) return;
  throw new HttpError('operation-malformed', 'Two operations have one name or one path.');
}
