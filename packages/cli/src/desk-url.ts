import type { Call } from './command.ts';
import { CliError } from './errors.ts';

/** Where a desk listens unless it is told otherwise. */
export const DESK_PORT = 8082;

/**
 * Where others reach the desk, without a slash at its end: PROVA_DESK_URL, or this machine; unknown where any free port is asked for.
 * Throws `CliError` `configuration` for what is no address.
 */
export function deskUrl(call: Call, port: number): string | undefined {
  const { PROVA_DESK_URL: url } = call.io.env;
  if (!url) return port === 0 ? undefined : `http://localhost:${port}`;
  if (URL.canParse(url) && /^https?:/i.test(url)) return url.replace(/\/+$/, '');
  throw new CliError('configuration', 'PROVA_DESK_URL is no http or https address.');
}
