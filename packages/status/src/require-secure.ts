import { StatusError, type StatusErrorCode } from './errors.ts';

/** Refuses an address at which somebody between could read what is asked: it is in https, or on this machine. Throws `StatusError` of that code. */
export function requireSecure(
  url: string,
  code: StatusErrorCode & ('source-url-insecure' | 'issuer-url-insecure'),
): void {
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' };
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  if (protocol === 'https:' || (protocol === 'http:' && isHere)) return;
  throw new StatusError(code, 'Persons are asked about by https.');
}
