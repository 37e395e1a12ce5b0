import { parseArgs } from 'node:util';
import { CliError } from './errors.ts';
import type { Io } from './io.ts';
import { printable } from './printable.ts';

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
  /** What the table of options cannot say, a line each. */
  readonly notes?: readonly string[];
  /** Answers the exit code. Loads what it needs: the help and other commands do not wait for it. */
  readonly run: (call: Call) => Promise<number>;
}

/** A command as it was called. */
export class Call {
  readonly io: Io;
  readonly operands: readonly string[];
  readonly #command: Command;
  readonly #words: readonly string[];
  readonly #values: ReadonlyMap<string, string | undefined>;

  /** Throws `CliError` `usage` for words that the command does not know. */
  constructor(command: Command, words: readonly string[], io: Io) {
    const { values, operands } = parse(command, words);
    this.io = io;
    this.operands = operands;
    this.#command = command;
    this.#words = words;
    this.#values = values;
  }

  /** The same call where more is said by variables. */
  with(env: Io['env']): Call {
    return new Call(this.#command, this.#words, { ...this.io, env: { ...this.io.env, ...env } });
  }

  flag(name: string): boolean {
    return this.#values.has(name);
  }

  option(name: string): string | undefined {
    return this.#values.get(name);
  }

  /** The value of an option that must be there. Throws `CliError` `usage`. */
  required(name: string): string {
    const value = this.option(name);
    if (value !== undefined) return value;
    throw this.missing(`--${name} ${this.#command.options[name]?.value ?? ''}`);
  }

  /** The one operand of a command that takes exactly one. Throws `CliError` `usage`. */
  operand(): string {
    const [first, ...more] = this.operands;
    if (first !== undefined && more.length === 0) return first;
    throw this.missing(`one ${this.#command.operands ?? 'operand'}`);
  }

  /** The value of an option, one of a few words. Throws `CliError` `usage`. */
  choice<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    const value = this.option(name);
    if (value === undefined) return undefined;
    const found = words.find((word) => word === value);
    if (found !== undefined) return found;
    throw new CliError('usage', `--${name} is one of ${words.join(', ')}.`);
  }

  /** That something must be given which is not. */
  missing(what: string): CliError {
    const { name } = this.#command;
    return new CliError('usage', `${name} needs ${what}; see prova ${name} --help.`);
  }
}

/** Options that every command has. */
export const COMMON_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  help: { help: 'say what the command does' },
  debug: { help: 'show where an error comes from' },
};

/** Every 64th SHA-256 in base64url begins with a dash. No option is as long. */
const DASHED_THUMBPRINT = /^-[\w-]{42}$/;

/**
 * Node splits the words; what is wrong with them is said here, in one sentence. Nothing is guessed: an option that is
 * unknown, stands twice, lacks its value or has one too many stops the command.
 */
function parse({ name, operands, options }: Command, words: readonly string[]) {
  const specs = { ...options, ...COMMON_OPTIONS };
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(specs).map(([option, { value }]) => [
        option,
        { type: value === undefined ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string | undefined>();
  const named = new Map<number, string>();
  for (const token of tokens) {
    const word = words[token.index] ?? '';
    if (token.kind === 'positional' || DASHED_THUMBPRINT.test(word)) named.set(token.index, word);
    if (token.kind !== 'option' || named.has(token.index)) continue;
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
    const fault = spec ? faultOf(token, specs, values) : 'is no option of this command';
    if (fault !== undefined) {
      const option = printable(token.rawName);
      throw new CliError('usage', `${option} ${fault}; see prova ${name} --help.`);
    }
    values.set(token.name, token.value);
  }
  if (operands === undefined && named.size > 0) {
    throw new CliError('usage', `${name} takes options only; see prova ${name} --help.`);
  }
  return { values, operands: [...named.values()] };
}

function faultOf(
  token: {
    readonly name: string;
    readonly value?: string | undefined;
    readonly inlineValue?: boolean | undefined;
  },
  specs: Command['options'],
  seen: ReadonlyMap<string, unknown>,
): string | undefined {
  const { name, value, inlineValue } = token;
  const needed = specs[name]?.value;
  if (seen.has(name)) return 'stands twice';
  if (needed === undefined) return value === undefined ? undefined : 'takes no value';
  // `--trust --json` is a forgotten value. Any other dash is part of one, as in some thumbprints.
  const isOption = value?.startsWith('--') === true && Object.hasOwn(specs, value.slice(2));
  const isForgotten = isOption && !inlineValue;
  return value === undefined || value === '' || isForgotten ? `needs ${needed}` : undefined;
}
