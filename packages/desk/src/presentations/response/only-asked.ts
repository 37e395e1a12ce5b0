import type { PresentationReport, ReportedCredential } from '@prova/verifier';

/** A report, and of the document no more than was asked for. */
export type ShownReport = Omit<PresentationReport, 'credential'> & {
  readonly credential?: Omit<ReportedCredential, 'data'> & { readonly data: object };
};

/** The report without what a wallet showed unasked. `members` are those of the model; without them, all were asked for. */
export function onlyAsked(
  report: PresentationReport,
  members: ReadonlySet<string> | undefined,
): ShownReport {
  const { credential } = report;
  if (credential === undefined || members === undefined) return report;
  const data = Object.entries(credential.data).filter(([member]) => members.has(member));
  return { ...report, credential: { ...credential, data: Object.fromEntries(data) } };
}
