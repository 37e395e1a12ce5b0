import { availableParallelism } from 'node:os';
import { createLog } from '@prova/http';
import { startWorker } from '@prova/issuer';
import { makeWay } from '@prova/platform-node';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { withIssuer } from '../../issuer-home.ts';
import { issuerUrl } from '../../issuer-url.ts';
import { numberOption } from '../../number-option.ts';
import { VERSION } from '../../version.ts';
import { houseOrder } from './issuer-settings.ts';
import { stopped } from './until-stopped.ts';

/** Works on the batches of the home's issuer until it is asked to end. */
export async function serveWorker(call: Call): Promise<number> {
  return withIssuer(call, async (home) => {
    if (home.notice !== undefined) call.io.stderr(`${home.notice}\n`);
    // Whoever waits for one document goes before a million.
    await makeWay();
    const log = createLog({ write: call.io.stdout }, () => call.io.now() / 1000);
    const baseUrl = issuerUrl(call, home.environment);
    const port = numberOption(call, 'port', 65_535);
    const place = { version: VERSION, environment: home.environment };
    const host = call.option('host') ?? '127.0.0.1';
    const worker = await startWorker({
      ...(await houseOrder(call, home, { log, baseUrl })),
      threads: numberOption(call, 'threads', 256) ?? availableParallelism(),
      log,
      ...(port !== undefined && { listen: { ...place, host, port } }),
    });
    const where = worker.url === undefined ? '' : `; how it is: ${worker.url}/health`;
    call.io.stderr(`${environmentMark(home.environment)}The worker is at work${where}.\n`);
    await stopped(call.io.stopped);
    await worker.close();
    return 0;
  });
}
