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
 * types.
 */
export function securityHeaders({ https }: { readonly https: boolean }) {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    // Not `no-referrer`: with that, a browser sends our own forms with `Origin: null`, as a foreign one would be.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https && { maxAge: 31_536_000 },
  });
}
