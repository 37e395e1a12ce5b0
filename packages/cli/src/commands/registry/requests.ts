import type { Command } from '../../command.ts';
import { NOW_OPTION } from '../../moment.ts';
import { AS_OPTION } from '../../officer-option.ts';

/** `prova registry requests`: what waits for a second officer, and what one of them would change. */
export const registryRequestsCommand: Command = {
  name: 'registry requests',
  summary: 'list the changes that wait for a second officer, or show one of them',
  operands: '[ID]',
  options: {
    state: {
      value: 'WORD',
      help: 'submitted, in-force, approved, rejected, withdrawn, expired or settled',
    },
    ...NOW_OPTION,
  },
  run: async (call) => (await import('./show-requests.ts')).showRequests(call),
};

function decision(action: 'approve' | 'reject' | 'withdraw', summary: string): Command {
  return {
    name: `registry ${action}`,
    summary,
    operands: 'ID',
    options: { ...AS_OPTION, ...NOW_OPTION },
    run: async (call) => (await import('./decide-request.ts')).decideRequest(call, action),
  };
}

/** `prova registry approve`: a second officer makes a change. */
export const registryApproveCommand = decision(
  'approve',
  'make a proposed change, as an officer of another organisation than its proposer’s',
);

/** `prova registry reject`: a second officer turns a change down. */
export const registryRejectCommand = decision('reject', 'turn a proposed change down');

/** `prova registry withdraw`: the proposer takes a change back. */
export const registryWithdrawCommand = decision('withdraw', 'take a change back that one proposed');
