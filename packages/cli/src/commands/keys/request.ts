import { ENVIRONMENT_OPTION } from '../../administration.ts';
import type { Command } from '../../command.ts';

/** `prova keys request`: a new key and a request for its certificate, to be sent to the registry. */
export const keysRequestCommand: Command = {
  name: 'keys request',
  summary: 'make a signing key and a certificate request for it (PKCS #10)',
  options: {
    institution: { value: 'ID', help: 'for example BE:0120' },
    name: { value: 'NAME', help: 'the legal name of the institution' },
    algorithm: { value: 'WORD', help: 'ES256, which it is by default, or RS256' },
    ...ENVIRONMENT_OPTION,
    out: { value: 'DIR', help: 'where the key (readable by you alone) and the request go' },
  },
  notes: [
    'The name of a key for trials ends with (TEST) or (ACC): no other signs there, and it signs nowhere else.',
  ],
  run: async (call) => (await import('./request-certificate.ts')).requestCertificate(call),
};
