import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Environment } from '@prova/credential';
import { LOOK } from '@prova/http';
import type { DemoClient } from './demo-client.ts';
import type { DemoPerson } from './demo-person.ts';
import { DemoProviderError } from './errors.ts';
import { answerInteraction } from './interaction.ts';
import { Memory } from './memory.ts';
import { createOidc, INTERACTIONS, type Oidc } from './oidc.ts';

/** A demo provider, put together. */
export interface DemoProviderOrder {
  readonly host: string;
  /** 0 is any free one. */
  readonly port: number;
  /** Where others reach it, without a slash at its end; without it, where it listens. */
  readonly issuerUrl?: string;
  readonly clients: readonly DemoClient[];
  readonly people: readonly DemoPerson[];
  readonly environment: Environment;
}

/** A demo provider that listens. */
export interface DemoProvider {
  /** `iss`. */
  readonly issuerUrl: string;
  /** Adds a service, or replaces it: for one whose address is known later than the provider's. */
  readonly register: (client: DemoClient) => void;
  readonly close: () => Promise<void>;
}

/**
 * Starts an OpenID provider at which everybody may be whom they choose. It keeps everything in memory, writes no log, and
 * its pages load nothing from elsewhere.
 * Rejects with `DemoProviderError`: `environment-not-test`, `listen-failed`.
 */
export async function startDemoProvider(order: DemoProviderOrder): Promise<DemoProvider> {
  const { host, port, people, environment } = order;
  if (environment !== 'test') {
    throw new DemoProviderError(
      'environment-not-test',
      'The demo provider lets anybody in, so it runs in environment test alone. Configure a real one.',
    );
  }
  const memory = new Memory(Date.now);
  const clients = new Map<string, DemoClient>();
  const register = (client: DemoClient) => {
    memory.register(client);
    clients.set(client.clientId, client);
  };
  for (const client of order.clients) register(client);

  const server = createServer();
  const place = await listening(server, port, host);
  const issuerUrl = order.issuerUrl ?? place;
  const oidc = createOidc({ issuerUrl, people, memory });
  server.on('request', (req: IncomingMessage, res: ServerResponse) => {
    protect(res, [...clients.values()]);
    serve(oidc, people, req, res).catch(() => res.destroy());
  });
  return { issuerUrl, register, close: () => ended(server) };
}

async function serve(
  oidc: Oidc,
  people: readonly DemoPerson[],
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const [path = ''] = (req.url ?? '').split('?');
  if (path.startsWith(INTERACTIONS)) await answerInteraction(oidc, people, req, res);
  else if (path !== LOOK.path) await oidc.serve(req, res);
  else res.setHeader('content-type', LOOK.file.mediaType).end(LOOK.file.body);
}

/** Nothing from elsewhere; a form may lead to the services, as Chromium asks this of the redirections after it too. */
function protect(res: ServerResponse, clients: readonly DemoClient[]): void {
  const goals = clients.map(({ baseUrl }) => new URL(baseUrl).origin).join(' ');
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    `form-action 'self' ${goals}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  res.setHeader('content-security-policy', policy.join(';'));
  res.setHeader('referrer-policy', 'same-origin');
  res.setHeader('x-content-type-options', 'nosniff');
}

function listening(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const message = `The demo provider cannot listen on ${host}, port ${port}. Choose another port.`;
      reject(new DemoProviderError('listen-failed', message, { cause }));
    });
    server.listen(port, host, () => {
      const address = server.address();
      const at = typeof address === 'object' && address !== null ? address.port : port;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${at}`);
    });
  });
}

function ended(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
