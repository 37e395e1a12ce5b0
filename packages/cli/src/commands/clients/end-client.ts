import {
  countUnderWay,
  REVOCATION_REASONS,
  type RevocationReason,
  retireClient,
  withdrawIssued,
} from '@prova/issuer';
import { administrationOf, written } from '../../administration.ts';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { environmentMark } from '../../home.ts';
import { type LedgerHome, withLedger } from '../../issuer-home.ts';
import { instantOption } from '../../moment.ts';

const EVERY = 10_000;

/** What is to be withdrawn. */
interface Withdrawal {
  readonly since: number;
  readonly reason: RevocationReason;
}

/** Ends a client, and withdraws what was issued to it. */
export async function endApiClient(call: Call): Promise<number> {
  const clientId = call.required('id');
  const withdrawal = withdrawalOf(call);
  const administration = administrationOf(call);
  return withLedger(call, async (ledger) => {
    const { database, environment } = ledger;
    const client = await database.transaction((tx) => retireClient(tx, clientId, administration));
    call.io.stdout(`${environmentMark(environment)}${clientId} may ask for nothing any more.\n`);
    if (!withdrawal) return 0;
    await withdraw(call, ledger, { ...client, ...withdrawal });
    const underWay = await countUnderWay(database, client);
    if (underWay === 0) return 0;
    const what = `${written(underWay)} of its documents or batches are still on their way`;
    call.io.stderr(`${what}; give the same command again in a minute.\n`);
    return 1;
  });
}

async function withdraw(
  call: Call,
  { database }: LedgerHome,
  order: Withdrawal & { readonly institutionId: string; readonly clientId: string },
): Promise<void> {
  const { actor } = administrationOf(call);
  // A run may take minutes: each document says when it was withdrawn.
  const now = () => administrationOf(call).now;
  let withdrawn = 0;
  for await (const count of withdrawIssued(database, { ...order, actor, now })) {
    if (Math.floor(count / EVERY) > Math.floor(withdrawn / EVERY)) {
      call.io.stderr(`${written(count)} withdrawn\n`);
    }
    withdrawn = count;
    call.io.stopped.throwIfAborted();
  }
  call.io.stdout(
    `${written(withdrawn)} documents are withdrawn. Lists say so with their next version.\n`,
  );
}

function withdrawalOf(call: Call): Withdrawal | undefined {
  const since = instantOption(call, 'revoke-issued-since');
  const reason = call.choice('reason', REVOCATION_REASONS);
  if (since !== undefined && reason !== undefined) return { since, reason };
  if (since !== undefined) throw call.missing(`--reason, one of ${REVOCATION_REASONS.join(', ')}`);
  if (reason !== undefined) throw new CliError('usage', '--reason is why documents are withdrawn.');
  return undefined;
}
