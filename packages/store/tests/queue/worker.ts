// A process of its own that takes jobs, says which, and is never done with any.
import { connect, openPgBossEngine, SERVICE_ROLE } from '../../src/index.ts';
import { STEPS } from './steps.ts';

const [url = ''] = process.argv.slice(2);
const engine = await openPgBossEngine({
  database: connect({ url, role: SERVICE_ROLE }),
  onFailure: ({ error }) => process.stderr.write(`${error}\n`),
});
await engine.work(STEPS, async ({ step }) => {
  process.stdout.write(`${step}\n`);
  await new Promise(() => undefined);
});
