import { CredentialError } from '@prova/credential';
import { IssuerError } from '@prova/issuer';
import { KeysError } from '@prova/keys';
import { PaperError } from '@prova/paper';
import { TrustError } from '@prova/trust';
import { TrustRegistryError } from '@prova/trust-registry';
import { Call, type Command } from './command.ts';
import { CliError } from './errors.ts';
import { commandHelp, overview } from './help.ts';
import type { Io } from './io.ts';
import { VERSION } from './version.ts';

const USAGE = 64;
const FAULT = 70;

/** Errors that say in one sentence what a person can do. Any other is a fault of ours. */
const EXPECTED = [
  CliError,
  CredentialError,
  IssuerError,
  KeysError,
  PaperError,
  TrustError,
  TrustRegistryError,
];

/** Runs one command line of these commands, without the program's name, and answers the exit code. Never throws. */
export async function run(
  words: readonly string[],
  commands: readonly Command[],
  io: Io,
): Promise<number> {
  const [first] = words;
  if (first === '--version') {
    io.stdout(`prova ${VERSION}\n`);
    return 0;
  }
  if (first === undefined || first === '--help') {
    io.stdout(overview(commands));
    return first === undefined ? USAGE : 0;
  }
  try {
    const { command, rest } = findCommand(words, commands);
    if (rest.includes('--help')) {
      io.stdout(commandHelp(command));
      return 0;
    }
    return await command.run(new Call(command, rest, io));
  } catch (error) {
    return explain(error, words, io);
  }
}

function findCommand(
  words: readonly string[],
  commands: readonly Command[],
): { command: Command; rest: readonly string[] } {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const command = commands.find((each) => each.name === name);
    if (command) return { command, rest: words.slice(length) };
  }
  const near = commands.filter(({ name }) => name.startsWith(`${words[0]} `));
  const hint =
    near.length > 0
      ? `Say one of: ${near.map(({ name }) => name).join(', ')}.`
      : 'See prova --help.';
  throw new CliError('usage', `There is no command ${words.slice(0, 2).join(' ')}. ${hint}`);
}

function explain(error: unknown, words: readonly string[], io: Io): number {
  const expected = EXPECTED.some((known) => error instanceof known);
  const sentence = error instanceof Error ? error.message : String(error);
  io.stderr(expected ? `prova: ${sentence}\n` : 'prova: a fault of the program itself.\n');
  if (words.includes('--debug') && error instanceof Error) io.stderr(`${error.stack}\n`);
  else if (!expected) io.stderr('Run it again with --debug and report what it says.\n');
  return expected ? USAGE : FAULT;
}
