import { StoreError } from '@prova/store';
import { examine, gatherFacts, openRegistry, openScheme } from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { environmentMark, homeFolder } from '../../home.ts';
import { momentOf } from '../../moment.ts';
import { registryStore } from '../../registry-home.ts';
import { alignedTable } from '../../table.ts';

/** A line for each check; 1 if one of them failed. A database that is away is a finding, and no error. */
export async function runDoctor(call: Call): Promise<number> {
  const scheme = await openScheme(homeFolder(call));
  const { now } = momentOf(call);
  const registry = await openRegistry(registryStore(call)).catch((error: unknown) => {
    if (error instanceof StoreError) return undefined;
    throw error;
  });
  try {
    const findings = examine(await gatherFacts(scheme, registry?.database, now), now);
    const rows = findings.map(({ level, check, sentence }) => [level, check, sentence]);
    call.io.stdout(`${environmentMark(scheme.environment)}${alignedTable(rows)}\n`);
    return findings.some(({ level }) => level === 'failure') ? 1 : 0;
  } finally {
    await registry?.close();
  }
}
