import { type CountryCode, canonicalCountryCode } from '@prova/credential';
import type { Call } from './command.ts';
import { CliError } from './errors.ts';

/** The state that `--country` names; `GB` and `EL` are understood. Throws `CliError` `usage`. */
export function countryOption(call: Call): CountryCode {
  const country = canonicalCountryCode(call.required('country'));
  if (country !== undefined) return country;
  throw new CliError('usage', '--country is the code of a state that issues cards: BE.');
}
