import { isWithin, type Localized } from '@prova/catalogue';
import type { WalletSocialStatus } from '@prova/credential';
import type { Tone } from '@prova/look';
import type { PresentationReport, Report } from '@prova/verifier';
import type { KnownRight, KnownRights } from '../desk/kept-rights.ts';

/** What a counter is told. `no-right`: what was shown is no proof of a right. */
export type CounterAnswer = 'yes' | 'no' | 'cannot-tell' | 'no-right';

/** The right that a document is about, and what there is to compare. No reason for it, and no number of anybody. */
export interface ShownRight {
  readonly rightId: string;
  /** First and last day, `yyyy-mm-dd`. */
  readonly from: string;
  readonly until: string;
  /** Absent where the catalogue is not here, or does not have it. */
  readonly title?: Localized;
  readonly benefit?: Localized;
  /** On paper, where somebody is named; from a wallet, where that was asked for. */
  readonly holder?: { readonly shortName?: string; readonly birthYear?: string };
  /** What was asked for beside it (P2) and is so: ages that are reached, and not yet; the municipality by its NIS code. */
  readonly circumstances?: ShownCircumstances;
  readonly by: 'paper' | 'wallet';
}

export interface ShownCircumstances {
  readonly ageOver: readonly string[];
  readonly ageUnder: readonly string[];
  readonly municipality?: string;
}

/**
 * What decided: the verdict of the document; that the right is another counter’s; that the catalogue is not here, which says whether there still is the right,
 * or that only an older one is here, by which it is none;
 * that a paper names nobody, and a proof of this right names its holder; that it is a document of another kind.
 */
export type DecidedBy = 'verdict' | 'other-right' | 'no-catalogue' | 'unnamed' | 'other-document';

export interface CounterVerdict {
  readonly answer: CounterAnswer;
  readonly decidedBy: DecidedBy;
  /** Absent where no signature verified. */
  readonly right?: ShownRight;
}

/** Which rights count at this counter, of those that the catalogue publishes and that there are on the day; `all`: all of these. Where the trust list names no catalogue, any that is chosen. */
export interface RightsHere {
  readonly chosen: ReadonlySet<string> | 'all';
  readonly known: KnownRights | undefined;
  /** `lacking`: the trust list names a catalogue, and it is not here. */
  readonly lacksRights: 'lacking' | 'nothing';
}

/** The shape and colour of an answer: those of verdicts. */
export const TONES: Readonly<Record<CounterAnswer, Tone>> = {
  yes: 'accepted',
  no: 'rejected',
  'cannot-tell': 'undetermined',
  'no-right': 'not-judged',
};

/** What a report means at a counter: a yes or a no to a right, and nothing of any other document. */
export function counterVerdict(
  report: Report | PresentationReport,
  rightsHere: RightsHere,
): CounterVerdict {
  const { verdict } = report;
  const here = { ...rightsHere, day: report.treatmentDate };
  const right = rightIn(report, here);
  if (!right && (isOther(report) || isForeign(report)))
    return { answer: 'no-right', decidedBy: 'other-document' };
  const shown = right && { right };
  if (verdict === 'accepted') {
    if (!right) return { answer: 'no-right', decidedBy: 'other-document' };
    if (!isChosen(right, here)) return { answer: 'no', decidedBy: 'other-right', right };
    const refusal = refusedBy(right, here);
    if (here.lacksRights === 'lacking' || (refusal && isOfNewer(report, here)))
      return { answer: 'cannot-tell', decidedBy: 'no-catalogue', right };
    if (refusal) return { answer: 'no', decidedBy: refusal, right };
    return { answer: 'yes', decidedBy: 'verdict', right };
  }
  const answers = {
    rejected: 'no',
    undetermined: 'cannot-tell',
    'not-judged': 'no-right',
  } as const;
  return { answer: answers[verdict], decidedBy: 'verdict', ...shown };
}

/** The rights of a counter, and the day that is judged. */
interface RightsThen extends RightsHere {
  readonly day: string;
}

function isChosen({ rightId }: ShownRight, { chosen }: RightsHere): boolean {
  return chosen === 'all' || chosen.has(rightId);
}

/** Whether there is the right on the day, by the catalogue that is here. */
function isThere({ rightId }: ShownRight, { known, day }: RightsThen): boolean {
  if (known === undefined) return true;
  const { validity } = knownRight(rightId, known) ?? {};
  return validity !== undefined && isWithin(day, validity);
}

/** Why a right of this counter is none by the catalogue that is here. */
function refusedBy(right: ShownRight, here: RightsThen): 'other-right' | 'unnamed' | undefined {
  if (!isThere(right, here)) return 'other-right';
  return lacksName(right, here) ? 'unnamed' : undefined;
}

/** Whether it was decided by a newer catalogue than the one here, by which the right may be new, or last longer, or need no name. */
function isOfNewer(report: Report | PresentationReport, { known }: RightsHere): boolean {
  const document = documentIn(report);
  if (document?.type !== 'entitlement' && document?.type !== 'status') return false;
  return known !== undefined && (document.data.v ?? 0) > known.version;
}

/**
 * Whether nobody could be compared where somebody must be: of any right but one of P0 a paper says whose it is. Who shows a copy from a wallet has proven that
 * they hold it.
 */
function lacksName({ rightId, by, holder }: ShownRight, { known }: RightsHere): boolean {
  if (by === 'wallet') return false;
  const { disclosure = 'P0' } = knownRight(rightId, known) ?? {};
  const isNamed = holder?.shortName !== undefined && holder.birthYear !== undefined;
  return disclosure !== 'P0' && !isNamed;
}

function knownRight(rightId: string, known: RightsHere['known']): KnownRight | undefined {
  return known?.rights.find((each) => each.rightId === rightId);
}

function isOther(report: Report | PresentationReport): boolean {
  const { type } = documentIn(report) ?? {};
  return type !== undefined && type !== 'entitlement';
}

/** Codes whose sentence sends for an insurance card or its certificate, which a counter never asks for. */
const SENDS_FOR_A_CARD: ReadonlySet<string> = new Set([
  'foreign-health-pass',
  'foreign-smart-health-card',
  'foreign-credential-offer',
  'foreign-barcode',
  'credential-type-unknown',
]);

function isForeign({ reasons: [decisive] }: Report | PresentationReport): boolean {
  return decisive !== undefined && SENDS_FOR_A_CARD.has(decisive.code);
}

function documentIn(report: Report | PresentationReport) {
  if ('document' in report && report.document) return { ...report.document, by: 'paper' } as const;
  if ('credential' in report && report.credential) {
    return { ...report.credential, by: 'wallet' } as const;
  }
  return undefined;
}

function rightIn(report: Report | PresentationReport, here: RightsThen): ShownRight | undefined {
  const document = documentIn(report);
  if (document?.type === 'entitlement') {
    const { r: rightId, sd: from, ed: until, nm, yb } = document.data;
    const holder = {
      ...(nm !== undefined && { shortName: nm }),
      ...(yb !== undefined && { birthYear: yb }),
    };
    return titled(
      {
        ...{ rightId, from, until, by: document.by },
        ...((nm !== undefined || yb !== undefined) && { holder }),
      },
      here,
    );
  }
  return document?.type === 'status' ? rightInStatus(document.data, here) : undefined;
}

/** Of the rights that a social status shows one that counts here, if there is one. */
function rightInStatus(
  { en = [], xd, ag = [], un = [], mu }: Pick<WalletSocialStatus, 'en' | 'xd' | 'ag' | 'un' | 'mu'>,
  here: RightsThen,
): ShownRight | undefined {
  const shown = en.map(({ r: rightId, sd: from, ed: until = xd }): ShownRight => {
    const circumstances = {
      ...{ ageOver: ag, ageUnder: un },
      ...(mu !== undefined && { municipality: mu }),
    };
    return titled({ ...{ rightId, from, until, by: 'wallet' }, circumstances }, here);
  });
  const chosen = shown.filter((right) => isChosen(right, here));
  return chosen.find((right) => isThere(right, here)) ?? chosen[0] ?? shown[0];
}

/** With its words, where the catalogue is here and has it. */
function titled(right: ShownRight, { known }: RightsHere): ShownRight {
  const named = knownRight(right.rightId, known);
  return { ...right, ...(named && { title: named.title, benefit: named.benefit }) };
}
