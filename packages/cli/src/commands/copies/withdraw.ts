import { ADMINISTRATION_OPTIONS, INSTITUTION_OPTION } from '../../administration.ts';
import type { Command } from '../../command.ts';

/** `prova copies withdraw`: one of several holders of an ISI+ card has it no more. */
export const copiesWithdrawCommand: Command = {
  name: 'copies withdraw',
  summary: 'withdraw what one of several holders has of an ISI+ card in their wallets, for good',
  options: {
    ...INSTITUTION_OPTION,
    holder: { value: 'NAME', help: 'who, as the offers to them said: parent-1' },
    in: {
      value: 'FILE',
      help: 'where the id of the card stands, as it is printed; by default standard input, -',
    },
    ...ADMINISTRATION_OPTIONS,
  },
  notes: [
    'For a parent who lost their phone, or holds the card no more: their copies end, and what they were offered. The card, and what',
    'others have of it, counts as before; prova offer gives this holder new copies.',
  ],
  run: async (call) => (await import('./withdraw-copies.ts')).withdrawCopies(call),
};
