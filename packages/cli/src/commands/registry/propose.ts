import type { Command } from '../../command.ts';
import { NOW_OPTION } from '../../moment.ts';
import { AS_OPTION } from '../../officer-option.ts';

/** `prova registry propose`: any change, from a file. */
export const registryProposeCommand: Command = {
  name: 'registry propose',
  summary: 'propose a change of the register, for another officer to approve',
  operands: 'KIND',
  options: {
    in: { value: 'FILE', help: 'the members of the change as JSON; - is standard input' },
    ...AS_OPTION,
    ...NOW_OPTION,
  },
  notes: [
    'KIND is admit-institution, accredit, withdraw-competence, bind-certificate, pin-certificate, retire-certificate,',
    'revoke-certificate, lift-certificate-suspension, lift-institution-suspension, close-institution, add-authority,',
    'admit-officer, change-officer, retire-officer, catalogue-entry, catalogue-retire, catalogue-retire-entry or set-policy.',
    'Times are epoch seconds, certificates DER in base64url, institutions BE:0120. A seal whose key is in PROVA_HOME needs',
    'no "proof" of possession and no "certificate": the command fills them in.',
  ],
  run: async (call) => (await import('./propose-change.ts')).proposeFromFile(call),
};
