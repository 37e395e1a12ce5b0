import { Call, type Command } from '../../src/command.ts';
import { type IssuerHome, withIssuer } from '../../src/issuer-home.ts';
import { NEVER } from './command-line.ts';
import { NOW } from './moment.ts';
import type { Workshop } from './workshop.ts';

const OPEN: Command = {
  name: 'open',
  summary: '',
  options: { environment: { value: 'E', help: '' } },
  run: async () => 0,
};

/** What a command finds in the home of this workshop. */
export function openHome<T>(
  { env, folder }: Workshop,
  work: (issuer: IssuerHome) => Promise<T>,
): Promise<T> {
  const io = {
    ...{ stdout: () => undefined, stderr: () => undefined, stdin: (async function* () {})() },
    ...{ env, cwd: folder, now: () => Date.parse(NOW), isTerminal: false, stopped: NEVER },
  };
  return withIssuer(new Call(OPEN, ['--environment', 'test'], io), work);
}
