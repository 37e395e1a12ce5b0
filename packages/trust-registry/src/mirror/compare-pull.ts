import { formatInstitutionId } from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';
import { type Difference, differenceOf } from '../changes/difference.ts';
import { TrustRegistryError } from '../errors.ts';
import type { InstitutionImport } from '../import-ir/import-ir.ts';
import { admitImport } from '../register/admit-import.ts';
import type { Register, RegisterInstitution } from '../register/register.ts';
import { continuation } from './continuation.ts';
import { type Suspicion, suspicionsOf } from './suspicion.ts';
import { withdrawVanished } from './withdraw-vanished.ts';

/** What a pull would do to a register, for a person to look at before it is done. */
export interface PullComparison {
  /** The register as it would be. */
  readonly register: Register;
  /** Line by line what would change. A new `name` is a new institution, the `status` `closed` one that is gone. */
  readonly differences: readonly Difference[];
  /** Why this looks like a bad day of the resolver. */
  readonly suspicions: readonly Suspicion[];
}

/**
 * Says what becomes of a mirror's register when it takes a pull over: what is new is admitted as by `admitImport`, what
 * is gone is ended as by `withdrawVanished`, what comes back begins a new period at `at`. Pure: nothing is changed.
 * Throws `TrustRegistryError` `certificate-not-trusted` as `admitImport` does.
 */
export function comparePull(
  register: Register,
  pulled: InstitutionImport,
  at: EpochSeconds,
): PullComparison {
  const source = continuation(register.institutions, pulled, at);
  const admitted = admitImport(reopened(register, source), source);
  const after = withdrawVanished(admitted, source, at);
  return {
    register: after,
    differences: differenceOf(register, after),
    suspicions: suspicionsOf(register, after, pulled, at),
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

/** An institution that is listed is not closed. The time without it stays uncovered: its bindings had ended. */
function reopened(register: Register, source: InstitutionImport): Register {
  const institutions = new Map(register.institutions);
  for (const { id } of source.institutions) {
    const key = formatInstitutionId(id);
    const entry = institutions.get(key);
    if (entry?.validUntil !== undefined) institutions.set(key, open(entry));
  }
  return { ...register, institutions };
}

function open({ validUntil: _, ...entry }: RegisterInstitution): RegisterInstitution {
  return { ...entry, status: entry.status === 'suspended' ? 'suspended' : 'active' };
}
