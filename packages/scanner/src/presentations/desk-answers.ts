import type { PresentationReport, Verdict } from '@prova/verifier';

/** A question that was put, as the desk answers it. */
export interface PutQuestion {
  /** The secret of this page: with it the result is had. */
  readonly transactionId: string;
  /** Each opens a wallet on this device; the first is that of the code. */
  readonly links: readonly string[];
  /** SVG, for a wallet on another device. */
  readonly qrCode?: string;
  /** Seconds that a wallet has to answer. */
  readonly expiresIn: number;
}

/** What identity data in a wallet say. Nobody here vouches for whoever issued them. */
export interface ShownIdentity {
  readonly familyName: string;
  readonly givenName: string;
  readonly birthDate: string;
}

/** Why there was nothing to judge. */
export type RefusalCode = (typeof REFUSALS)[number];

/** How a question stands. */
export type Standing =
  /** Nobody answered yet: the code is there to be read, a wallet has read it, or what it answered is being judged. */
  | { readonly state: 'created' | 'fetched' | 'answered' }
  /** Its time is over, or somebody has the result already. */
  | { readonly state: 'expired' }
  | {
      readonly state: 'judged';
      readonly report: PresentationReport;
      readonly identity?: ShownIdentity;
    }
  | { readonly state: 'refused'; readonly code: RefusalCode };

const REFUSALS = [
  'answer-declined',
  'answer-not-encrypted',
  'answer-encryption',
  'answer-malformed',
  'answer-state',
  'answer-unsatisfying',
  'answer-invalid',
] as const;

const OPEN = ['created', 'fetched', 'answered'] as const;
const VERDICTS: readonly Verdict[] = ['accepted', 'rejected', 'undetermined', 'not-judged'];

/** Throws `TypeError` for what says no question. */
export function parsePutQuestion(value: unknown): PutQuestion {
  const { transactionId, links, qrCode, expiresIn } = membersOf(value);
  if (
    typeof transactionId !== 'string' ||
    typeof expiresIn !== 'number' ||
    !Array.isArray(links) ||
    !links.every((link) => typeof link === 'string')
  ) {
    throw new TypeError('This is no question to a wallet.');
  }
  return { transactionId, links, expiresIn, ...(typeof qrCode === 'string' && { qrCode }) };
}

/**
 * How a question stands. What contradicts itself is no answer: a document that is accepted, and an answer that counts for nothing.
 * Throws `TypeError` for anything else; what a report says besides its verdict is the desk's, and not looked at.
 */
export function parseStanding(value: unknown): Standing {
  const { state, report, refusal, identity } = membersOf(value);
  const open = OPEN.find((each) => each === state);
  if (open) return { state: open };
  if (state === 'expired') return { state };
  if (state !== 'verified' && state !== 'rejected') throw unreadable();
  if (report === undefined) return { state: 'refused', code: codeOf(refusal) };
  if (!isReport(report)) throw unreadable();
  const isAccepted = report.verdict === 'accepted';
  if (isAccepted !== (state === 'verified' && refusal === undefined)) throw unreadable();
  return {
    state: 'judged',
    report,
    ...(identity !== undefined && { identity: parseIdentity(identity) }),
  };
}

function codeOf(refusal: unknown): RefusalCode {
  const { code } = membersOf(refusal);
  const known = REFUSALS.find((each) => each === code);
  if (known) return known;
  throw unreadable();
}

function parseIdentity(value: unknown): ShownIdentity {
  const { familyName, givenName, birthDate } = membersOf(value);
  if (
    typeof familyName !== 'string' ||
    typeof givenName !== 'string' ||
    typeof birthDate !== 'string'
  ) {
    throw unreadable();
  }
  return { familyName, givenName, birthDate };
}

/** The report is of the house that sent this page, whose verifier is the page's own. */
function isReport(value: unknown): value is PresentationReport {
  const { verdict, reasons, steps, trust } = membersOf(value);
  const isVerdict = VERDICTS.some((each) => each === verdict);
  return isVerdict && Array.isArray(reasons) && Array.isArray(steps) && trust !== undefined;
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function unreadable(): TypeError {
  return new TypeError('This does not say how a question stands.');
}
