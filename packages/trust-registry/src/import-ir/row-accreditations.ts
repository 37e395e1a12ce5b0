import { type Accreditation, COMPETENCES, type Competence } from '@prova/trust';
import { listMember, type Members, requireMembers, textMember } from './members.ts';
import { readPeriod } from './period.ts';
import { Rejection, type RowReader } from './rejection.ts';

/** What an institution may issue, and whether that is what its source said. */
export interface RowAccreditations {
  readonly accreditations: readonly Accreditation[];
  /** True when the source named no periods, so that open-ended ones were assumed. */
  readonly assumed: boolean;
}

/**
 * Names of documents as sources write them. The full list of the repository is not public; a resolver of ours writes
 * the names of competences.
 */
const DOCUMENTS: ReadonlyMap<string, Competence> = new Map([
  ...COMPETENCES.map((competence) => [competence, competence] as const),
  ['PRC', 'EHIC'],
  ['PD A1', 'PDA1'],
]);

const SINCE_EVER = 0;

/**
 * Reads `accreditationPeriods` (specification v0.5 §6.3) or `accreditedFor` (the test resolver). A source that has
 * neither member, like the repository's own export, lists issuers of the EHIC: that is assumed, open-ended.
 * A list that is there and empty accredits for nothing.
 */
export function readAccreditations(row: Members, reader: RowReader): RowAccreditations {
  const nothing: RowAccreditations = { accreditations: [], assumed: false };
  const periods = reader.optional('accreditationPeriods', () => ({
    list: listMember(row, ['accreditationPeriods']),
  }));
  const names = reader.optional('accreditedFor', () => ({
    list: listMember(row, ['accreditedFor']),
  }));
  if (!periods || !names) return nothing;
  if (periods.list) {
    const accreditations = periods.list.flatMap(
      (entry, i) => reader.optional(`accreditationPeriods[${i}]`, () => readEntry(entry)) ?? [],
    );
    return { accreditations, assumed: false };
  }
  const competences = names.list
    ? names.list.flatMap(
        (name, i) => reader.optional(`accreditedFor[${i}]`, () => competenceOf(name)) ?? [],
      )
    : (['EHIC'] as const);
  const accreditations = [...new Set(competences)].map((competence) => ({
    competence,
    from: SINCE_EVER,
  }));
  return { accreditations, assumed: accreditations.length > 0 };
}

function readEntry(entry: unknown): Accreditation {
  const members = requireMembers(entry);
  const competence = competenceOf(textMember(members, ['portableDocument']));
  return { competence, ...readPeriod(members) };
}

function competenceOf(name: unknown): Competence {
  const competence = typeof name === 'string' ? DOCUMENTS.get(name) : undefined;
  if (!competence) throw new Rejection('document-unknown');
  return competence;
}
