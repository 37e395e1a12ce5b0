import { officersHere, type Registry } from '@prova/trust-registry';
import type { Call } from '../command.ts';
import { invitationLink } from '../commands/officers/invite-officer.ts';
import { serveUntilStopped } from '../commands/serve/run-registry.ts';
import { momentOf } from '../moment.ts';
import { officerWords } from '../officer-choice.ts';
import { alignedTable } from '../table.ts';
import { runDemo } from './run-demo.ts';

/** The demo; then the service stays up, and says where people can look. */
export async function runStart(call: Call): Promise<number> {
  return runDemo(call, async (registry) => {
    await serveUntilStopped(call, registry, {
      logs: 'errors',
      ready: async (url) => {
        call.io.stdout(`\n${await places(call, registry, url)}\n\nCtrl-C stops it.\n`);
      },
    });
    return 0;
  });
}

async function places(call: Call, registry: Registry, url: string): Promise<string> {
  const { now } = momentOf(call);
  const rows = [
    ['who may issue, and with which keys', `${url}/`],
    ['the interface, described', `${url}/docs`],
    ['for officers', `${url}/officers`],
  ];
  for (const each of await officersHere(registry)) {
    const link = await invitationLink(registry, each, { baseUrl: url, now });
    rows.push([`a browser key for ${officerWords(each.officer)}, once, 15 minutes`, link]);
  }
  return alignedTable(rows);
}
