import { permitWithheld } from '@prova/issuer';
import { administrationOf, institutionOf, written } from '../../administration.ts';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { environmentMark } from '../../home.ts';
import { withLedger } from '../../issuer-home.ts';

/** Permits what the lists of an institution hold back, and says which they are. */
export async function permitLists(call: Call): Promise<number> {
  const institutionId = institutionOf(call);
  const reason = call.required('reason');
  if (reason.length < 3 || reason.length > 200) {
    throw new CliError('usage', '--reason is a text of 3 to 200 characters.');
  }
  return withLedger(call, async ({ database, environment }) => {
    const permit = { institutionId, reason, ...administrationOf(call) };
    const lists = await database.transaction((tx) => permitWithheld(tx, permit));
    const lines = lists.map(
      ({ listId, kind, withheld }) =>
        `The ${kind} list ${listId} says ${written(withheld)} more withdrawals with its next version.\n`,
    );
    const none = `No list of ${institutionId} holds anything back.\n`;
    call.io.stdout(environmentMark(environment) + (lines.length > 0 ? lines.join('') : none));
    return 0;
  });
}
