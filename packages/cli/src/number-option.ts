import type { Call } from './command.ts';
import { CliError } from './errors.ts';

/** An option that is a number from 0 to `max`. Throws `CliError` `usage`. */
export function numberOption(call: Call, name: string, max: number): number | undefined {
  const text = call.option(name);
  if (text === undefined) return undefined;
  if (/^\d{1,5}$/.test(text) && Number(text) <= max) return Number(text);
  throw new CliError('usage', `--${name} is a number up to ${max}.`);
}

/** An option that is a whole number of ten digits at most. Throws `CliError` `usage`. */
export function wholeNumberOption(call: Call, name: string): number | undefined {
  const text = call.option(name);
  if (text === undefined) return undefined;
  if (/^\d{1,10}$/.test(text)) return Number(text);
  throw new CliError('usage', `--${name} is a whole number.`);
}
