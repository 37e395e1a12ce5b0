import { resolve } from 'node:path';
import { PRINTED_TYPES, type PrintedType } from '@prova/credential';
import type { Call } from '../../command.ts';
import { requireFile } from '../../files.ts';
import { environmentMark } from '../../home.ts';
import { alignedTable } from '../../table.ts';
import { settle } from './batch.ts';
import { type FileOffice, withIssuingOffice } from './issuing-office.ts';
import { openOutputFolder } from './output-folder.ts';
import { startProgress } from './progress.ts';
import { readRecordsFile } from './records-file.ts';
import { beginReport } from './run-report.ts';
import { Tally } from './tally.ts';

/** Issues the records of a file into a folder, by the ledger of the home. */
export async function issueFile(call: Call): Promise<number> {
  const type = call.choice('type', PRINTED_TYPES);
  if (type === undefined) throw call.missing(`--type ${PRINTED_TYPES.join(' or ')}`);
  const input = call.required('in');
  const out = resolve(call.io.cwd, call.required('out'));
  await requireFile(input, call.io);
  return withIssuingOffice(call, type, (office) => issueInto(call, office, { type, input, out }));
}

/**
 * Reading, signing, drawing and writing take turns, a chunk at a time, so memory does not grow with the file.
 */
async function issueInto(
  { io }: Call,
  office: FileOffice,
  { type, input, out }: { type: PrintedType; input: string; out: string },
): Promise<number> {
  const { environment, page } = office;
  if (page === undefined) throw new RangeError('A document that is printed has a page.');
  const folder = await openOutputFolder(out);
  const report = await beginReport(out);
  const meter = { bytes: 0 };
  const tally = new Tally();
  const progress = await startProgress(input, io, meter);
  const records = readRecordsFile(input, io, meter);
  try {
    for await (const settled of settle(records, { ...office, page }, folder)) {
      await report.add(settled.map((entry) => ({ environment, ...entry })));
      const failures = tally.count(settled);
      if (failures.length > 0) progress.clear();
      io.stderr(failures.join(''));
      progress.show(tally.all);
      io.stopped.throwIfAborted();
    }
    progress.clear();
    await report.finish();
  } catch (error) {
    progress.clear();
    io.stderr(`Stopped after ${tally.all} records; what became of them is in ${report.part}.\n`);
    throw error;
  } finally {
    await report.close();
  }
  const rows = [
    ...(office.isNew ? [['entered', `${office.institutionId}, with the seal of this home`]] : []),
    ...summary(tally, progress.seconds()),
    [DOCUMENTS[type], out],
    ['report', report.path],
  ];
  io.stdout(`${environmentMark(environment)}${alignedTable(rows)}\n`);
  return tally.failed > 0 ? 1 : 0;
}

/** What lies in the folder then. */
const DOCUMENTS = {
  prc: 'certificates',
  ehic: 'cards',
  pda1: 'certificates A1',
  entitlement: 'entitlements',
  isiplus: 'cards',
} as const;

function summary({ issued, failed, withWarnings, all }: Tally, seconds: number): string[][] {
  return [
    ['issued', String(issued)],
    ['with warnings', String(withWarnings)],
    ['failed', String(failed)],
    ['time', `${seconds.toFixed(1)} s, ${Math.round(all / seconds)} a second`],
  ];
}
