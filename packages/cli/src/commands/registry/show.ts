import { openScheme, readRegister } from '@prova/trust-registry';
import type { Call, Command } from '../../command.ts';
import { homeFolder } from '../../home.ts';
import { printable } from '../../printable.ts';
import { alignedTable } from '../../table.ts';

/** `prova registry show`: what the register knows. */
export const registryShowCommand: Command = {
  name: 'registry show',
  summary: 'list the institutions of the register',
  options: {},
  run: runShow,
};

async function runShow(call: Call): Promise<number> {
  const scheme = await openScheme(homeFolder(call));
  const { institutions } = await readRegister(scheme);
  const rows = [...institutions.entries()].map(([id, { name, status, bindings, flags }]) => [
    id,
    status,
    `${new Set(bindings.map(({ thumbprint }) => thumbprint)).size} keys`,
    printable(name),
    flags.join(' '),
  ]);
  call.io.stdout(`${scheme.environment.toUpperCase()}\n${alignedTable(rows)}\n`);
  return 0;
}
