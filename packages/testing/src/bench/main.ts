import { mkdtemp, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments, STATUS_PERSONS } from './arguments.ts';
import { auditBenches } from './audit-benches.ts';
import { type Bench, type BenchRow, keepsFloor, runBench } from './bench-row.ts';
import { createBenchScheme } from './bench-scheme.ts';
import { benchTable } from './bench-table.ts';
import { browserBenches } from './browser/browser-benches.ts';
import { cardBenches } from './card-benches.ts';
import { frameBenches } from './frame-benches.ts';
import { loadHistogram, loadRows, loadWords } from './load/load-report.ts';
import { runLoad } from './load/load-run.ts';
import { lookUpBenches } from './look-up-benches.ts';
import { mdocBenches } from './mdoc-benches.ts';
import { registryBenches } from './registry-benches.ts';
import { sdJwtVcBenches } from './sd-jwt-vc-benches.ts';
import { BATCH_RECORDS, batchBenches } from './service/batch-benches.ts';
import { redemptionBenches } from './service/redemption-benches.ts';
import { sizeBenches } from './size-benches.ts';
import { snapshotBenches } from './snapshot-benches.ts';
import { staticBenches } from './static-benches.ts';
import { batchBenches as statusBatchBenches } from './status/batch-benches.ts';
import { loadBenches } from './status/load-benches.ts';
import { rightsBenches } from './status/rights-benches.ts';
import { verifyBenches } from './verify-benches.ts';
import { workerBenches } from './worker-benches.ts';

// `npm run bench`; `-- batch 1000000` for a batch of that size alone, `-- load 60` for the service under load for so many
// seconds, `-- status 1000000` for rights: of one person, of a file of so many, and asked online under load. Exit code 1 says that a floor is missed, 64 that the arguments are not known.

const order = readArguments(process.argv.slice(2), BATCH_RECORDS);
if (order === undefined) {
  process.stderr.write(
    'The bench takes nothing, or batch RECORDS, or load SECONDS, or status PERSONS; --json prints one array.\n',
  );
  process.exit(64);
}
const { rows, notes } = order.what === 'load' ? await load(order.seconds) : await measured();

if (order.form === 'json') {
  process.stdout.write(`${JSON.stringify(rows, undefined, 2)}\n`);
} else {
  process.stdout.write(`${benchTable(rows)}\n\n${notes}\n`);
}
const missed = rows.filter((row) => !keepsFloor(row));
for (const { name } of missed) process.stderr.write(`Below its floor: ${name}\n`);
process.exitCode = missed.length > 0 ? 1 : 0;

function sayMissed({ name, ratio, floor }: BenchRow): void {
  process.stderr.write(`Measured again, as ${ratio.toPrecision(3)} is below ${floor}: ${name}\n`);
}

interface Results {
  readonly rows: readonly BenchRow[];
  readonly notes: string;
}

async function measured(): Promise<Results> {
  const rows: BenchRow[] = [];
  for (const bench of await benches()) {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${bench.name} …`);
    rows.push(await runBench(bench, sayMissed));
  }
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  const notes = [
    machine(),
    'Each row and its baseline work in turn, in one process; ratio is the median of their rounds.',
    'Rates are per second of processor time, but those of a batch, which are what the clock says, a core, and of Chromium, by its clock.',
    'A higher ratio is better in every row; only ratios have floors.',
  ];
  return { rows, notes: notes.join('\n') };
}

async function benches(): Promise<readonly Bench[]> {
  if (order?.what === 'batch') return batchBenches(order.records);
  if (order?.what === 'status') {
    return [...rightsBenches(), ...statusBatchBenches(order.persons), ...loadBenches()];
  }
  const scheme = await createBenchScheme();
  return [
    ...(await cardBenches(scheme)),
    ...sizeBenches(scheme),
    ...workerBenches(),
    ...(await verifyBenches(scheme)),
    ...sdJwtVcBenches(scheme),
    ...mdocBenches(scheme),
    ...(await frameBenches(scheme)),
    ...browserBenches(),
    ...(await snapshotBenches(scheme)),
    ...lookUpBenches(scheme),
    ...auditBenches(),
    ...registryBenches(scheme),
    ...staticBenches(),
    ...redemptionBenches(),
    ...batchBenches(BATCH_RECORDS),
    ...rightsBenches(),
    ...statusBatchBenches(STATUS_PERSONS),
  ];
}

async function load(seconds: number): Promise<Results> {
  const run = await runLoad(seconds);
  const file = join(await mkdtemp(join(tmpdir(), 'prova-load-')), 'histogram.json');
  await writeFile(file, loadHistogram(run));
  const notes = [loadWords(run), `All of them, in classes: ${file}`, machine()].join('\n');
  return { rows: loadRows(run.found.samples), notes };
}

function machine(): string {
  const cores = cpus();
  const model = cores[0]?.model.trim() ?? 'unknown processor';
  return `${model}, ${cores.length} cores, Node ${process.version}.`;
}
