import { resolve } from 'node:path';
import { exportSnapshot, openScheme } from '@prova/trust-registry';
import type { Call, Command } from '../../command.ts';
import { homeFolder } from '../../home.ts';

/** `prova registry export`: the published list as a file for somebody else's verifier. */
export const registryExportCommand: Command = {
  name: 'registry export',
  summary: 'copy the published trust list to a file',
  options: { out: { value: 'FILE', help: 'where to; never over another file' } },
  run: runExport,
};

async function runExport(call: Call): Promise<number> {
  const out = resolve(call.io.cwd, call.required('out'));
  const scheme = await openScheme(homeFolder(call));
  await exportSnapshot(scheme, out);
  call.io.stdout(`Exported the ${scheme.environment.toUpperCase()} trust list to ${out}.\n`);
  return 0;
}
