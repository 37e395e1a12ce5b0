import type { AcceptedExport, VerificationExport } from '../receipt/export.ts';
import { isDocumentStep } from '../steps.ts';
import type { ExportField, ExportFields, ExportSteps } from './statement.ts';
import type { StatementWords } from './statement-words.ts';
import { acceptedContent } from './token-in.ts';
import { NOTHING, writtenDay, writtenInstant } from './written-time.ts';

/** When, for which day and by whom it was verified. */
export function verificationSection(
  { treatmentDate, verifiedAt, verifier }: VerificationExport,
  { headings, captions }: StatementWords,
): ExportFields {
  return section(headings.verification, [
    large(captions.treatmentDate, writtenDay(treatmentDate)),
    large(captions.verifiedAt, writtenInstant(verifiedAt)),
    large(captions.station, verifier.station),
  ]);
}

/**
 * What an accepted document says, in the order and under the numbers of Decision S2.
 * Throws `VerifierError` `export-malformed`.
 */
export function contentSection(
  exported: AcceptedExport,
  { headings, captions, fields, kinds }: StatementWords,
): ExportFields {
  const { type, data, jti, rid } = acceptedContent(exported);
  return section(headings.content, [
    large(captions.kind, kinds[type]),
    large(`3. ${fields.fn}`, data.fn),
    large(`4. ${fields.gn}`, data.gn),
    large(`5. ${fields.dob}`, writtenDay(data.dob)),
    large(`6. ${fields.hi}`, data.hi),
    large(`7. ${fields.ii}`, `${data.ii} - ${data.in}`),
    large(`8. ${fields.ci}`, data.ci ?? NOTHING),
    large(`9. ${fields.xd}`, writtenDay(data.xd)),
    ...(type === 'prc'
      ? [
          large(`(a), (b). ${fields.validity}`, `${writtenDay(data.sd)} – ${writtenDay(data.ed)}`),
          large(`(c). ${fields.delivered}`, writtenDay(data.di)),
        ]
      : [large(fields.issued, writtenDay(data.di))]),
    ...(jti === undefined ? [] : [large(captions.documentNumber, jti)]),
    ...(rid === undefined ? [] : [small(captions.withdrawalList, rid)]),
  ]);
}

/** The institution as the trust list names it, and the key that signed. */
export function issuerSection(
  { issuer }: AcceptedExport,
  { headings, captions, fields }: StatementWords,
): ExportFields {
  return section(headings.issuer, [
    large(`2. ${fields.ic}`, issuer.country),
    large(captions.institutionName, issuer.name),
    large(fields.ii, issuer.officialId),
    small(captions.issuerKey, issuer.kid),
  ]);
}

/** What was checked, in order; after the first that is not passed nothing was. */
export function stepSection(
  { steps }: VerificationExport,
  { headings, columns, steps: names, results }: StatementWords,
): ExportSteps {
  const rows = steps.map(({ id, result, detail }) => {
    const checked = isDocumentStep(id) ? names[id] : id;
    const name = detail === undefined ? checked : `${checked} (${detail})`;
    const weight = result === 'NOT PASSED' ? ('strong' as const) : ('plain' as const);
    return { cells: [id, name, results[result]] as const, weight };
  });
  return { kind: 'table', title: headings.steps, head: columns, rows };
}

/** What a machine would ask for: keys, receipt, trust list, program. */
export function technicalSection(
  { verifier, receipt, trust, software }: VerificationExport,
  { headings, captions, none }: StatementWords,
): ExportFields {
  const { sequence, issuedAt, environment } = trust;
  const list =
    sequence === undefined || issuedAt === undefined
      ? none
      : `${sequence}, ${writtenInstant(issuedAt)}`;
  return section(headings.technical, [
    small(captions.stationKey, verifier.key),
    ...(receipt
      ? [
          small(captions.receiptNumber, String(receipt.number)),
          small(captions.receiptHash, receipt.hash),
        ]
      : []),
    small(captions.trustList, list),
    small(captions.environment, environment),
    small(captions.software, `${software.name} ${software.version}`),
  ]);
}

export function section(title: string, fields: readonly ExportField[]): ExportFields {
  return { kind: 'fields', title, fields };
}

function large(caption: string, value: string): ExportField {
  return { caption, value, size: 'large' };
}

function small(caption: string, value: string): ExportField {
  return { caption, value, size: 'small' };
}
