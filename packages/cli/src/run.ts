import { Call, type Command } from './command.ts';
import { CliError } from './errors.ts';
import { commandHelp, overview } from './help.ts';
import type { Io } from './io.ts';
import { printable } from './printable.ts';
import { VERSION } from './version.ts';

const USAGE = 64;
const FAULT = 70;
/** As a shell says of a program that was interrupted. */
const STOPPED = 130;

/**
 * Errors whose one sentence says what a person can do; any other is a fault of ours. Told by their names, because
 * asking for the classes would load every package before the first word is read.
 */
const EXPECTED: ReadonlySet<string> = new Set([
  'CatalogueError',
  'CliError',
  'CredentialError',
  'DeliveryError',
  'DeskError',
  'HttpError',
  'IssuerError',
  'KeysError',
  'PaperError',
  'StatusError',
  'StoreError',
  'TrustError',
  'TrustRegistryError',
  'TrustUpdaterError',
  'VerifierError',
  'WalletError',
  'WalletDoctorError',
]);

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
  if (first === '--help') {
    io.stdout(overview(commands));
    return 0;
  }
  if (first === undefined) {
    io.stderr(overview(commands));
    return USAGE;
  }
  try {
    const family = commands.filter(({ name }) => name.startsWith(`${first} `));
    if (family.length > 0 && words[1] === '--help') {
      io.stdout(overview(family));
      return 0;
    }
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
  for (const length of [3, 2, 1]) {
    const name = words.slice(0, length).join(' ');
    const command = commands.find((each) => each.name === name);
    if (command) return { command, rest: words.slice(length) };
  }
  const near = commands.filter(({ name }) => name.startsWith(`${words[0]} `));
  const hint =
    near.length > 0 ? `say one of: ${near.map(({ name }) => name).join(', ')}` : 'see prova --help';
  throw new CliError('usage', `There is no command ${words.slice(0, 2).join(' ')}; ${hint}.`);
}

function explain(error: unknown, words: readonly string[], io: Io): number {
  if (io.stopped.aborted && isOfStopping(error, io.stopped)) {
    io.stderr('prova: stopped.\n');
    return STOPPED;
  }
  const known = error instanceof Error && EXPECTED.has(error.name) ? error : undefined;
  io.stderr(`prova: ${known ? printable(known.message) : 'a fault of the program itself.'}\n`);
  if (words.includes('--debug')) io.stderr(`${traceOf(error)}\n`);
  else if (!known) io.stderr('Run it again with --debug and report what it says.\n');
  return known ? USAGE : FAULT;
}

/** Whether it is there because the command was asked to end: what the signal says, or an input that was closed then. Any other was there by itself, and is told. */
function isOfStopping(error: unknown, stopped: AbortSignal): boolean {
  if (error === stopped.reason) return true;
  if (typeof error !== 'object' || error === null) return false;
  const isClosedInput = 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
  return isClosedInput || ('cause' in error && isOfStopping(error.cause, stopped));
}

/** Where an error comes from, and the errors below it. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${traceOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
