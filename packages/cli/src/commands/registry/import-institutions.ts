import { changePayload, importChange, importInstitutions, openScheme } from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { readTextInput } from '../../files.ts';
import { environmentMark, homeFolder } from '../../home.ts';
import { momentOf } from '../../moment.ts';
import { officerOrFirst } from '../../officer-choice.ts';
import { withRegistry } from '../../registry-home.ts';
import { alignedTable } from '../../table.ts';
import { proposeAndApprove } from './four-eyes.ts';
import { publishIfAsked } from './publish-list.ts';
import { rejectionText } from './rejection-text.ts';
import { sourceName } from './source-name.ts';

/** The library takes 64 MiB of characters. */
const MAX_BYTES = 70_000_000;

/** Proposes an export as one change of the register; 1 if a part of it was left out. */
export async function importFile(call: Call): Promise<number> {
  const file = call.operand();
  const { environment } = await openScheme(homeFolder(call));
  const imported = importInstitutions(await readTextInput(file, call.io, MAX_BYTES));
  const { institutions, certificates, rejections } = imported;
  const payload = changePayload(importChange(imported, sourceName(file)));
  const { line, isMade } = await withRegistry(call, async (registry) =>
    proposeAndApprove(registry, await officerOrFirst(call, registry), payload, momentOf(call).now),
  );
  const assumed = institutions.filter((each) => each.accreditationAssumed).length;
  const rows = [
    ['institutions', String(institutions.length)],
    ['without accreditation periods', `${assumed}, taken as open-ended`],
    ['certificates', String(certificates.size)],
    ['left out', String(rejections.length)],
    ['import', line],
  ];
  call.io.stdout(`${environmentMark(environment)}${alignedTable(rows)}\n`);
  call.io.stderr(rejectionText(rejections));
  const published = isMade ? await publishIfAsked(call) : 0;
  return rejections.length > 0 ? 1 : published;
}
