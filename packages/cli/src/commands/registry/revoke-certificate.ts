import { EFFECTS, type TombstoneScope } from '@prova/trust';
import { changeRegister, openScheme, revoke } from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { environmentMark, homeFolder } from '../../home.ts';
import { instantOption, momentOf } from '../../moment.ts';
import { publishIfAsked } from './publish-list.ts';

/** Sets a tombstone on a seal certificate, or on an authority's: then on all below it. */
export async function revokeCertificate(call: Call): Promise<number> {
  const thumbprint = call.required('certificate');
  const word = call.required('reason');
  const { now } = momentOf(call);
  const scheme = await openScheme(homeFolder(call));
  await changeRegister(scheme, (register) => {
    const isSeal = register.certificates.has(thumbprint);
    const scope = isSeal ? 'certificate' : 'certificate-authority';
    const reason = call.choice('reason', reasonsOf(scope)) ?? word;
    const invalidityDate = instantOption(call, 'since') ?? now;
    return revoke(register, { thumbprint, reason, revokedAt: now, invalidityDate, scope });
  });
  call.io.stdout(`${environmentMark(scheme.environment)}Withdrawn: ${thumbprint}.\n`);
  return publishIfAsked(call);
}

/** Lifting a suspension is no withdrawal. */
function reasonsOf(scope: TombstoneScope): string[] {
  return Object.keys(EFFECTS[scope]).filter((reason) => reason !== 'removeFromCRL');
}
