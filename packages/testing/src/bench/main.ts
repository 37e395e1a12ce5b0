import { cpus } from 'node:os';
import { auditBenches } from './audit-benches.ts';
import { type Bench, type BenchRow, keepsFloor, runBench } from './bench-row.ts';
import { createBenchScheme } from './bench-scheme.ts';
import { benchTable } from './bench-table.ts';
import { cardBenches } from './card-benches.ts';
import { lookUpBenches } from './look-up-benches.ts';
import { registryBenches } from './registry-benches.ts';
import { snapshotBenches } from './snapshot-benches.ts';
import { staticBenches } from './static-benches.ts';
import { verifyBenches } from './verify-benches.ts';

// `npm run bench`, or with `-- --json`. Exit code 1 says that a floor is missed, 64 that the arguments are not known.

const [format, ...more] = process.argv.slice(2);
if ((format !== undefined && format !== '--json') || more.length > 0) {
  process.stderr.write('The bench takes one argument or none: --json prints one array.\n');
  process.exit(64);
}

const scheme = await createBenchScheme();
const benches: readonly Bench[] = [
  ...(await cardBenches(scheme)),
  ...(await verifyBenches(scheme)),
  ...(await snapshotBenches(scheme)),
  ...lookUpBenches(scheme),
  ...auditBenches(),
  ...registryBenches(scheme),
  ...staticBenches(),
];
const rows: BenchRow[] = [];
for (const bench of benches) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${bench.name} …`);
  rows.push(await runBench(bench));
}
if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');

if (format === '--json') {
  process.stdout.write(`${JSON.stringify(rows, undefined, 2)}\n`);
} else {
  process.stdout.write(`${benchTable(rows)}\n\n${environment()}\n`);
}
const missed = rows.filter((row) => !keepsFloor(row));
for (const { name } of missed) process.stderr.write(`Below its floor: ${name}\n`);
process.exitCode = missed.length > 0 ? 1 : 0;

function environment(): string {
  const cores = cpus();
  return [
    `${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores, Node ${process.version}.`,
    'Each row and its baseline work in turn, in this process; ratio is the median of their rounds.',
    'Rates are per second of processor time.',
    'A higher ratio is better in every row; only ratios have floors.',
  ].join('\n');
}
