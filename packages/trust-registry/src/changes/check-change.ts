import type { Queryable } from '@prova/store';
import { parseCertificate, TrustError } from '@prova/trust';
import { requireLinkChecked } from '../catalogue/links/link-rows.ts';
import { useChallenge } from '../challenge.ts';
import { TrustRegistryError } from '../errors.ts';
import type { StatementContext } from '../officers/signed-statement.ts';
import type { Register } from '../register/register.ts';
import { applyChange, isOfficerChange } from './apply-change.ts';
import type { Change } from './change.ts';
import { requireNotExpired } from './checks/certificate-dates.ts';
import { requireEnvironment } from './checks/environment.ts';
import { requireSealKey } from './checks/key-type.ts';
import { openPossession } from './checks/possession.ts';
import { requireOneCountry } from './checks/subject-country.ts';

/**
 * What a machine can judge about a change before people do. A certificate has a proof of possession over a challenge of
 * ours, which is used up; and the change could be made in this register now. Officers are looked at when it is made.
 *
 * Of a right, the address of its law was tried on the day that it says.
 *
 * Throws `TrustRegistryError`: `link-not-checked`, the codes of the rules in `checks/`, `certificate-not-trusted`, and those of
 * `applyChange` (path, country, usage, `key-shared`, `key-revoked` …).
 */
export async function checkChange(
  tx: Queryable,
  change: Change,
  register: Register,
  context: StatementContext,
): Promise<void> {
  if (isOfficerChange(change)) return;
  if ('proof' in change && 'certificate' in change) {
    const certificate = parse(change.certificate);
    requireSealKey(certificate);
    requireOneCountry(certificate);
    requireNotExpired(certificate, context.now);
    const { environment, nonce } = openPossession(change.proof, certificate, context.root);
    requireEnvironment(environment, register.environment);
    await useChallenge(tx, nonce, context.now);
  }
  if (change.kind === 'catalogue-entry' && change.entry.of === 'right') {
    await requireLinkChecked(tx, change.entry.content, register);
  }
  await applyChange(register, change, context);
}

function parse(der: Uint8Array) {
  try {
    return parseCertificate(der);
  } catch (cause) {
    if (!(cause instanceof TrustError)) throw cause;
    throw new TrustRegistryError('certificate-not-trusted', `No certificate: ${cause.code}.`, {
      cause,
    });
  }
}
