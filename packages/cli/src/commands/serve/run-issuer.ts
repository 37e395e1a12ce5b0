import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createLog, type Log } from '@prova/http';
import { startIssuer, startWorker } from '@prova/issuer';
import { connect, SERVICE_ROLE } from '@prova/store';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { type IssuerHome, withIssuer } from '../../issuer-home.ts';
import { ISSUER_PORT, issuerUrl } from '../../issuer-url.ts';
import { numberOption } from '../../number-option.ts';
import { VERSION } from '../../version.ts';
import { deliverySettings } from './delivery-settings.ts';
import { issuerInfos, walletProviders } from './holder-settings.ts';
import { deskAddress, houseOrder, nonceSecret, privateJwk, serviceKey } from './issuer-settings.ts';
import { openSignIn, type SignInPlace } from './sign-in-settings.ts';
import { stopped } from './until-stopped.ts';

/** `patience` in milliseconds, for a statement. */
const ONLINE = { applicationName: 'prova-issuer', maxConnections: 20, patience: 1_500 } as const;

/** Serves the issuer of the home until it is asked to end. */
export async function serveIssuer(call: Call): Promise<number> {
  return withIssuer(call, async (home) => {
    if (home.notice !== undefined) call.io.stderr(`${home.notice}\n`);
    const log = createLog({ write: call.io.stdout }, () => call.io.now() / 1000);
    const running = await openIssuer(call, home, {
      log,
      port: numberOption(call, 'port', 65_535) ?? ISSUER_PORT,
      threads: numberOption(call, 'workers', 256) ?? 0,
    });
    try {
      call.io.stderr(`${environmentMark(home.environment)}The issuer is at ${running.url}\n`);
      await stopped(call.io.stopped);
    } finally {
      await running.close();
    }
    return 0;
  });
}

export interface IssuerPlace {
  readonly log: Log;
  readonly port: number;
  /** That work on batches here; 0 leaves that to others. */
  readonly threads: number;
  /** Instead of where the call says that clerks sign in. */
  readonly signIn?: SignInPlace;
}

/** An issuer that serves. */
export interface RunningIssuer {
  /** As others reach it. */
  readonly url: string;
  /** As it is reached on this machine. */
  readonly listensAt: string;
  close(): Promise<void>;
}

/** The issuer of a home, serving. */
export async function openIssuer(
  call: Call,
  home: IssuerHome,
  { log, port, threads, ...place }: IssuerPlace,
): Promise<RunningIssuer> {
  const baseUrl = issuerUrl(call, home.environment, port);
  const house = await houseOrder(call, home, { log, baseUrl });
  const providers = await walletProviders(call);
  const infos = await issuerInfos(call);
  const boxes = await deliverySettings(call, home, house.now);
  const signIn = place.signIn ?? (await openSignIn(call, home, { baseUrl, port }));
  // Whoever waits for an answer rather hears within two seconds that there is none.
  const database = connect({ url: home.databaseUrl, role: SERVICE_ROLE, ...ONLINE });
  const service = await startIssuer({
    ...house,
    database,
    environment: home.environment,
    host: call.option('host') ?? '127.0.0.1',
    port,
    version: VERSION,
    deskAddress: deskAddress(call, home),
    lists: join(home.folder, 'issuer', 'lists'),
    erased: join(home.folder, 'issuer', 'erased'),
    boxes,
    tokenKey: privateJwk(await serviceKey(home, 'tokens')),
    webhookKey: await serviceKey(home, 'webhooks'),
    nonceSecret: nonceSecret(home.dataKey),
    printers: 1,
    drafters: availableParallelism(),
    ...(signIn.configuration && { signIn: signIn.configuration }),
    ...(signIn.holders && { holders: signIn.holders }),
    ...(providers && { walletProviders: providers }),
    ...(infos && { issuerInfos: infos }),
    proxies: numberOption(call, 'proxies', 10) ?? 0,
    log,
  }).catch(async (error: unknown) => {
    await signIn.close();
    await database.close();
    throw error;
  });
  const worker = threads > 0 ? await startWorker({ ...house, threads, log }) : undefined;
  return {
    url: baseUrl,
    listensAt: service.url,
    async close() {
      await service.close();
      await signIn.close();
      await database.close();
      await worker?.close();
    },
  };
}
