import type { Command } from '../../command.ts';

/** `prova keys request`: a new key and a request for its certificate, to be sent to the registry. */
export const keysRequestCommand: Command = {
  name: 'keys request',
  summary: 'make a signing key and a certificate request for it (PKCS #10)',
  options: {
    institution: { value: 'ID', help: 'for example BE:0120' },
    name: { value: 'NAME', help: 'the legal name of the institution' },
    algorithm: { value: 'WORD', help: 'ES256, which it is by default, or RS256' },
    out: { value: 'DIR', help: 'where the key (readable by you alone) and the request go' },
  },
  run: async (call) => (await import('./request-certificate.ts')).requestCertificate(call),
};
