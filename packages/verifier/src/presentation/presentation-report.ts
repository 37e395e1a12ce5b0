import type { CredentialFormat, StatusPlace, WalletDocument } from '@prova/credential';
import type { Report } from '../report.ts';

/** From when until when something counts: days as `yyyy-mm-dd`, both ends included, instants in RFC 3339, UTC. */
export interface ReportedPeriod {
  readonly start: string;
  readonly end: string;
}

/** What a wallet showed. Present in a report only when the institution's signature verified, and the holder's for this question. */
export type ReportedCredential = WalletDocument & {
  readonly format: CredentialFormat;
  /** `vct`, or the document type. */
  readonly credentialType: string;
  /** Three layers, each of which can end before the others. `entitlement` only where a document says it apart. */
  readonly validity: {
    /** Of this copy; at its end it counts no longer. */
    readonly credential: ReportedPeriod;
    readonly document: ReportedPeriod;
    readonly entitlement?: ReportedPeriod;
  };
  /** Where this copy would be withdrawn: no other copy has that place. Absent where it names none. */
  readonly statusPlace?: StatusPlace;
};

/** The outcome of judging what a wallet presented: as of a document, but for what it was carried on. */
export interface PresentationReport extends Omit<Report, 'document' | 'carrier'> {
  readonly credential?: ReportedCredential;
}
