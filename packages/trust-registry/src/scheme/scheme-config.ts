import {
  COUNTRY_CODES,
  CredentialError,
  decodeUtf8,
  ENVIRONMENTS,
  type Environment,
  parseJson,
} from '@prova/credential';
import { TrustRegistryError } from '../errors.ts';
import type { SchemeOperator } from '../formats/lote/scheme-information.ts';
import * as v from '../schema.ts';

const line = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));

const operator = v.strictObject({
  // It stands in certificates too.
  name: v.pipe(line, v.maxLength(64)),
  territory: v.picklist(['EU', ...COUNTRY_CODES]),
  street: line,
  locality: line,
  postalCode: line,
  country,
  mail: line,
});

const config = v.strictObject({ environment: v.picklist(ENVIRONMENTS), operator });

/** In whose name the lists of a scheme go out; `territory` is `EU` or a state. */
export type ConfiguredOperator = SchemeOperator & Pick<v.InferOutput<typeof operator>, 'territory'>;

/** What `config.json` says of a scheme. */
export interface SchemeConfig {
  readonly environment: Environment;
  readonly operator: ConfiguredOperator;
}

export function formatConfig(content: SchemeConfig): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Throws `TrustRegistryError` `scheme-malformed`, which names the file. */
export function parseConfig(bytes: Uint8Array, path: string): SchemeConfig {
  const outcome = v.safeParse(config, parse(bytes));
  if (outcome.success) return outcome.output;
  throw new TrustRegistryError('scheme-malformed', `The scheme is damaged: ${path}.`);
}

/** Whoever operates a scheme until somebody is named: nobody, at an address that does not exist. */
export function nominalOperator(environment: Environment): ConfiguredOperator {
  return {
    name: `Prova scheme (${environment.toUpperCase()})`,
    territory: 'EU',
    street: 'Example Street 1',
    locality: 'Nowhere',
    postalCode: '0000',
    country: 'BE',
    mail: 'registry@registry.example',
  };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return parseJson(decodeUtf8(bytes) ?? '');
  } catch (error) {
    if (error instanceof CredentialError) return undefined;
    throw error;
  }
}
