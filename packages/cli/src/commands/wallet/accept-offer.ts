import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { numberOption } from '../../number-option.ts';
import { alignedTable } from '../../table.ts';
import { credentialRow, openTrialWallet } from './trial-wallet.ts';

/** More than any issuer gives at a time. */
const MOST = 1_000;

/** Redeems an offer and lists what it brought. The exit code is 1 where the issuer wants to be asked again later. */
export async function acceptOffer(call: Call): Promise<number> {
  const wallet = await openTrialWallet(call);
  const txCode = call.option('tx-code');
  const { credentials, deferred } = await wallet.accept(call.operand(), {
    copies: numberOption(call, 'copies', MOST) ?? 1,
    ...(txCode !== undefined && { txCode }),
  });
  const rows = credentials.map(credentialRow);
  call.io.stdout(`${environmentMark('test')}${alignedTable(rows)}\n`);
  if (deferred.length === 0) return 0;
  call.io.stderr('Not ready yet; have another offer made when it is.\n');
  return 1;
}
