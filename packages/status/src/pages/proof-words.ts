import { type CheckedCatalogue, textIn } from '@prova/catalogue';
import { banner, type Html, html, type Tone } from '@prova/http';
import type { Proof } from '../proofs/proof-rows.ts';
import type { ProofStanding } from '../proofs/proof-standing.ts';
import type { CitizenVisit } from './frame.ts';

/** How a proof is called, where it is shown, and what is said of how it stands: the same in the list of all and on its own page. */

/** What is shown of proofs besides themselves. */
export interface ProofsView {
  readonly catalogue: Pick<CheckedCatalogue, 'rights'> | undefined;
  /** Who issues them. */
  readonly institution: string;
}

/** Where a proof is shown. */
export function placeOf({ proofId }: Pick<Proof, 'proofId'>): `/my/proofs/${string}` {
  return `/my/proofs/${proofId}`;
}

/** What is said above all proofs where it holds of one, the first before the other; both may be otherwise in a moment. */
export const OPEN = ['unknown', 'unfinished'] as const satisfies readonly ProofStanding[];

/** The shape and colour of each. */
export const TONES = {
  counts: 'accepted',
  over: 'not-judged',
  'no-right': 'not-judged',
  withdrawn: 'rejected',
  unfinished: 'undetermined',
  never: 'not-judged',
  unknown: 'undetermined',
} as const satisfies Readonly<Record<ProofStanding, Tone>>;

/** What stands above everything: loud where a proof is of no use. */
export function saidAbove(standing: ProofStanding | 'refused', { words }: CitizenVisit): Html {
  const { word, sentence } = words.proof.standings[standing];
  const tone = standing === 'counts' || standing === 'refused' ? 'not-judged' : TONES[standing];
  const said = banner(tone, word, sentence);
  return isEnded(standing) ? html`<div class="loud">${said}</div>` : said;
}

/** Whether it is of no use, by what is known. */
export function isEnded(standing: ProofStanding | 'refused'): boolean {
  return standing === 'withdrawn' || standing === 'over' || standing === 'no-right';
}

/** Its right in words, or that it is a social status. */
export function rightName(
  { rightId }: Pick<Proof, 'rightId'>,
  { words: { lang, proofs } }: Pick<CitizenVisit, 'words'>,
  { catalogue }: ProofsView,
): string {
  if (rightId === null) return proofs.status.name;
  const right = catalogue?.rights.get(rightId);
  return right ? textIn(right.title, lang) : rightId;
}
