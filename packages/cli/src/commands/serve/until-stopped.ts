import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';

/** Resolves once the command is asked to end. */
export function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** An option that is a number from 0 on. Throws `CliError` `usage`. */
export function numberOption(call: Call, name: string, max: number): number | undefined {
  const text = call.option(name);
  if (text === undefined) return undefined;
  if (/^\d{1,5}$/.test(text) && Number(text) <= max) return Number(text);
  throw new CliError('usage', `--${name} is a number up to ${max}.`);
}
