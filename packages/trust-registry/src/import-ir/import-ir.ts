import { formatInstitutionId, type InstitutionId } from '@prova/credential';
import type { Accreditation } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { parseDocument, rowsOf, tooLarge } from './envelope.ts';
import { readIdentity } from './institution-row.ts';
import { requireMembers } from './members.ts';
import { type ImportRejection, RowReader } from './rejection.ts';
import { readAccreditations } from './row-accreditations.ts';
import { type RowCertificate, readCertificates } from './row-certificates.ts';

const MAX_ROWS = 20_000;

/** An institution as its source describes it. */
export interface ImportedInstitution {
  readonly id: InstitutionId;
  readonly name: string;
  /** Each certificate once; institutions that share one hold the same bytes. */
  readonly certificates: readonly RowCertificate[];
  readonly accreditations: readonly Accreditation[];
  /** The source named no accreditation periods; open-ended ones were assumed. */
  readonly accreditationAssumed: boolean;
}

export interface InstitutionImport {
  readonly institutions: readonly ImportedInstitution[];
  /** DER of every certificate in use, by thumbprint: fewer than the rows list, because many share one. */
  readonly certificates: ReadonlyMap<string, Uint8Array>;
  /** What was left out, in the order of the rows. */
  readonly rejections: readonly ImportRejection[];
}

/**
 * Reads an export of the EESSI Institution Repository (a JSON array, members in camel case or capitals), or the answer
 * of a resolver in the form of the specification (`issuers`) or of the test resolver (`results`).
 *
 * What cannot be read is reported by row, field and code, and the rest is imported. Certificates are taken as the
 * source gives them, for pinning: nobody but the source vouches for them, and who asks for the import vouches for the
 * source. Dates are not judged, so expired certificates stay as history.
 *
 * Throws `TrustRegistryError`: `import-malformed` when there are no rows at all to be read, also for the error body
 * that a resolver sends with status 200; `import-too-large`.
 */
export function importInstitutions(text: string): InstitutionImport {
  const rows = rowsOf(parseDocument(text));
  if (!rows) {
    throw new TrustRegistryError('import-malformed', 'The import holds no list of institutions.');
  }
  return importRows(rows);
}

/**
 * What `importInstitutions` does with the rows it found; for a list that came in several pages.
 * Throws `TrustRegistryError` `import-too-large`.
 */
export function importRows(rows: readonly unknown[]): InstitutionImport {
  if (rows.length > MAX_ROWS) throw tooLarge();
  const rejections: ImportRejection[] = [];
  const institutions = new Map<string, ImportedInstitution>();
  const certificates = new Map<string, Uint8Array>();
  rows.forEach((row, i) => {
    const reader = new RowReader(i + 1, rejections);
    const institution = readRow(row, reader);
    if (!institution) return;
    const key = formatInstitutionId(institution.id);
    if (institutions.has(key)) {
      reader.refuse('', 'institution-duplicate');
      return;
    }
    const shared = institution.certificates.map((certificate) => {
      const der = certificates.get(certificate.thumbprint) ?? certificate.der;
      certificates.set(certificate.thumbprint, der);
      return { ...certificate, der };
    });
    institutions.set(key, { ...institution, certificates: shared });
  });
  return { institutions: [...institutions.values()], certificates, rejections };
}

/** A row whose identity cannot be read is left out; a certificate or period that cannot be read is left out of it. */
function readRow(row: unknown, reader: RowReader): ImportedInstitution | undefined {
  return reader.optional('', () => {
    const members = requireMembers(row);
    const identity = readIdentity(members, reader);
    const certificates = readCertificates(members, reader);
    const { accreditations, assumed } = readAccreditations(members, reader);
    return {
      ...identity,
      certificates: eachOnce(certificates),
      accreditations,
      accreditationAssumed: assumed,
    };
  });
}

function eachOnce(certificates: readonly RowCertificate[]): readonly RowCertificate[] {
  return [...new Map(certificates.map((own) => [own.thumbprint, own])).values()];
}
