import { formatInstitutionId } from '@prova/credential';
import type { Competence } from '@prova/trust';
import type { ImportedInstitution, InstitutionImport } from '../import-ir/import-ir.ts';
import { newInstitution, withAccreditation } from './admission.ts';
import { requirePinnable, requireSameTrust, withBinding } from './binding.ts';
import type { Register, RegisterInstitution } from './register.ts';

/** The source gave no start: whatever is not ended by a date counts as having always been so. */
const SINCE_EVER = 0;

/**
 * Enters an import: new institutions are admitted, certificates pinned to them, accreditations added. Certificates and
 * periods that a source once named and no longer lists stay, because what was signed under them stays true.
 *
 * The caller vouches for the source. Throws `TrustRegistryError` `certificate-not-trusted` when a certificate of the
 * import already stands in the register under the root; nothing is entered then.
 */
export function admitImport(register: Register, imported: InstitutionImport): Register {
  const certificates = new Map(register.certificates);
  for (const [thumbprint, der] of imported.certificates) {
    const known = certificates.get(thumbprint) ?? { der: requirePinnable(der), pinned: true };
    certificates.set(thumbprint, requireSameTrust(known, true));
  }
  const institutions = new Map(register.institutions);
  for (const each of imported.institutions) {
    const key = formatInstitutionId(each.id);
    const entry = institutions.get(key) ?? newInstitution({ ...each, validFrom: SINCE_EVER });
    institutions.set(key, updated(entry, each));
  }
  return { ...register, certificates, institutions };
}

function updated(entry: RegisterInstitution, source: ImportedInstitution): RegisterInstitution {
  const competences = competencesOf(source);
  return source.certificates.reduce(
    (bound, { thumbprint, period }) => withBinding(bound, { thumbprint, competences, ...period }),
    accredited({ ...entry, name: source.name }, source),
  );
}

/** Periods that a source named are knowledge; assumed ones give way to it and never stand beside it. */
function accredited(entry: RegisterInstitution, source: ImportedInstitution): RegisterInstitution {
  const { accreditations, accreditationAssumed } = source;
  const wasAssumed = entry.flags.includes('accreditation-assumed');
  if (accreditationAssumed) {
    if (entry.accreditations.length > 0 && !wasAssumed) return entry;
    const flagged: RegisterInstitution = { ...entry, flags: ['accreditation-assumed'] };
    return accreditations.reduce(withAccreditation, flagged);
  }
  const known = wasAssumed ? { ...entry, accreditations: [], flags: [] } : entry;
  return accreditations.reduce(withAccreditation, known);
}

/** The source binds certificates to institutions, not to documents. Without an accreditation a binding is idle. */
function competencesOf({ accreditations }: ImportedInstitution): readonly Competence[] {
  const own = new Set(accreditations.map(({ competence }) => competence));
  return own.size > 0 ? [...own] : ['EHIC'];
}
