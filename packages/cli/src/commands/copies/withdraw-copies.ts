import { withdrawHolder } from '@prova/issuer';
import { administrationOf, institutionOf, written } from '../../administration.ts';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { withLedger } from '../../issuer-home.ts';
import { readDocumentId } from '../subject/read-person.ts';

/** Withdraws what a holder has of a card, and says how many copies that were. */
export async function withdrawCopies(call: Call): Promise<number> {
  const institutionId = institutionOf(call);
  const holder = call.required('holder');
  const administration = administrationOf(call);
  const jti = await readDocumentId(call);
  return withLedger(call, async ({ database, environment }) => {
    const withdrawal = { institutionId, jti, holder, ...administration };
    const copies = await database.transaction((tx) => withdrawHolder(tx, withdrawal));
    call.io.stdout(
      `${environmentMark(environment)}Copies of ${holder} withdrawn: ${written(copies)}. Lists say so with their next version.\n`,
    );
    return 0;
  });
}
