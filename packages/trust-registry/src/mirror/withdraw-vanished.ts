import { formatInstitutionId } from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';
import type { ImportedInstitution, InstitutionImport } from '../import-ir/import-ir.ts';
import { endedAt } from '../register/periods.ts';
import type { Register, RegisterInstitution } from '../register/register.ts';

/**
 * Ends at `at` what a source no longer lists: the bindings of a certificate, all of them where the institution is gone,
 * and accreditations that an institution still listed has no more. Under an ended binding what was issued before stays
 * verifiable and what is issued later is not; an ended accreditation covers no document that lasts longer
 * (specification v0.5 §5, rule 5c), which is why one that merely vanished with its institution is left. Nothing that
 * had begun is taken away, and no binding at all; no institution is closed: a list that lacks it does not say that it
 * ceased to exist, and what is closed never opens again.
 *
 * For a mirror, whose one source is the origin of all it has pinned: the register keeps no note of where an entry came
 * from, and needs none then. What stands under the root came from nobody's resolver. Such bindings are left alone,
 * and so are the accreditations of an institution that has one.
 */
export function withdrawVanished(
  register: Register,
  source: InstitutionImport,
  at: EpochSeconds,
): Register {
  const listed = new Map(source.institutions.map((row) => [formatInstitutionId(row.id), row]));
  const isPinned = (thumbprint: string) => register.certificates.get(thumbprint)?.pinned === true;
  const institutions = [...register.institutions].map(
    ([key, entry]): [string, RegisterInstitution] => [
      key,
      withdrawn(entry, listed.get(key), { at, isPinned }),
    ],
  );
  return { ...register, institutions: new Map(institutions) };
}

function withdrawn(
  entry: RegisterInstitution,
  row: ImportedInstitution | undefined,
  { at, isPinned }: { at: EpochSeconds; isPinned: (thumbprint: string) => boolean },
): RegisterInstitution {
  const seals = new Set(row?.certificates.map(({ thumbprint }) => thumbprint));
  const isOurs = entry.bindings.some(({ thumbprint }) => !isPinned(thumbprint));
  const bindings = entry.bindings.map((known) =>
    seals.has(known.thumbprint) || !isPinned(known.thumbprint) ? known : bindingEnded(known, at),
  );
  const accreditations = entry.accreditations.flatMap((known) =>
    isOurs || !row || row.accreditations.some((named) => isSame(named, known))
      ? [known]
      : endedAt(known, at),
  );
  const isAsBefore = holdsSame(bindings, entry.bindings);
  return isAsBefore && holdsSame(accreditations, entry.accreditations)
    ? entry
    : { ...entry, bindings, accreditations };
}

type Binding = RegisterInstitution['bindings'][number];

/** A register keeps every binding. One that has not begun gets the shortest time there is. */
function bindingEnded(binding: Binding, at: EpochSeconds): Binding {
  const shortest = binding.from + 1;
  if (binding.until === shortest) return binding;
  const [ended = { ...binding, until: shortest }] = endedAt(binding, at);
  return ended;
}

type Accreditation = RegisterInstitution['accreditations'][number];

function isSame(a: Accreditation, b: Accreditation): boolean {
  return a.competence === b.competence && a.from === b.from;
}

function holdsSame<T>(list: readonly T[], other: readonly T[]): boolean {
  return list.length === other.length && list.every((each, i) => each === other[i]);
}
