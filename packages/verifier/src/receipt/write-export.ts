import { COUNTRY_CODES, parseCompactJws } from '@prova/credential';
import { VerifierError } from '../errors.ts';
import type { Report, ReportedIssuer, ReportedTrust } from '../report.ts';
import { type AcceptedExport, EXPORT_FORMAT, type VerificationExport } from './export.ts';
import type { OpenedReceipt } from './open-receipt.ts';

/** What a report does not say of a verification that shall be handed on. */
export interface ExportOrder {
  /** What `judgedToken` answered for the same evidence. */
  readonly token: string | undefined;
  readonly verifier: VerificationExport['verifier'];
  readonly receipt?: OpenedReceipt;
}

/**
 * A verification in the form in which it is handed on. Only of an accepted document is repeated what it says.
 *
 * Does not check that report and token belong together, nor what `verifier` says of itself: `parseExport` takes a label of 1 to 64
 * characters in one line.
 * Throws `VerifierError` `export-malformed` for an accepted report without a token or an issuer: they are of two verifications.
 */
export function writeExport(
  report: Report,
  { token, verifier, receipt }: ExportOrder,
): VerificationExport {
  const { reasons, steps, software, treatmentDate, verifiedAt, verdict, indication } = report;
  const verification = {
    format: EXPORT_FORMAT,
    verifier,
    // What is no day was not judged, and may be anything.
    ...(DAY.test(treatmentDate) && { treatmentDate }),
    verifiedAt,
    steps,
    reasons: reasons.map(({ code }) => code),
    trust: trustOf(report.trust, verifiedAt),
    software,
    ...(receipt && { receipt: { number: receipt.receipt.number, hash: receipt.hash } }),
  } as const;
  if (verdict === 'accepted') return { ...verification, ...acceptedPart(report, token) };
  return {
    ...verification,
    verdict,
    ...(indication !== undefined && indication !== 'TOTAL-PASSED' && { indication }),
    ...(token !== undefined && { token }),
  };
}

const DAY = /^\d{4}-\d\d-\d\d$/;

function acceptedPart(
  { issuer }: Report,
  token: string | undefined,
): Pick<AcceptedExport, 'verdict' | 'indication' | 'token' | 'payload' | 'issuer'> {
  if (token === undefined || issuer === undefined) {
    throw new VerifierError('export-malformed', 'An accepted document has a token and an issuer.');
  }
  const { payload } = parseCompactJws(token);
  return {
    verdict: 'accepted',
    indication: 'TOTAL-PASSED',
    token,
    payload,
    issuer: issuerOf(issuer),
  };
}

function issuerOf({ country, officialId, name, kid }: ReportedIssuer): AcceptedExport['issuer'] {
  const known = COUNTRY_CODES.find((code) => code === country);
  if (known) return { country: known, officialId, name, kid };
  throw new VerifierError('export-malformed', 'The issuer is of no state that issues cards.');
}

function trustOf(trust: ReportedTrust, verifiedAt: string): VerificationExport['trust'] {
  const { environment, state, sequence, issuedAt } = trust;
  return {
    environment,
    state,
    ...(sequence !== undefined && { sequence }),
    ...(issuedAt !== undefined && {
      issuedAt,
      ageSeconds: (Date.parse(verifiedAt) - Date.parse(issuedAt)) / 1000,
    }),
  };
}
