import type { Log } from '@prova/http';
import type { Call } from '../../command.ts';
import { openStatus } from '../../commands/serve/run-status.ts';
import { homeCatalogue, withStatus } from '../../status-home.ts';
import { withDemoSource } from './demo-office.ts';
import { loadPersonas } from './personas.ts';

/** While the status service of the demo is up; `work` is told where, or nothing in a home that publishes no catalogue. */
export async function whileStatusIsUp<T>(
  call: Call,
  place: { readonly log: Log; readonly port: number },
  work: (url: string | undefined) => Promise<T>,
): Promise<T> {
  return withStatus(call, async (home) => {
    const catalogue = await homeCatalogue(call, home);
    if (!catalogue) return work(undefined);
    const known = { personas: await loadPersonas(), catalogue };
    return withDemoSource(call, known, async (asking) => {
      const service = await openStatus(asking, home, place);
      try {
        return await work(service.url);
      } finally {
        await service.close();
      }
    });
  });
}
