import { hkdfSync } from 'node:crypto';
import { createLog, every, type Log, type RunningService } from '@prova/http';
import { type CitizenOrder, startStatus } from '@prova/status';
import { connect, SERVICE_ROLE } from '@prova/store';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { environmentMark } from '../../home.ts';
import { numberOption } from '../../number-option.ts';
import {
  type HomeCatalogue,
  homeCatalogue,
  officeOrder,
  type StatusHome,
  withStatus,
} from '../../status-home.ts';
import { VERSION } from '../../version.ts';
import { citizenOrder } from './citizen-settings.ts';
import { privateJwk, serviceKey } from './issuer-settings.ts';
import { stopped } from './until-stopped.ts';

/** Where the status service listens unless it is told otherwise. */
export const STATUS_PORT = 8083;

/** `patience` in milliseconds, for a statement. */
const ONLINE = { applicationName: 'prova-status', maxConnections: 20, patience: 1_500 } as const;

/** Milliseconds from one look for a newer catalogue to the next. */
const LOOK = 30_000;

/** Serves rights and answers of the home until it is asked to end. */
export async function serveStatus(call: Call): Promise<number> {
  return withStatus(call, async (home) => {
    if (home.notice !== undefined) call.io.stderr(`${home.notice}\n`);
    const log = createLog({ write: call.io.stdout }, () => call.io.now() / 1000);
    const port = numberOption(call, 'port', 65_535) ?? STATUS_PORT;
    const running = await openStatus(call, home, { log, port });
    try {
      call.io.stderr(
        `${environmentMark(home.environment)}The status service is at ${running.url}\n`,
      );
      await stopped(call.io.stopped);
    } finally {
      await running.close();
    }
    return 0;
  });
}

export interface StatusPlace {
  readonly log: Log;
  readonly port: number;
  /** Instead of where the call says that citizens sign in. */
  readonly citizens?: CitizenOrder;
}

/** The status service of a home, serving. A catalogue that cannot be opened is told once a look, and the one before goes on until its list expires. */
export async function openStatus(
  call: Call,
  home: StatusHome,
  { log, port, ...place }: StatusPlace,
): Promise<RunningService> {
  const baseUrl = statusUrl(call, home, port);
  const citizens = place.citizens ?? (await citizenOrder(call));
  let catalogue: HomeCatalogue | undefined;
  const look = async () => {
    catalogue = (await homeCatalogue(call, home)) ?? catalogue;
  };
  // Whoever waits for an answer rather hears within two seconds that there is none.
  const database = connect({ url: home.databaseUrl, role: SERVICE_ROLE, ...ONLINE });
  const looking = every(LOOK, log, look);
  const closeRest = async () => {
    await looking.close();
    await database.close();
  };
  try {
    await looking.first;
    const running = await startStatus({
      ...officeOrder(call, { ...home, database }, () => catalogue?.()),
      host: call.option('host') ?? '127.0.0.1',
      port,
      baseUrl,
      version: VERSION,
      citizens,
      tokenKey: privateJwk(await serviceKey(home, 'status-tokens')),
      nonceSecret: nonceSecret(home),
      log,
      proxies: numberOption(call, 'proxies', 10) ?? 0,
    });
    const close = async () => {
      await running.close();
      await closeRest();
    };
    return { url: running.url, close };
  } catch (error) {
    await closeRest();
    throw error;
  }
}

/** Where others reach it. Throws `CliError` `configuration` for what is no address, and where real persons are asked about and it is not said. */
export function statusUrl(
  call: Call,
  { environment }: Pick<StatusHome, 'environment'>,
  port: number,
): string {
  const { PROVA_STATUS_URL: url } = call.io.env;
  if (url && URL.canParse(url) && /^https?:/i.test(url)) return url.replace(/\/+$/, '');
  if (url) throw new CliError('configuration', 'PROVA_STATUS_URL is no http or https address.');
  if (environment !== 'prod') return `http://localhost:${port}`;
  throw new CliError('configuration', 'Set PROVA_STATUS_URL: tokens of partners name it.');
}

/** The same in every process that has the data key, and of no use for anything else. */
function nonceSecret({ dataKey }: Pick<StatusHome, 'dataKey'>): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', dataKey, new Uint8Array(), 'prova/status/nonce', 32));
}
