import {
  type Attestation,
  type AttestationType,
  type FileEvidence,
  SCHEMA_IDS,
  toLatin,
} from '@prova/credential';
import { type Institution, judgeTime } from '@prova/trust';
import type { Checklist } from './checklist.ts';
import { conclude, decisiveFirst, indicationOf } from './conclusion.ts';
import type { Context } from './context.ts';
import type { CredentialStatus } from './lists/credential-status.ts';
import type {
  Report,
  ReportedCarrier,
  ReportedIssuer,
  ReportedStatus,
  ReportedTrust,
} from './report.ts';
import { reportedInstant } from './reported-instant.ts';
import type { SealOwner } from './rules/0-file-seal.ts';
import { isUsable } from './rules/4a-trust.ts';
import type { RevocationStatus } from './rules/6-revocation.ts';
import { en } from './sentences/en.ts';
import { wordsOf } from './sentences/words-of.ts';
import { SOFTWARE } from './software.ts';
import { wordReason } from './wording.ts';

/** What is known of who issued something, and whether it was withdrawn, once the signature verified. */
export interface JudgedIssue {
  /** The kid as it is spelt. */
  issuer?: { readonly institution: Institution; readonly kid: string };
  status?: RevocationStatus | CredentialStatus;
}

/** What is known of the document once its signature verified, and before of the file that it came in. */
export interface Judged extends JudgedIssue {
  file?: FileEvidence;
  sealOwner?: SealOwner | undefined;
  document?: Attestation;
}

/** The rules that were run. */
export interface Run {
  readonly list: Checklist;
  /** Before its end. */
  readonly ended: boolean;
}

/** Puts the steps, the reasons in words and what may be shown of the document into one report. */
export function writeReport(run: Run, judged: Judged, context: Context): Report {
  const trust = reportTrust(context);
  const { document, sealOwner, ...shown } = showable(judged, trust);
  return {
    ...reportOutcome(run, judged.document?.type, context),
    ...(document && reportDocument(document)),
    ...reportIssue(shown),
    ...(judged.file && { carrier: reportCarrier(judged.file, sealOwner) }),
    ...reportCircumstances(trust, context),
  };
}

/** What may be shown: past the hard limit nothing that a person could take for confirmed. */
export function showable<Shown extends object>(
  judged: Shown,
  { state }: ReportedTrust,
): Partial<Shown> {
  return state === 'EXPIRED' ? {} : judged;
}

/** Verdict, reasons in the words for a document of this kind, steps. */
export function reportOutcome(
  { list, ended }: Run,
  type: AttestationType | undefined,
  { policy }: Pick<Context, 'policy'>,
): Pick<Report, 'verdict' | 'indication' | 'reasons' | 'steps'> {
  const words = wordsOf(type, policy.words ?? en);
  const verdict = conclude(list.reasons, ended);
  const indication = indicationOf(verdict);
  return {
    verdict,
    ...(indication && { indication }),
    reasons: decisiveFirst(list.reasons).map((reason) => ({
      code: reason.code,
      step: reason.step,
      ...wordReason(reason, words),
    })),
    steps: list.steps,
  };
}

export function reportIssue({ issuer, status }: JudgedIssue): Pick<Report, 'issuer' | 'status'> {
  return {
    ...(issuer && { issuer: reportIssuer(issuer) }),
    ...(status && { status: reportStatus(status) }),
  };
}

/** On what the verdict rests, and when it was given. */
export function reportCircumstances(
  trust: ReportedTrust,
  { treatmentDate, today, now }: Context,
): Pick<Report, 'trust' | 'treatmentDate' | 'verifiedAt' | 'software'> {
  return {
    trust,
    treatmentDate: treatmentDate ?? today,
    verifiedAt: reportedInstant(now),
    software: SOFTWARE,
  };
}

function reportDocument({ jti, rid, ...document }: Attestation): Pick<Report, 'document'> {
  if (document.type === 'status') return {};
  const token = {
    schema: SCHEMA_IDS[document.type],
    ...(jti !== undefined && { jti }),
    ...(rid !== undefined && { rid }),
  };
  if (document.type === 'entitlement') return { document: { ...token, ...document } };
  const { fn, gn } = document.data;
  return { document: { ...token, ...document, latin: { fn: toLatin(fn), gn: toLatin(gn) } } };
}

function reportIssuer({ institution, kid }: NonNullable<JudgedIssue['issuer']>): ReportedIssuer {
  const { country, officialId, name } = institution;
  return { country, officialId, name, kid };
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
    ...(claimedAt !== undefined && { sealedAt: reportedInstant(claimedAt) }),
  };
}

function reportStatus({ state, issuedAt }: RevocationStatus | CredentialStatus): ReportedStatus {
  return { state, ...(issuedAt !== undefined && { issuedAt: reportedInstant(issuedAt) }) };
}

/** The trust list of a context. */
export function reportTrust({ trust, policy, now }: Context): ReportedTrust {
  if (!isUsable(trust)) return { environment: policy.environment, state: 'MISSING' };
  const { environment, sequence, issuedAt } = trust.snapshot;
  const { freshness: state } = judgeTime(trust, now);
  return { environment, sequence, issuedAt: reportedInstant(issuedAt), state };
}
