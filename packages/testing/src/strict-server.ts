import { createServer } from 'node:http';
import { type Loopback, onLoopback } from './loopback.ts';

/** What a desk's page is served with: its own scripts and WebAssembly, its own data, nothing else of any kind. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'";

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  wasm: 'application/wasm',
};

export interface StrictServer extends Loopback {
  /** The paths asked for, in order; `404` in front of those that are not there. */
  readonly requests: readonly string[];
}

/**
 * Serves these files and an empty page at `/`, on loopback only, under a strict Content-Security-Policy; `policyOf` names another one for
 * a path.
 */
export async function serveStrictly(
  files: ReadonlyMap<string, Uint8Array>,
  policyOf: (path: string) => string = () => POLICY,
): Promise<StrictServer> {
  const requests: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    const body =
      url === '/' ? '<!doctype html><html lang="en"><title>test</title>' : files.get(url);
    requests.push(body === undefined ? `404 ${url}` : url);
    const type = TYPES[url.slice(url.lastIndexOf('.') + 1)] ?? 'text/html';
    response.setHeader('Content-Security-Policy', policyOf(url));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  const here = await onLoopback(server);
  return {
    ...here,
    requests,
  };
}
