import { changeRegister, openScheme, revoke } from '@prova/trust-registry';
import type { Call, Command } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { homeFolder } from '../../home.ts';
import { MOMENT_OPTIONS, momentOf } from '../../moment.ts';

const REASONS = [
  'keyCompromise',
  'superseded',
  'cessationOfOperation',
  'affiliationChanged',
  'privilegeWithdrawn',
  'certificateHold',
] as const;

/** `prova registry revoke`: a tombstone for a certificate. It is never taken away again. */
export const registryRevokeCommand: Command = {
  name: 'registry revoke',
  summary: 'withdraw a certificate; publish to let verifiers know',
  options: {
    certificate: { value: 'SHA256', help: 'of the certificate, base64url, as keys list shows it' },
    reason: { value: 'WORD', help: REASONS.join(', ') },
    since: { value: 'TIME', help: 'when it stopped being believable; by default now' },
    ...MOMENT_OPTIONS,
  },
  run: runRevoke,
};

async function runRevoke(call: Call): Promise<number> {
  const thumbprint = call.required('certificate');
  const reason = call.choice('reason', REASONS);
  if (!reason) throw new CliError('usage', `Give --reason, one of ${REASONS.join(', ')}.`);
  const { now } = momentOf(call);
  const since = call.option('since');
  const invalidityDate = since === undefined ? now : Math.floor(Date.parse(since) / 1000);
  if (Number.isNaN(invalidityDate)) {
    throw new CliError('usage', '--since is a time: 2026-11-24T09:00:00Z.');
  }
  const scheme = await openScheme(homeFolder(call));
  const order = {
    thumbprint,
    reason,
    revokedAt: now,
    invalidityDate,
    scope: 'certificate',
  } as const;
  await changeRegister(scheme, (register) => revoke(register, order));
  call.io.stdout(`Withdrew the certificate for ${reason}. Publish to let verifiers know.\n`);
  return 0;
}
