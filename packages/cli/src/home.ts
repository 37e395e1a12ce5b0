import { resolve } from 'node:path';
import {
  CredentialError,
  decodeUtf8,
  ENVIRONMENTS,
  type Environment,
  parseJson,
} from '@prova/credential';
import type { Call } from './command.ts';
import { CliError } from './errors.ts';
import { readIfThere } from './files.ts';

/** Where a command keeps its state, and for which environment it works. */
export interface Home {
  readonly folder: string;
  readonly environment: Environment;
}

/** The folder of PROVA_HOME, by default `.prova`. */
export function homeFolder({ io }: Call): string {
  const { PROVA_HOME } = io.env;
  return resolve(io.cwd, PROVA_HOME || '.prova');
}

/**
 * The home of a call. `--environment` overrides what the home was made for; without a home it is `prod`.
 * Throws `CliError` `configuration` for a config.json that cannot be understood.
 */
export async function openHome(call: Call): Promise<Home> {
  const folder = homeFolder(call);
  const named = call.choice('environment', ENVIRONMENTS);
  const environment = named ?? (await configured(resolve(folder, 'config.json'))) ?? 'prod';
  return { folder, environment };
}

/** What is printed wherever something was made, or lies, in a world that is not the real one; nothing in `prod`. */
export function environmentMark(environment: Environment): string {
  return environment === 'prod' ? '' : `${environment.toUpperCase()} – nothing here is real\n`;
}

async function configured(path: string): Promise<Environment | undefined> {
  const bytes = await readIfThere(path);
  if (!bytes) return undefined;
  const config = parse(decodeUtf8(bytes));
  const value =
    typeof config === 'object' && config !== null && 'environment' in config
      ? config.environment
      : undefined;
  const environment = ENVIRONMENTS.find((known) => known === value);
  if (environment) return environment;
  throw new CliError('configuration', `${path} names no environment: ${ENVIRONMENTS.join(', ')}.`);
}

/** `undefined` for text that is not JSON: it names no environment either. */
function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : parseJson(text);
  } catch (error) {
    if (error instanceof CredentialError) return undefined;
    throw error;
  }
}
