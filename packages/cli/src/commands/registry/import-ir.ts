import { decodeUtf8 } from '@prova/credential';
import { importIntoScheme, openScheme } from '@prova/trust-registry';
import type { Call, Command } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { readInput } from '../../files.ts';
import { homeFolder } from '../../home.ts';
import { alignedTable } from '../../table.ts';

/** `prova registry import-ir`: institutions and certificates from an export of the EESSI Institution Repository. */
export const registryImportIrCommand: Command = {
  name: 'registry import-ir',
  summary: 'take institutions and certificates from an export of the Institution Repository',
  operands: 'FILE',
  options: {},
  run: runImport,
};

async function runImport(call: Call): Promise<number> {
  const [file, ...more] = call.operands;
  if (file === undefined || more.length > 0)
    throw new CliError('usage', 'Name one file to import.');
  const scheme = await openScheme(homeFolder(call));
  const text = decodeUtf8(await readInput(file, call.io));
  if (text === undefined) throw new CliError('file-malformed', `${file} is not UTF-8 text.`);
  const { institutions, certificates, rejections } = await importIntoScheme(scheme, text);
  const assumed = institutions.filter((each) => each.accreditationAssumed).length;
  call.io.stdout(
    `Imported ${institutions.length} institutions with ${certificates.size} certificates. ` +
      `${assumed} without accreditation periods are taken as EHIC, open-ended. ` +
      'Publish to let verifiers know.\n',
  );
  if (rejections.length === 0) return 0;
  const rows = rejections.map(({ row, field, code }) => [`  row ${row}`, field, code]);
  call.io.stderr(`Left out ${rejections.length}:\n${alignedTable(rows)}\n`);
  return 1;
}
