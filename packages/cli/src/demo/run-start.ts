import type { RunningDesk } from '@prova/desk';
import { createLog, type Log } from '@prova/http';
import { officersHere, type Registry } from '@prova/trust-registry';
import type { Call } from '../command.ts';
import { invitationLink } from '../commands/officers/invite-officer.ts';
import { openDesk } from '../commands/serve/run-desk.ts';
import { openIssuer } from '../commands/serve/run-issuer.ts';
import { serveUntilStopped } from '../commands/serve/run-registry.ts';
import { STATUS_PORT } from '../commands/serve/run-status.ts';
import { DESK_PORT } from '../desk-url.ts';
import { withIssuer } from '../issuer-home.ts';
import { ISSUER_PORT, issuerUrl } from '../issuer-url.ts';
import { momentOf } from '../moment.ts';
import { numberOption } from '../number-option.ts';
import { officerWords } from '../officer-choice.ts';
import { alignedTable } from '../table.ts';
import { demoDeskKey } from './desk-key.ts';
import { commandLine } from './prova.ts';
import { runDemo } from './run-demo.ts';
import { whileStatusIsUp } from './social/serve-social.ts';

/** Milliseconds between two updates of the desk: whoever tries it does not wait a quarter of an hour. */
const DEMO_PAUSE = 10_000;

/** The demo; then the services stay up, and it is said where people can look. */
export async function runStart(call: Call): Promise<number> {
  return runDemo(call, async (registry) => {
    const log = errorsOnly(createLog({ write: call.io.stdout }, () => call.io.now() / 1000));
    const issuerPort = numberOption(call, 'issuer-port', 65_535) ?? ISSUER_PORT;
    const statusPort = numberOption(call, 'status-port', 65_535) ?? STATUS_PORT;
    await whileStatusIsUp(
      call,
      { log, port: statusPort, issuer: issuerUrl(call, 'test', issuerPort) },
      (status) =>
        withIssuer(call, async (home) => {
          const issuer = await openIssuer(call, home, {
            log,
            port: issuerPort,
            threads: 1,
          });
          let desk: RunningDesk | undefined;
          try {
            await serveUntilStopped(call, registry, {
              logs: 'errors',
              ready: async (url) => {
                const port = numberOption(call, 'desk-port', 65_535) ?? DESK_PORT;
                // From both services beside it, as a desk far away would.
                const beside = { registryUrl: url, holders: `${issuer.url}/my`, pause: DEMO_PAUSE };
                const deskKey = await demoDeskKey(home.folder, commandLine(call.io));
                desk = await openDesk(call, home, { log, port, deskKey, ...beside });
                await desk.updated;
                const urls = { registry: url, issuer: issuer.url, desk: desk.url, status };
                const said = await places(call, registry, urls);
                call.io.stdout(`\n${said}\n\nCtrl-C stops it.\n`);
              },
            });
          } finally {
            await desk?.close();
            await issuer.close();
          }
        }),
    );
    return 0;
  });
}

function errorsOnly(log: Log): Log {
  return { write: (level, entry) => level === 'error' && log.write(level, entry) };
}

interface Urls {
  readonly registry: string;
  readonly issuer: string;
  readonly desk: string;
  /** Absent in a home that publishes no catalogue. */
  readonly status: string | undefined;
}

async function places(
  call: Call,
  registry: Registry,
  { registry: url, issuer, desk, status }: Urls,
): Promise<string> {
  const { now } = momentOf(call);
  const rows = [
    ['for clerks: issue, print, withdraw', `${issuer}/clerk`],
    ['for holders: look at your document again', `${issuer}/my`],
    ['the interface of the issuer, described', `${issuer}/docs`],
    ['what wallets would mind in the issuer', `${issuer}/wallet-doctor`],
    ['for counters: is this document genuine?', `${desk}/`],
    ['its interface for programs, described', `${desk}/docs`],
    ['who may issue, and with which keys', `${url}/`],
    ['its interface, described', `${url}/docs`],
    ['for officers', `${url}/officers`],
    ...(status === undefined
      ? []
      : [
          ['for citizens: your rights, and proofs of them', `${status}/`],
          ['who has a right: for public bodies, described', `${status}/docs`],
        ]),
  ];
  for (const each of await officersHere(registry)) {
    const link = await invitationLink(registry, each, { baseUrl: url, now });
    rows.push([`a browser key for ${officerWords(each.officer)}, once, 15 minutes`, link]);
  }
  return alignedTable(rows);
}
