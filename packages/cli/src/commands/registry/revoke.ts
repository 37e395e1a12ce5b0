import type { Command } from '../../command.ts';
import { NOW_OPTION } from '../../moment.ts';

/** `prova registry revoke`: a tombstone for a certificate. It is never taken away again. */
export const registryRevokeCommand: Command = {
  name: 'registry revoke',
  summary: 'withdraw a certificate, for ever',
  options: {
    certificate: { value: 'SHA256', help: 'of the certificate, base64url, as keys list shows it' },
    reason: { value: 'WORD', help: 'of RFC 5280: keyCompromise, superseded, …' },
    since: { value: 'TIME', help: 'when it stopped being believable; by default now' },
    publish: { help: 'publish the trust list afterwards' },
    ...NOW_OPTION,
  },
  run: async (call) => (await import('./revoke-certificate.ts')).revokeCertificate(call),
};
