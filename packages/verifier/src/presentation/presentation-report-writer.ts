import {
  type JudgedIssue,
  type Run,
  reportCircumstances,
  reportIssue,
  reportOutcome,
  reportTrust,
  showable,
} from '../report-writer.ts';
import { reportedInstant } from '../reported-instant.ts';
import { layersOf } from './layers.ts';
import type { OpenedCredential } from './opened-credential.ts';
import type { PresentationContext } from './presentation-context.ts';
import type { PresentationReport, ReportedCredential } from './presentation-report.ts';

/** What is known of a credential, and of who issued it, once both its signatures verified. */
export interface JudgedPresentation extends JudgedIssue {
  credential?: OpenedCredential;
}

/** Puts the steps, the reasons in words and what may be shown of the credential into one report. */
export function writePresentationReport(
  run: Run,
  judged: JudgedPresentation,
  context: PresentationContext,
): PresentationReport {
  const trust = reportTrust(context);
  const { credential, ...issue } = showable(judged, trust);
  return {
    ...reportOutcome(run, judged.credential?.document.type, context),
    ...(credential && { credential: reportCredential(credential) }),
    ...reportIssue(issue),
    ...reportCircumstances(trust, context),
  };
}

function reportCredential({
  format,
  credentialType,
  document,
  time,
  status,
}: OpenedCredential): ReportedCredential {
  return {
    ...document,
    format,
    credentialType,
    validity: {
      credential: { start: reportedInstant(time.from), end: reportedInstant(time.until) },
      ...layersOf(document),
    },
    ...(status && { statusPlace: status }),
  };
}
