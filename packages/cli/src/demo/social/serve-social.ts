import type { Log } from '@prova/http';
import type { Call } from '../../command.ts';
import { openStatus, statusUrl } from '../../commands/serve/run-status.ts';
import { homeCatalogue, withStatus } from '../../status-home.ts';
import { commandLine } from '../prova.ts';
import { openDemoCitizens } from './demo-citizens.ts';
import { withDemoSource } from './demo-office.ts';
import { loadPersonas } from './personas.ts';

/** While the status service of the demo is up; `work` is told where, or nothing in a home that publishes no catalogue. */
export async function whileStatusIsUp<T>(
  call: Call,
  place: { readonly log: Log; readonly port: number; readonly issuer: string },
  work: (url: string | undefined) => Promise<T>,
): Promise<T> {
  return withStatus(call, async (home) => {
    const catalogue = (await homeCatalogue(call, home))?.();
    if (!catalogue) return work(undefined);
    const known = { personas: await loadPersonas(), catalogue };
    return withDemoSource(call, known, async (asking) => {
      const baseUrl = statusUrl(call, home, place.port);
      const citizens = await openDemoCitizens(known.personas, {
        ...{ home: home.folder, port: place.port, issuer: place.issuer },
        baseUrl,
        prova: commandLine(call.io),
      });
      try {
        const order = { ...place, citizens: citizens.order };
        const service = await openStatus(asking, home, order);
        try {
          return await work(baseUrl);
        } finally {
          await service.close();
        }
      } finally {
        await citizens.close();
      }
    });
  });
}
