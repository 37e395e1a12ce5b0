import { resolve } from 'node:path';
import { ATTESTATION_TYPES } from '@prova/credential';
import type { Call } from '../../command.ts';
import { requireFile } from '../../files.ts';
import { environmentMark } from '../../home.ts';
import { alignedTable } from '../../table.ts';
import { settle } from './batch.ts';
import { openIssuingOffice } from './issuing-office.ts';
import { openOutputFolder } from './output-folder.ts';
import { startProgress } from './progress.ts';
import { readRecordsFile } from './records-file.ts';
import { beginReport } from './run-report.ts';
import { Tally } from './tally.ts';

/**
 * Issues the records of a file into a folder. Reading, signing, drawing and writing take turns, a chunk at a time, so
 * memory does not grow with the file.
 */
export async function issueFile(call: Call): Promise<number> {
  const { io } = call;
  const type = call.choice('type', ATTESTATION_TYPES);
  if (type === undefined) throw call.missing(`--type ${ATTESTATION_TYPES.join(' or ')}`);
  const input = call.required('in');
  const out = resolve(io.cwd, call.required('out'));
  await requireFile(input, io);
  const office = await openIssuingOffice(call, type);
  const { environment } = office.release.trust.snapshot;
  const folder = await openOutputFolder(out);
  const report = await beginReport(out);
  const meter = { bytes: 0 };
  const tally = new Tally();
  const progress = await startProgress(input, io, meter);
  try {
    for await (const settled of settle(readRecordsFile(input, io, meter), office, folder)) {
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
    ...summary(tally, progress.seconds()),
    [DOCUMENTS[type], out],
    ['report', report.path],
  ];
  io.stdout(`${environmentMark(environment)}${alignedTable(rows)}\n`);
  return tally.failed > 0 ? 1 : 0;
}

/** What lies in the folder then. */
const DOCUMENTS = { prc: 'certificates', ehic: 'cards' } as const;

function summary({ issued, failed, withWarnings, all }: Tally, seconds: number): string[][] {
  return [
    ['issued', String(issued)],
    ['with warnings', String(withWarnings)],
    ['failed', String(failed)],
    ['time', `${seconds.toFixed(1)} s, ${Math.round(all / seconds)} a second`],
  ];
}
