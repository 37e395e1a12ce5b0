import { type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { HttpError } from './errors.ts';
import { problemOf } from './problem.ts';

/**
 * Answers what is no HTTP request at all, or came too slowly to be one, with a problem; then hangs up. Repeats nothing of
 * what was sent.
 */
export function answerClientErrors(server: Server, newId: () => string): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    const { problem } = problemOf(httpErrorOf(error.code), {}, newId());
    const body = JSON.stringify(problem);
    socket.end(
      [
        `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
        'connection: close',
        'cache-control: no-store',
        'content-type: application/problem+json',
        `content-length: ${Buffer.byteLength(body)}`,
        '',
        body,
      ].join('\r\n'),
    );
  });
}

function httpErrorOf(code: string | undefined): HttpError {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return new HttpError('header-too-large', 'The headers are too long.');
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return new HttpError('request-timeout', 'The rest of the request did not come.');
  }
  return new HttpError('request-malformed', 'This is no HTTP request.');
}
