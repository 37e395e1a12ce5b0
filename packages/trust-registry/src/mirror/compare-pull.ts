import type { EpochSeconds } from '@prova/trust';
import { type Difference, differenceOf } from '../changes/difference.ts';
import { TrustRegistryError } from '../errors.ts';
import type { InstitutionImport } from '../import-ir/import-ir.ts';
import { admitImport } from '../register/admit-import.ts';
import type { Register } from '../register/register.ts';
import { continuation } from './continuation.ts';
import { inUse, missingFrom, type Names } from './in-use.ts';
import { type Suspicion, suspicionsOf } from './suspicion.ts';
import { withdrawVanished } from './withdraw-vanished.ts';

/** What a pull would do to a register, for a person to look at before it is done. */
export interface PullComparison {
  /** The register as it would be. */
  readonly register: Register;
  /** Line by line what would change. */
  readonly differences: readonly Difference[];
  /** What would come into use, or back into it. */
  readonly arrived: Names;
  /** What would be in use no longer: no document of after the pull would count. */
  readonly gone: Names;
  /** Why this looks like a bad day of the resolver. */
  readonly suspicions: readonly Suspicion[];
}

/**
 * Says what becomes of a mirror's register when it takes a pull over: what is new is admitted as by `admitImport`, what
 * is gone is ended at `at` as by `withdrawVanished`, what comes back begins a new period then. What was decided here, a
 * closed institution or a revoked key, outranks the source. Pure: nothing is changed.
 * Throws `TrustRegistryError` `certificate-not-trusted` as `admitImport` does.
 */
export function comparePull(
  register: Register,
  pulled: InstitutionImport,
  at: EpochSeconds,
): PullComparison {
  const source = continuation(register.institutions, pulled, at);
  const next = withdrawVanished(admitImport(register, source), source, at);
  const [before, after] = [inUse(register, at), inUse(next, at)];
  return {
    register: next,
    differences: differenceOf(register, next),
    arrived: missingFrom(after, before),
    gone: missingFrom(before, after),
    suspicions: suspicionsOf(before, after, pulled),
  };
}

/**
 * The register after the pull. Each suspicion must be acknowledged by handing back the very ones of this comparison,
 * after a person has seen them: a resolver's bad day must not empty the list.
 * Throws `TrustRegistryError` `pull-suspicious`.
 */
export function acceptPull(
  { register, suspicions }: PullComparison,
  acknowledged: readonly Suspicion[] = [],
): Register {
  if (!suspicions.every((suspicion) => acknowledged.includes(suspicion))) {
    throw new TrustRegistryError(
      'pull-suspicious',
      'The resolver lost more than is usual. Look at the differences before you accept them.',
    );
  }
  return register;
}
