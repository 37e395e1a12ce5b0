import { importIntoScheme, openScheme } from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { readTextInput } from '../../files.ts';
import { environmentMark, homeFolder } from '../../home.ts';
import { printable } from '../../printable.ts';
import { alignedTable } from '../../table.ts';
import { publishIfAsked } from './publish-list.ts';

/** The library takes 64 MiB of characters. */
const MAX_BYTES = 70_000_000;

/** Imports an export into the register of the home; 1 if a part of it was left out. */
export async function importInstitutions(call: Call): Promise<number> {
  const file = call.operand();
  const scheme = await openScheme(homeFolder(call));
  const text = await readTextInput(file, call.io, MAX_BYTES);
  const { institutions, certificates, rejections } = await importIntoScheme(scheme, text);
  const assumed = institutions.filter((each) => each.accreditationAssumed).length;
  const rows = [
    ['institutions', String(institutions.length)],
    ['without accreditation periods', `${assumed}, taken as open-ended`],
    ['certificates', String(certificates.size)],
    ['left out', String(rejections.length)],
  ];
  call.io.stdout(`${environmentMark(scheme.environment)}${alignedTable(rows)}\n`);
  if (rejections.length > 0) {
    const lines = rejections.map(({ row, field, code }) => [`row ${row}`, code, printable(field)]);
    call.io.stderr(`${alignedTable(lines)}\n`);
  }
  const published = await publishIfAsked(call);
  return rejections.length > 0 ? 1 : published;
}
