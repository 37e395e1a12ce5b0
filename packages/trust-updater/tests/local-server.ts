import { createServer, type RequestListener } from 'node:http';
import { onLoopback } from '@prova/testing';
import type { Files } from './test-registry.ts';

export interface LocalServer {
  readonly url: string;
  /** Paths asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** Serves on a free port of this machine. */
export async function serve(listener: RequestListener): Promise<LocalServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push((request.url ?? '').slice(1));
    listener(request, response);
  });
  const { origin, close } = await onLoopback(server);
  return {
    url: origin,
    asked,
    close,
  };
}

/** Serves what lies in the map at the moment of asking; special paths are answered otherwise. */
export function serveFiles(
  files: Files,
  special: ReadonlyMap<string, RequestListener> = new Map(),
): Promise<LocalServer> {
  return serve((request, response) => {
    const path = (request.url ?? '').slice(1);
    const answer = special.get(path);
    const bytes = files.get(path);
    if (answer) answer(request, response);
    else if (bytes) response.end(bytes);
    else response.writeHead(404).end();
  });
}
