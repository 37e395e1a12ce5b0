import {
  type Attestation,
  type FileEvidence,
  type Kid,
  SCHEMA_IDS,
  toLatin,
} from '@prova/credential';
import { type Institution, judgeTime } from '@prova/trust';
import type { Checklist } from './checklist.ts';
import { stepOf } from './codes.ts';
import { conclude, decisiveFirst, indicationOf } from './conclusion.ts';
import type { Context } from './context.ts';
import type {
  Report,
  ReportedCarrier,
  ReportedDocument,
  ReportedIssuer,
  ReportedStatus,
  ReportedTrust,
} from './report.ts';
import type { SealOwner } from './rules/0-file-seal.ts';
import { isUsable } from './rules/4a-trust.ts';
import type { RevocationStatus } from './rules/6-revocation.ts';
import { en } from './sentences/en.ts';
import { SOFTWARE } from './software.ts';
import { wordReason } from './wording.ts';

/** What is known of the document once its signature verified, and before of the file that it came in. */
export interface Judged {
  file?: FileEvidence;
  sealOwner?: SealOwner | undefined;
  document?: Attestation;
  issuer?: { readonly institution: Institution; readonly kid: Kid };
  status?: RevocationStatus;
}

/** Puts the steps, the reasons in words and what may be shown of the document into one report. */
export function writeReport(
  { list, judged, ended }: { list: Checklist; judged: Judged; ended: boolean },
  context: Context,
): Report {
  const { policy, today, now } = context;
  const words = policy.words ?? en;
  const trust = reportTrust(context);
  const verdict = conclude(list.reasons, ended);
  const indication = indicationOf(verdict);
  // Past the hard limit nothing is shown that a person could take for confirmed.
  const shown = trust.state === 'EXPIRED' ? {} : judged;
  return {
    verdict,
    ...(indication && { indication }),
    reasons: decisiveFirst(list.reasons).map((reason) => ({
      code: reason.code,
      step: stepOf(reason.code),
      ...wordReason(reason, words),
    })),
    steps: list.steps,
    ...(shown.document && { document: reportDocument(shown.document) }),
    ...(shown.issuer && { issuer: reportIssuer(shown.issuer) }),
    ...(shown.status && { status: reportStatus(shown.status) }),
    ...(judged.file && { carrier: reportCarrier(judged.file, shown.sealOwner) }),
    trust,
    treatmentDate: context.treatmentDate ?? today,
    verifiedAt: instant(now),
    software: SOFTWARE,
  };
}

function reportDocument({ jti, rid, ...document }: Attestation): ReportedDocument {
  const { fn, gn } = document.data;
  return {
    schema: SCHEMA_IDS[document.type],
    ...(jti !== undefined && { jti }),
    ...(rid !== undefined && { rid }),
    ...document,
    latin: { fn: toLatin(fn), gn: toLatin(gn) },
  };
}

function reportIssuer({ institution, kid }: NonNullable<Judged['issuer']>): ReportedIssuer {
  const { country, officialId, name } = institution;
  return { country, officialId, name, kid: kid.spelling };
}

function reportCarrier(
  { medium, seal }: FileEvidence,
  owner: SealOwner | undefined,
): ReportedCarrier {
  if (seal?.state !== 'intact') return { medium, seal: seal?.state ?? 'none' };
  if (owner !== 'institution') return { medium, seal: owner ?? 'unjudged' };
  const { claimedAt } = seal;
  return {
    medium,
    seal: 'intact',
    ...(claimedAt !== undefined && { sealedAt: instant(claimedAt) }),
  };
}

function reportStatus({ state, issuedAt }: RevocationStatus): ReportedStatus {
  return { state, ...(issuedAt !== undefined && { issuedAt: instant(issuedAt) }) };
}

function reportTrust({ trust, policy, now }: Context): ReportedTrust {
  if (!isUsable(trust)) return { environment: policy.environment, state: 'MISSING' };
  const { environment, sequence, issuedAt } = trust.snapshot;
  const { freshness: state } = judgeTime(trust, now);
  return { environment, sequence, issuedAt: instant(issuedAt), state };
}

/** Reports of a minute name the same few moments, and writing one takes as long as two rules. */
const written = new Map<number, string>();
const MOST_WRITTEN = 100;

function instant(epochSeconds: number): string {
  const before = written.get(epochSeconds);
  if (before !== undefined) return before;
  if (written.size >= MOST_WRITTEN) written.clear();
  const text = `${new Date(epochSeconds * 1000).toISOString().slice(0, 19)}Z`;
  written.set(epochSeconds, text);
  return text;
}
