import { ENVIRONMENT_OPTION } from '../../administration.ts';
import type { Command } from '../../command.ts';
import { COMPETENCES_OPTION } from '../../competences-option.ts';

const OUT_OPTION = {
  out: { value: 'DIR', help: 'where the key (readable by you alone) and the request go' },
};

const NOTE =
  'The name of a key for trials ends with (TEST) or (ACC): no other signs there, and it signs nowhere else.';

/** `prova keys request`: a new key and a request for its certificate, to be sent to the registry. */
export const keysRequestCommand: Command = {
  name: 'keys request',
  summary: 'make a signing key and a certificate request for it (PKCS #10)',
  options: {
    institution: { value: 'ID', help: 'for example BE:0120' },
    name: { value: 'NAME', help: 'the legal name of the institution' },
    for: { value: 'WORD', help: 'paper, which it is by default, or wallet' },
    algorithm: { value: 'WORD', help: 'ES256, which it is by default, or RS256' },
    ...COMPETENCES_OPTION,
    ...ENVIRONMENT_OPTION,
    ...OUT_OPTION,
  },
  notes: [
    NOTE,
    'A request for wallets asks for a certificate that names the address of the issuer: PROVA_ISSUER_URL, as the service has it.',
  ],
  run: async (call) => (await import('./request-certificate.ts')).requestSeal(call),
};

/** `prova keys request-reader`: the same for a desk. */
export const keysRequestReaderCommand: Command = {
  name: 'keys request-reader',
  summary: 'make a key for a desk to ask wallets with, and a certificate request for it',
  options: {
    country: { value: 'CODE', help: 'whose authority is asked, for example BE' },
    name: { value: 'NAME', help: 'the legal name of whoever runs the desk' },
    hosts: { value: 'HOSTS', help: 'of the desk, for example desk.example; several with commas' },
    ...ENVIRONMENT_OPTION,
    ...OUT_OPTION,
  },
  notes: [NOTE],
  run: async (call) => (await import('./request-certificate.ts')).requestReader(call),
};
