import type { Server, ServerResponse } from 'node:http';

/**
 * Ends a server: it takes no more connections, and each that it has is closed with its next answer, so that a proxy which keeps
 * connections open brings its next request elsewhere. What is not answered within `patience` milliseconds is cut off.
 */
export function draining(server: Server): (patience: number) => Promise<void> {
  const open = new Set<ServerResponse>();
  let isEnding = false;
  // Before anybody answers: what a head says cannot be taken back.
  server.prependListener('request', (_request, response) => {
    open.add(response);
    response.once('close', () => open.delete(response));
    if (isEnding) response.shouldKeepAlive = false;
  });
  return (patience) =>
    new Promise((resolve) => {
      isEnding = true;
      for (const response of open) response.shouldKeepAlive = false;
      const timer = setTimeout(() => server.closeAllConnections(), patience);
      server.close(() => {
        clearTimeout(timer);
        resolve();
      });
      server.closeIdleConnections();
    });
}
