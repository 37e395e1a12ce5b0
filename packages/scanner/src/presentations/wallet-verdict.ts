import type { SaidByDesk } from '../receipts/receipted-judge.ts';
import type { ShownIdentity } from './desk-answers.ts';
import type { Mode } from './preset.ts';

/** The verdict of the desk on what a wallet presented, and what goes with it. */
export interface WalletVerdict extends SaidByDesk {
  readonly identity: ShownIdentity | undefined;
  /** Where the wallet was. */
  readonly mode: Mode;
}
