import type { Gauge, HealthCheck } from '@prova/http';
import type { EpochSeconds } from '@prova/trust';
import type { DeskIdentity } from './desk-key.ts';

/** Seconds before its end in which a certificate should be replaced: an authority, and registrars of wallets, take weeks. */
const NOTICE = 30 * 86_400;

/** How the certificate of the desk stands. */
type Condition =
  | 'good'
  | 'desk-certificate-not-yet-valid'
  | 'desk-certificate-ending'
  | 'desk-certificate-over';

/** Whoever keeps the certificate of a desk in sight. */
export interface KeyWatch {
  /** Has the operator told where it has come to stand otherwise than at the last look. */
  readonly look: () => Condition;
  /** `DEGRADED` before it begins, in its last thirty days, and when it is over: all else than asking wallets goes on. */
  readonly health: HealthCheck;
  readonly gauge: Gauge;
}

/**
 * Watches the days of a certificate. `tell` hears `desk-certificate-not-yet-valid`, `desk-certificate-ending` and `desk-certificate-over`, each
 * once when it has come to that.
 */
export function watchKey(
  { validity }: Pick<DeskIdentity, 'validity'>,
  { now, tell }: { readonly now: () => EpochSeconds; readonly tell: (code: string) => void },
): KeyWatch {
  let last: Condition = 'good';
  const look = (): Condition => {
    const condition = conditionAt(validity, now());
    if (condition !== last && condition !== 'good') tell(condition);
    last = condition;
    return condition;
  };
  return {
    look,
    health: () => (look() === 'good' ? 'UP' : 'DEGRADED'),
    gauge: {
      name: 'prova_desk_certificate_seconds',
      help: 'Until the certificate under which wallets are asked ends; below 0 when it has.',
      value: () => validity.notAfter - now(),
    },
  };
}

/** Outside of its days it asks nobody: before them the clock may be wrong, after them the certificate is. */
function conditionAt(
  { notBefore, notAfter }: DeskIdentity['validity'],
  at: EpochSeconds,
): Condition {
  if (at < notBefore) return 'desk-certificate-not-yet-valid';
  if (at > notAfter) return 'desk-certificate-over';
  return at > notAfter - NOTICE ? 'desk-certificate-ending' : 'good';
}
