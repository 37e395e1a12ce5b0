import type { Command } from '../../command.ts';
import { NOW_OPTION } from '../../moment.ts';
import { CATALOGUE_OPTION, TRUST_OPTIONS } from '../../trust-options.ts';

/** `prova wallet-doctor`: walks an issuer or a verifier as a wallet does, and says what a wallet would refuse. */
export const walletDoctorCommand: Command = {
  name: 'wallet-doctor',
  summary: 'say what a wallet would refuse in an issuer or a verifier, and what to do',
  operands: 'ADDRESS',
  options: {
    ...TRUST_OPTIONS,
    ...CATALOGUE_OPTION,
    'status-list': {
      value: 'URL',
      help: 'a status list of the issuer; by default one that it names',
    },
    ...NOW_OPTION,
    steps: { help: 'show every check, also what is in order' },
    json: { help: 'the findings as JSON' },
  },
  notes: [
    'ADDRESS is a credential issuer identifier (https://issuer.example/wallet/BE-0120), the link of an offer or of a request as a wallet',
    'gets it, in quotes, or the address of a request. An offer is read and not redeemed; a request that is given once is used up.',
    'Ends with 1 if a check is not passed. A warning is what some wallets mind.',
  ],
  run: async (call) => (await import('./run-wallet-doctor.ts')).runWalletDoctor(call),
};
