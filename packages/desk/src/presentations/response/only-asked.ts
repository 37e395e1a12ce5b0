import type { PresentationReport, ReportedCredential } from '@prova/verifier';
import type { AskedEntries, AskedMembers } from '../query/asked-members.ts';

/** A report, and of the document no more than was asked for. */
export type ShownReport = Omit<PresentationReport, 'credential'> & {
  readonly credential?: Omit<ReportedCredential, 'data'> & { readonly data: object };
};

/** The report without what a wallet showed unasked, entries of lists too. Without `members`, all was asked for. */
export function onlyAsked(
  report: PresentationReport,
  members: AskedMembers | undefined,
): ShownReport {
  const { credential } = report;
  if (credential === undefined || members === undefined) return report;
  const data = Object.entries(credential.data).flatMap(([member, value]) => {
    const asked = members.get(member);
    if (asked === undefined) return [];
    return [[member, asked === 'whole' ? value : entriesAmong(value, asked)] as const];
  });
  return { ...report, credential: { ...credential, data: Object.fromEntries(data) } };
}

function entriesAmong(value: unknown, { key, names }: AskedEntries): unknown {
  if (!Array.isArray(value)) return value;
  return value.filter((entry) => names.has(key === undefined ? entry : Object(entry)[key]));
}
