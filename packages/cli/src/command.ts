import { parseArgs } from 'node:util';
import { CliError } from './errors.ts';
import type { Io } from './io.ts';

/** An option of a command. With `value` it takes one, shown under that name in the help. */
export interface OptionSpec {
  readonly value?: string;
  readonly help: string;
}

/** One command of `prova`. Help, parsing and refusal of unknown options all come from this one description. */
export interface Command {
  /** `verify`, or `registry init`. */
  readonly name: string;
  readonly summary: string;
  /** What follows the name, `FILE…`. */
  readonly operands?: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Answers the exit code. */
  readonly run: (call: Call) => Promise<number>;
}

/** A command as it was called. */
export class Call {
  readonly io: Io;
  readonly operands: readonly string[];
  readonly #command: Command;
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(command: Command, words: readonly string[], io: Io) {
    const { values, positionals } = parse(command, words);
    this.io = io;
    this.operands = positionals;
    this.#command = command;
    this.#values = values;
    if (!command.operands && positionals.length > 0) {
      throw new CliError('usage', `prova ${command.name} takes no ${positionals[0]}.`);
    }
  }

  flag(name: string): boolean {
    return this.#values[name] === true;
  }

  option(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** The value of an option that must be there. Throws `CliError` `usage`. */
  required(name: string): string {
    const value = this.option(name);
    if (value !== undefined) return value;
    const { name: command, options } = this.#command;
    throw new CliError('usage', `prova ${command} needs --${name} ${options[name]?.value ?? ''}.`);
  }

  /** The value of an option, one of a few words. Throws `CliError` `usage`. */
  choice<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    const value = this.option(name);
    if (value === undefined) return undefined;
    const found = words.find((word) => word === value);
    if (found === undefined)
      throw new CliError('usage', `--${name} is one of ${words.join(', ')}.`);
    return found;
  }
}

/** Options that every command has. */
export const COMMON_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  help: { help: 'say what the command does' },
  debug: { help: 'show where an error comes from' },
};

function parse(command: Command, words: readonly string[]) {
  const specs = Object.entries({ ...command.options, ...COMMON_OPTIONS });
  const options = Object.fromEntries(
    specs.map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const [sentence = ''] = cause instanceof Error ? cause.message.split('. ') : [];
    const message = `${sentence}. See prova ${command.name} --help.`;
    throw new CliError('usage', message, { cause });
  }
}
