import type { AcceptedExport, VerificationExport } from '../receipt/export.ts';
import { isDocumentStep } from '../steps.ts';
import { large, section, small } from './fields.ts';
import type { ExportFields, ExportSteps } from './statement.ts';
import type { StatementWords } from './statement-words.ts';
import { printedInstant, writtenDay } from './written-time.ts';

/** When, for which day and by whom it was verified. */
export function verificationSection(
  { treatmentDate, verifiedAt, verifier }: VerificationExport,
  { headings, captions }: StatementWords,
): ExportFields {
  return section(headings.verification, [
    large(captions.treatmentDate, writtenDay(treatmentDate)),
    large(captions.verifiedAt, printedInstant(verifiedAt)),
    large(captions.station, verifier.station),
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
      : `${sequence}, ${printedInstant(issuedAt)}`;
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
