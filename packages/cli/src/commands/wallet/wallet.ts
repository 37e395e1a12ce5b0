import { ENVIRONMENT_OPTION } from '../../administration.ts';
import type { Command } from '../../command.ts';
import { CATALOGUE_OPTION } from '../../trust-options.ts';

const NOTES = [
  'A wallet to try things out with: it asks nobody who vouches for an issuer or a desk, and its keys lie in wallet.json of PROVA_HOME. So it',
  'works in environment test alone. It is made of other people’s libraries, and of nothing that issuer or desk are made of.',
];

/** `prova wallet accept`: an offer to credentials in the wallet of this home. */
export const walletAcceptCommand: Command = {
  name: 'wallet accept',
  summary: 'redeem an offer, and keep what it brings, in a wallet for trials',
  operands: 'OFFER',
  options: {
    'tx-code': { value: 'NUMBER', help: 'what came by another way than the offer' },
    copies: { value: 'NUMBER', help: 'of each format, each under a key of its own; by default 1' },
    ...ENVIRONMENT_OPTION,
  },
  notes: NOTES,
  run: async (call) => (await import('./accept-offer.ts')).acceptOffer(call),
};

/** `prova wallet list`: what the wallet of this home has. */
export const walletListCommand: Command = {
  name: 'wallet list',
  summary: 'list what the wallet for trials has',
  options: ENVIRONMENT_OPTION,
  notes: NOTES,
  run: async (call) => (await import('./list-credentials.ts')).listCredentials(call),
};

/** `prova wallet present`: an answer to the request of a desk. */
export const walletPresentCommand: Command = {
  name: 'wallet present',
  summary: 'answer the request of a desk from the wallet for trials',
  operands: 'LINK',
  options: {
    format: { value: 'WORD', help: 'dc+sd-jwt or mso_mdoc, where either would do' },
    ...CATALOGUE_OPTION,
    root: {
      value: 'FILE',
      help: 'the root certificate under which the catalogue is signed (DER), instead of the one in PROVA_HOME',
    },
    ...ENVIRONMENT_OPTION,
  },
  notes: [
    ...NOTES,
    'Of a social status it shows rights, ages and places to anybody, and more only to whom the catalogue of rights registers for it.',
  ],
  run: async (call) => (await import('./present-credential.ts')).presentCredential(call),
};
