/**
 * What the page may do: run what this house sent and compile what its own scripts bring, ask this house alone, show a camera's picture. It
 * sends no form and stands in no frame, and no text becomes a script (WHATWG HTML §4.11, W3C CSP 3, Trusted Types).
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "style-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  // A scanner is a camera, or hangs on a serial line.
  'permissions-policy': 'camera=(self), serial=(self)',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

const ONLY_HTTPS = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' };

/** What every file of the page is sent with: a worker has the policy of its own file. */
export function pageHeaders({
  https,
}: {
  readonly https: boolean;
}): Readonly<Record<string, string>> {
  return https ? { ...HEADERS, ...ONLY_HTTPS } : HEADERS;
}
