import { retirePartner } from '@prova/status';
import { administrationOf } from '../../administration.ts';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { withStatus } from '../../status-home.ts';

/** Withdraws a partner. */
export async function endPartner(call: Call): Promise<number> {
  const clientId = call.required('id');
  const administration = administrationOf(call);
  return withStatus(call, async ({ database, environment }) => {
    await database.transaction((tx) => retirePartner(tx, clientId, administration));
    call.io.stdout(`${environmentMark(environment)}${clientId} may ask for nothing any more.\n`);
    return 0;
  });
}
