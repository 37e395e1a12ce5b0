import type { Environment } from '@prova/credential';
import type { Call } from './command.ts';
import { CliError } from './errors.ts';

/** Where an issuer listens unless it is told otherwise. */
export const ISSUER_PORT = 8080;

/**
 * Where others reach the issuer, without a slash at its end: PROVA_ISSUER_URL, or this machine.
 * Throws `CliError` `configuration` where documents are real and it is not said.
 */
export function issuerUrl(call: Call, environment: Environment, port?: number): string {
  const { PROVA_ISSUER_URL } = call.io.env;
  if (!PROVA_ISSUER_URL && environment === 'prod') {
    throw new CliError('configuration', 'Set PROVA_ISSUER_URL: it is signed into every document.');
  }
  return (PROVA_ISSUER_URL || `http://localhost:${port ?? ISSUER_PORT}`).replace(/\/+$/, '');
}
