import {
  createServer,
  IncomingMessage,
  type Server,
  type ServerOptions,
  ServerResponse,
} from 'node:http';
import type { Routes } from './routes.ts';

/**
 * A server whose requests and answers inherit from the beginning what express wants them to. It would change the prototype of each of them, and
 * V8 finds no member of such an object quickly any more: that took several times what express does by itself.
 */
export function expressServer(app: Routes, options: ServerOptions): Server {
  class Request extends IncomingMessage {}
  class Response extends ServerResponse {}
  Object.assign(app, {
    request: Object.setPrototypeOf(Request.prototype, app.request),
    response: Object.setPrototypeOf(Response.prototype, app.response),
  });
  return createServer({ ...options, IncomingMessage: Request, ServerResponse: Response }, app);
}
