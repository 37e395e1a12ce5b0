import { formatInstitutionId } from '@prova/credential';
import type { Competence } from '@prova/trust';
import type { ImportedInstitution, InstitutionImport } from '../import-ir/import-ir.ts';
import { accredit, admitInstitution } from './admission.ts';
import { pinCertificate } from './binding.ts';
import { findInstitution, type Register, withInstitution } from './register.ts';

/** The source gave no start: whatever is not ended by a date counts as having always been so. */
const SINCE_EVER = 0;

/**
 * Enters an import: new institutions are admitted, certificates are pinned to them, accreditations added. Certificates
 * and periods that the source no longer lists stay, because what was signed under them stays true.
 * The caller vouches for the source. Throws nothing for an import made by `importInstitutions`, unless a certificate in
 * it stands in the register under the root (`certificate-not-trusted`).
 */
export function admitImport(register: Register, imported: InstitutionImport): Register {
  return imported.institutions.reduce(admitOne, register);
}

function admitOne(register: Register, imported: ImportedInstitution): Register {
  const { id, name } = imported;
  let next = register.institutions.has(formatInstitutionId(id))
    ? register
    : admitInstitution(register, { id, name, validFrom: SINCE_EVER });
  next = withInstitution(next, {
    ...findInstitution(next, id),
    name,
    flags: imported.accreditationAssumed ? ['accreditation-assumed'] : [],
  });
  for (const period of imported.accreditations) next = accredit(next, id, period);
  const competences = competencesOf(imported);
  for (const { der, period } of imported.certificates) {
    next = pinCertificate(next, id, { certificate: der, competences, ...period });
  }
  return next;
}

/** The source binds certificates to institutions, not to documents; an institution without accreditation uses none. */
function competencesOf({ accreditations }: ImportedInstitution): readonly Competence[] {
  const own = new Set(accreditations.map(({ competence }) => competence));
  return own.size > 0 ? [...own] : ['EHIC'];
}
