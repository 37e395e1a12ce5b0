import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';

const POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
  'require-trusted-types-for': ["'script'"],
};

/**
 * The headers of everything that is not a published file: our own scripts and styles only, no frames, no guessing of
 * types. They are the same for every answer, so they are asked for once.
 */
export function securityHeaders({
  https,
}: {
  readonly https: boolean;
}): Readonly<Record<string, string>> {
  const middleware = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    // Not `no-referrer`: with that, a browser sends our own forms with `Origin: null`, as a foreign one would be.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https && { maxAge: 31_536_000 },
  });
  const req = new IncomingMessage(new Socket());
  const res = new ServerResponse(req);
  let isDone = false;
  middleware(req, res, (error) => {
    if (error) throw error;
    isDone = true;
  });
  if (!isDone) throw new RangeError('The headers are not there at once.');
  return Object.fromEntries(
    Object.entries(res.getHeaders()).map(([name, value]) => [name, String(value)]),
  );
}
