import { formatInstitutionId } from '@prova/credential';
import type { Accreditation, Competence, EpochSeconds } from '@prova/trust';
import type { ImportedInstitution, InstitutionImport } from '../import-ir/import-ir.ts';
import type { Period } from '../import-ir/period.ts';
import { endedAt, isOver } from '../register/periods.ts';
import type { RegisterInstitution } from '../register/register.ts';

/**
 * The import with its periods written as the register must go on with them. A source says since when and until when
 * something holds, and knows nothing of the time in which it did not list it. So a period that is over in the register
 * and goes on in the source begins anew at `at`; what lies between stays uncovered. Periods that the register does not
 * know, or has not ended, are as the source says.
 */
export function continuation(
  institutions: ReadonlyMap<string, RegisterInstitution>,
  source: InstitutionImport,
  at: EpochSeconds,
): InstitutionImport {
  const continued = source.institutions.map((each) => {
    const entry = institutions.get(formatInstitutionId(each.id));
    return entry ? continuedRow(entry, each, at) : each;
  });
  return { ...source, institutions: continued };
}

function continuedRow(
  entry: RegisterInstitution,
  row: ImportedInstitution,
  at: EpochSeconds,
): ImportedInstitution {
  const certificates = row.certificates.map((listed) => {
    const known = entry.bindings.filter(({ thumbprint }) => thumbprint === listed.thumbprint);
    return { ...listed, period: continuedPeriod(listed.period, known, at) };
  });
  return { ...row, certificates, ...continuedAccreditations(entry, row, at) };
}

type Accredited = Pick<ImportedInstitution, 'accreditations' | 'accreditationAssumed'>;

function continuedAccreditations(
  entry: RegisterInstitution,
  row: ImportedInstitution,
  at: EpochSeconds,
): Accredited {
  const wasAssumed = entry.flags.includes('accreditation-assumed');
  if (row.accreditations.length === 0 && wasAssumed) {
    // What was only assumed would give way to nothing at all, as if there had never been an accreditation.
    const accreditations = entry.accreditations.flatMap((each) => endedAt(each, at));
    return { accreditations, accreditationAssumed: true };
  }
  const knownOf = (competence: Competence) =>
    entry.accreditations.filter((each) => each.competence === competence);
  if (row.accreditationAssumed && !wasAssumed && entry.accreditations.length > 0) {
    // The register knows periods, so a source that names none only says that they go on, or that they do again.
    const accreditations = row.accreditations.flatMap(
      ({ competence }): readonly Accreditation[] => {
        const lasting = knownOf(competence).filter((each) => !isOver(each, at));
        return lasting.length > 0 ? lasting : [{ competence, from: at }];
      },
    );
    return { accreditations, accreditationAssumed: false };
  }
  const accreditations = row.accreditations.map(({ competence, ...period }) => ({
    competence,
    ...continuedPeriod(period, knownOf(competence), at),
  }));
  return { accreditations, accreditationAssumed: row.accreditationAssumed };
}

function continuedPeriod(listed: Period, known: readonly Period[], at: EpochSeconds): Period {
  const same = known.find(({ from }) => from === listed.from);
  if (!same || !isOver(same, at)) return listed;
  const { until } = listed;
  // Both are over: what has ended is never made longer.
  if (isOver(listed, at)) return { ...listed, until: Math.min(same.until ?? at, until ?? at) };
  const begunAnew = known.find((each) => each.from > same.from && !isOver(each, at));
  return { ...listed, from: begunAnew?.from ?? at };
}
