import { formatInstitutionId, type InstitutionId, parseJson } from '@prova/credential';
import type { Accreditation } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { readIdentity } from './institution-row.ts';
import { membersOf, requireMembers } from './members.ts';
import { type ImportRejection, RowReader } from './rejection.ts';
import { readAccreditations } from './row-accreditations.ts';
import { type RowCertificate, readCertificates } from './row-certificates.ts';

/** The known repository has 0.5 MB; all of Europe with double wrapping stays below this. */
const MAX_CHARACTERS = 64 * 1024 * 1024;
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
  const rejections: ImportRejection[] = [];
  const institutions = new Map<string, ImportedInstitution>();
  const certificates = new Map<string, Uint8Array>();
  rowsOf(text).forEach((row, i) => {
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

function rowsOf(text: string): readonly unknown[] {
  if (text.length > MAX_CHARACTERS) throw tooLarge();
  const document = parse(text);
  const rows = Array.isArray(document) ? document : envelopeRows(document);
  if (!rows) {
    throw new TrustRegistryError('import-malformed', 'The import holds no list of institutions.');
  }
  if (rows.length > MAX_ROWS) throw tooLarge();
  return rows;
}

/** The one list of a resolver's answer. An error body has none (HTTP status 200 notwithstanding). */
function envelopeRows(document: unknown): readonly unknown[] | undefined {
  const members = membersOf(document);
  const lists = ['issuers', 'results'].map((name) => members?.get(name)).filter(Array.isArray);
  return lists.length === 1 ? lists[0] : undefined;
}

function parse(text: string): unknown {
  try {
    // A byte order mark is no JSON (RFC 8259 §8.1), but spreadsheet programs write one.
    return parseJson(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new TrustRegistryError('import-malformed', 'The import is not JSON.', { cause });
  }
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

function tooLarge(): TrustRegistryError {
  return new TrustRegistryError(
    'import-too-large',
    'The import is larger than any known register.',
  );
}
