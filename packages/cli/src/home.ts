import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ENVIRONMENTS, type Environment, parseJson } from '@prova/credential';
import { type SchemeHome, schemeHome } from '@prova/trust-registry';
import type { Call } from './command.ts';
import { CliError } from './errors.ts';
import { errno } from './files.ts';

/** Where a command keeps its state, and for which environment it works. */
export interface Home {
  readonly places: SchemeHome;
  readonly environment: Environment;
}

/** The folder of PROVA_HOME, by default `.prova`. */
export function homeFolder({ io }: Call): string {
  const { PROVA_HOME = '.prova' } = io.env;
  return resolve(io.cwd, PROVA_HOME);
}

/**
 * The home of a call. `--environment` overrides what the home was made for; without a home it is `prod`.
 * Throws `CliError` `configuration` for a config.json that cannot be read.
 */
export async function openHome(call: Call): Promise<Home> {
  const places = schemeHome(homeFolder(call));
  const named = call.choice('environment', ENVIRONMENTS);
  return { places, environment: named ?? (await configured(places.config)) ?? 'prod' };
}

async function configured(path: string): Promise<Environment | undefined> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    if (errno(cause) === 'ENOENT') return undefined;
    throw new CliError('configuration', `Cannot read ${path}.`, { cause });
  });
  if (text === undefined) return undefined;
  const config = parseJson(text);
  const value =
    typeof config === 'object' && config !== null && 'environment' in config
      ? config.environment
      : undefined;
  const environment = ENVIRONMENTS.find((known) => known === value);
  if (environment) return environment;
  throw new CliError('configuration', `${path} names no environment: ${ENVIRONMENTS.join(', ')}.`);
}
