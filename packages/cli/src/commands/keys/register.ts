import { ADMINISTRATION_OPTIONS, INSTITUTION_OPTION } from '../../administration.ts';
import type { Command } from '../../command.ts';

/** `prova keys register`: a key signs for an institution from now on. */
export const keysRegisterCommand: Command = {
  name: 'keys register',
  summary: 'have a key sign what an institution issues, from now on',
  options: {
    ...INSTITUTION_OPTION,
    for: { value: 'WORD', help: 'paper, which it is by default, or wallet' },
    certificate: { value: 'FILE', help: 'of the key, PEM or DER' },
    key: { value: 'FILE', help: 'a private key in a file, PKCS #8 PEM, readable by you alone' },
    'pkcs11-module': { value: 'FILE', help: 'or a key in a token: the library of its maker' },
    token: { value: 'LABEL', help: 'the label of the token, or the number of its slot' },
    'key-label': { value: 'LABEL', help: 'the label of the key in the token' },
    'key-id': { value: 'HEX', help: 'or its id in hexadecimal' },
    'pin-file': { value: 'FILE', help: 'holds the PIN, readable by the service alone' },
    'pin-variable': { value: 'NAME', help: 'or the variable of the service that holds it' },
    'daily-ceiling': { value: 'N', help: 'signatures a day; 1000000 unless given' },
    ...ADMINISTRATION_OPTIONS,
  },
  notes: [
    'Without a place it is the seal that the scheme of this home made for the institution.',
    'A certificate for wallets names the address of the issuer: PROVA_ISSUER_URL, as the service has it.',
    'The key is opened and tried first, and the trust list must name it. Every service of this house must find files at the',
    'same paths. To change keys: have the new one listed and published, register it, retire the old one; batches go on.',
  ],
  run: async (call) => (await import('./register-key.ts')).registerKey(call),
};

/** `prova keys retire`: a key signs no more. */
export const keysRetireCommand: Command = {
  name: 'keys retire',
  summary: 'have a key of an institution sign no more; what it signed stays',
  options: {
    ...INSTITUTION_OPTION,
    thumbprint: { value: 'HASH', help: 'SHA-256 of its certificate, as keys list shows it' },
    ...ADMINISTRATION_OPTIONS,
  },
  notes: ['What a stolen key signed is struck in the register: prova registry revoke.'],
  run: async (call) => (await import('./retire-key.ts')).retireSigningKey(call),
};
