import {
  assembleCompactJws,
  COUNTRY_CODES,
  encodeUtf8,
  type Platform,
  type Signer,
} from '@prova/credential';
import { VerifierError } from '../errors.ts';
import type { PresentationReport } from '../presentation/presentation-report.ts';
import type { Report, ReportedIssuer, ReportedTrust } from '../report.ts';
import { documentMark } from './document-mark.ts';
import { keyThumbprint, type OpenedReceipt, openReceipt } from './open-receipt.ts';
import { type Receipt, receiptSigningInput } from './receipt.ts';

/** Who verifies: a place in a clinic, with a key that signs its receipts and nothing else. */
export interface Station {
  /** What the clinic calls it, 1 to 64 characters. It stands in every receipt: no name of a person. */
  readonly label: string;
  /** DER SubjectPublicKeyInfo of its P-256 key. */
  readonly key: Uint8Array;
  /** The same key where it signs; only ES256. It needs no certificate: who checks receipts knows the key. */
  readonly signer: Pick<Signer, 'algorithm' | 'signMany'>;
}

/** What a receipt shall be about. */
export interface ReceiptOrder {
  readonly report: Report | PresentationReport;
  /** What `judgedToken` answered for the same evidence; of a presentation, `presentedCopy` for its report. */
  readonly token: string | undefined;
  readonly station: Station;
  /** 32 bytes or more, the same at all stations of a clinic: see `documentMark`. */
  readonly markKey: Uint8Array;
  readonly platform: Platform;
}

/**
 * The receipt of a verification, after `previous`, the text of the station's last one; `undefined` begins a chain. What it
 * answers was opened as a reader will open it, so a key that does not fit is found here.
 *
 * Does not check that report and token belong together, nor the receipts before the last, and knows nothing of a second
 * one made after the same: who keeps receipts lets one be made at a time.
 * Throws `VerifierError`: as `openReceipt` for `previous` and for what was made, `mark-key-short`. What the signer throws
 * passes through.
 */
export async function nextReceipt(
  previous: string | undefined,
  { report, token, station, markKey, platform }: ReceiptOrder,
): Promise<OpenedReceipt> {
  const { key, signer, label } = station;
  const opening = { key, platform };
  if (signer.algorithm !== 'ES256') {
    throw new VerifierError('receipt-key', 'A station signs its receipts with ES256.');
  }
  const kid = await keyThumbprint(opening);
  const last = previous === undefined ? undefined : await openReceipt(previous, opening);
  const mark = token === undefined ? undefined : await documentMark(token, { markKey, platform });
  const receipt: Receipt = {
    ...whatReportSays(report),
    ...(mark !== undefined && { mark }),
    number: (last?.receipt.number ?? 0) + 1,
    previous: last?.hash ?? kid,
    station: label,
  };
  const input = receiptSigningInput(receipt, kid);
  const [signature = new Uint8Array()] = await signer.signMany([encodeUtf8(input)]);
  return openReceipt(assembleCompactJws(input, signature), opening);
}

/** Member by member, so that nothing of a person comes along that a report may say one day. */
function whatReportSays(
  report: ReceiptOrder['report'],
): Omit<Receipt, 'mark' | 'number' | 'previous' | 'station'> {
  const { issuer, trust, reasons, software, verdict, verifiedAt } = report;
  const list = listOf(trust);
  const signer = issuerOf(issuer);
  return {
    ...whatDocument(report),
    environment: trust.environment,
    ...(signer && { issuer: signer }),
    ...(list && { list }),
    reasons: reasons.map(({ code }) => code),
    software: { name: software.name, version: software.version },
    time: verifiedAt,
    verdict,
  };
}

function whatDocument(report: ReceiptOrder['report']): Pick<Receipt, 'document' | 'format'> {
  if ('document' in report && report.document) return { document: report.document.type };
  if (!('credential' in report) || !report.credential) return {};
  const { type, format } = report.credential;
  return { document: type, format };
}

function issuerOf(issuer: ReportedIssuer | undefined): Receipt['issuer'] {
  const country = COUNTRY_CODES.find((known) => known === issuer?.country);
  return issuer && country && { country, kid: issuer.kid, officialId: issuer.officialId };
}

function listOf({ sequence, issuedAt, state }: ReportedTrust): Receipt['list'] {
  if (sequence === undefined || issuedAt === undefined || state === 'MISSING') return undefined;
  return { issuedAt, sequence, state };
}
