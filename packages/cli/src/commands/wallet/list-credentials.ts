import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { alignedTable } from '../../table.ts';
import { credentialRow, openTrialWallet } from './trial-wallet.ts';

/** A line for each copy, the oldest first. */
export async function listCredentials(call: Call): Promise<number> {
  const held = await (await openTrialWallet(call)).credentials();
  const said = held.length === 0 ? 'The wallet is empty.' : alignedTable(held.map(credentialRow));
  call.io.stdout(`${environmentMark('test')}${said}\n`);
  return 0;
}
