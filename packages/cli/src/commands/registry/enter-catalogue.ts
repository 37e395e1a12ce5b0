import { catalogueImport, changePayload, openScheme } from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { readTextInput } from '../../files.ts';
import { environmentMark, homeFolder } from '../../home.ts';
import { momentOf } from '../../moment.ts';
import { officerOrFirst } from '../../officer-choice.ts';
import { withRegistry } from '../../registry-home.ts';
import { alignedTable } from '../../table.ts';
import { proposeAndApprove } from './four-eyes.ts';
import { publishIfAsked } from './publish-list.ts';
import { sourceName } from './source-name.ts';

/** A published catalogue has 4 MiB at most. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Proposes a file of entries as the first catalogue. */
export async function enterCatalogue(call: Call): Promise<number> {
  const file = call.operand();
  const { environment } = await openScheme(homeFolder(call));
  const text = await readTextInput(file, call.io, MAX_BYTES);
  const change = catalogueImport(text, sourceName(file));
  const payload = changePayload(change);
  const { line, isMade } = await withRegistry(call, async (registry) =>
    proposeAndApprove(registry, await officerOrFirst(call, registry), payload, momentOf(call).now),
  );
  const rows = [
    ['statuses', String(change.statuses.length)],
    ['tiers', String(change.tiers.length)],
    ['rights', String(change.rights.length)],
    ['relying parties', String(change.relyingParties.length)],
    ['import', line],
  ];
  call.io.stdout(`${environmentMark(environment)}${alignedTable(rows)}\n`);
  return isMade ? publishIfAsked(call) : 0;
}
