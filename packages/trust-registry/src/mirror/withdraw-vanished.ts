import { formatInstitutionId } from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';
import type { ImportedInstitution, InstitutionImport } from '../import-ir/import-ir.ts';
import type { Register, RegisterInstitution } from '../register/register.ts';
import { endedAt } from './periods.ts';

/**
 * Ends at `at` what a source no longer lists: bindings of certificates, accreditations, and institutions, which are
 * closed. What was issued before stays verifiable, what is issued later is not. Nothing that had begun is taken away,
 * and no suspension is lifted.
 *
 * For a mirror, whose one source is the origin of all it has pinned: the register keeps no note of where an entry came
 * from, and needs none then. Whatever stands under the root came from nobody's resolver. Such bindings are left alone,
 * and an institution that has one is neither closed nor stripped of accreditations.
 */
export function withdrawVanished(
  register: Register,
  source: InstitutionImport,
  at: EpochSeconds,
): Register {
  const listed = new Map(source.institutions.map((row) => [formatInstitutionId(row.id), row]));
  const institutions = [...register.institutions].map(
    ([key, entry]): [string, RegisterInstitution] => {
      const isPinned = (thumbprint: string) => register.certificates.get(thumbprint)?.pinned;
      const isOurs = entry.bindings.some(({ thumbprint }) => !isPinned(thumbprint));
      const row = listed.get(key);
      const bindings = entry.bindings.flatMap((binding) =>
        !isPinned(binding.thumbprint) || lists(row, binding.thumbprint)
          ? [binding]
          : endedAt(binding, at),
      );
      return [key, isOurs ? { ...entry, bindings } : withdrawn({ ...entry, bindings }, row, at)];
    },
  );
  return { ...register, institutions: new Map(institutions) };
}

function lists(row: ImportedInstitution | undefined, thumbprint: string): boolean {
  return row?.certificates.some((listed) => listed.thumbprint === thumbprint) ?? false;
}

function withdrawn(
  entry: RegisterInstitution,
  row: ImportedInstitution | undefined,
  at: EpochSeconds,
): RegisterInstitution {
  const named = row?.accreditations ?? [];
  const accreditations = entry.accreditations.flatMap((known) =>
    named.some(({ competence, from }) => competence === known.competence && from === known.from)
      ? [known]
      : endedAt(known, at),
  );
  return row ? { ...entry, accreditations } : closed({ ...entry, accreditations }, at);
}

function closed(entry: RegisterInstitution, at: EpochSeconds): RegisterInstitution {
  if (entry.validUntil !== undefined && entry.validUntil <= at) return entry;
  const status = entry.status === 'suspended' ? entry.status : 'closed';
  return { ...entry, status, validUntil: Math.max(at, entry.validFrom) };
}
