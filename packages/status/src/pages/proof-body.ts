import { type CheckedCatalogue, textIn } from '@prova/catalogue';
import {
  banner,
  button,
  descriptionList,
  details,
  type Html,
  html,
  longDay,
  type Tone,
  table,
} from '@prova/http';
import type { Proof } from '../proofs/proof-rows.ts';
import type { ProofStanding, StandingProof } from '../proofs/proof-standing.ts';
import { type CitizenVisit, chosenLanguage } from './frame.ts';

interface ProofsView {
  readonly catalogue: Pick<CheckedCatalogue, 'rights'> | undefined;
  /** Who issues them. */
  readonly institution: string;
}

/** Where a proof is shown. */
export function placeOf({ proofId }: Pick<Proof, 'proofId'>): `/my/proofs/${string}` {
  return `/my/proofs/${proofId}`;
}

/** All that a person took, and how each stands. */
export function proofsBody(
  proofs: readonly StandingProof[],
  visit: CitizenVisit,
  view: ProofsView,
): Html {
  const { words, to } = visit;
  const { proofs: said, lang } = words;
  if (proofs.length === 0) return html`<p>${said.none}</p>${statusForm(visit)}`;
  const day = (text: string) => longDay(text, lang);
  const list = table({
    caption: said.caption,
    columns: [said.right, said.from, said.until, said.whose, said.issuer, said.state],
    rows: proofs.map(({ proof, standing }) => {
      const name = rightName(proof, { words }, view);
      return [
        standing === 'never' ? name : html`<a href="${to(placeOf(proof))}">${name}</a>`,
        ...[day(proof.validFrom), day(proof.validUntil), said[proof.named ? 'named' : 'bearer']],
        view.institution,
        html`<span class="${`mark ${TONES[standing]}`}">${said.states[standing]}</span>`,
      ];
    }),
  });
  const open = OPEN.find((each) => proofs.some(({ standing }) => standing === each));
  return html`${open && saidAbove(open, visit)}${list}${statusForm(visit)}`;
}

/** What is said above all proofs where it holds of one, the first before the other; both may be otherwise in a moment. */
const OPEN = ['unknown', 'unfinished'] as const satisfies readonly ProofStanding[];

/** How a social status comes into a wallet: there is no other way to have it. */
function statusForm(visit: CitizenVisit): Html {
  const { title, help, button: text } = visit.words.proofs.status;
  return html`<h2>${title}</h2>
<form method="post" action="/my/status">${chosenLanguage(visit)}<p>${help}</p>${button({ text })}</form>`;
}

const TONES = {
  counts: 'accepted',
  over: 'not-judged',
  withdrawn: 'rejected',
  unfinished: 'undetermined',
  never: 'not-judged',
  unknown: 'undetermined',
} as const satisfies Readonly<Record<ProofStanding, Tone>>;

/**
 * One of them: how it is shown, kept, put into a wallet and withdrawn, where it counts. Nothing on it is a verdict. `refused`: the issuer would not do what
 * was asked for.
 */
export function proofBody(
  { proof, standing }: StandingProof,
  visit: CitizenVisit,
  view: ProofsView & { readonly refused?: boolean },
): Html {
  const { words, to } = visit;
  const { proof: said, proofs, lang } = words;
  const at = placeOf(proof);
  return html`${saidAbove(view.refused === true ? 'refused' : standing, visit)}
<h2>${rightName(proof, visit, view)}</h2>
${descriptionList([
  [proofs.until, longDay(proof.validUntil, lang)],
  [proofs.whose, proofs[proof.named ? 'named' : 'bearer']],
  [proofs.issuer, view.institution],
])}
${OPEN.some((each) => each === standing) && html`<p><a class="button" href="${to(at)}">${said.again}</a></p>`}
${standing === 'counts' && proof.type === 'entitlement' && codeOf(proof, visit)}
${
  standing === 'counts' &&
  html`<h2>${said.wallet}</h2>
<form method="post" action="${`${at}/offer`}">${chosenLanguage(visit)}<p>${proof.type === 'status' ? proofs.status.help : said.walletHelp}</p>${button({ text: said.offer })}</form>
<h2>${said.withdraw}</h2>
<form method="post" action="${`${at}/withdraw`}">${chosenLanguage(visit)}<p>${said.withdrawHelp}</p>${button({ text: said.withdrawButton })}</form>`
}`;
}

/** What stands above everything: loud where a proof is of no use. */
function saidAbove(standing: ProofStanding | 'refused', { words }: CitizenVisit): Html {
  const { word, sentence } = words.proof.standings[standing];
  const tone = standing === 'counts' || standing === 'refused' ? 'not-judged' : TONES[standing];
  const said = banner(tone, word, sentence);
  return standing === 'withdrawn' || standing === 'over'
    ? html`<div class="loud">${said}</div>`
    : said;
}

/** The code of an entitlement, and its page. */
function codeOf(proof: Proof, { words: { proof: said }, to }: CitizenVisit): Html {
  const at = placeOf(proof);
  return html`<h2>${said.code}</h2>
<p>${said.codeHelp}</p>
<p><img class="qr mine" src="${`${at}/code`}" alt="${said.codeAlt}" width="360" height="360"></p>
<p class="row"><a class="button primary" href="${to(`${at}/large`)}">${said.large}</a>
<a class="button" href="${`${at}/file`}">${said.save}</a></p>
<p class="quiet">${said.saveHelp}</p>`;
}

/** Its code alone, as large as the screen. */
export function largeBody(proof: Proof, { words, to }: CitizenVisit): Html {
  const at = placeOf(proof);
  return html`<div class="glare"><img src="${`${at}/code`}" alt="${words.proof.codeAlt}">
<div class="row" data-full-screen="${words.proof.fullScreen}"><a class="button" href="${to(at)}">${words.back}</a></div></div>`;
}

/** An offer of it. The code that the wallet asks for is shown to who asks for it, and never beside the picture without that. */
export function offerBody(
  proof: Proof,
  { words, to }: CitizenVisit,
  offer: { readonly uri: string; readonly txCode?: string | undefined; readonly until: string },
): Html {
  const { offer: said, back } = words;
  const at = placeOf(proof);
  return html`<p>${said.sentence}</p>
<p>${said.until({ moment: offer.until })}</p>
<p><a class="button primary" href="${offer.uri}">${said.open}</a></p>
<h2>${said.scan}</h2>
<p><img class="qr mine" src="${`${at}/offer/code`}" alt="${said.codeAlt}" width="360" height="360"></p>
${
  offer.txCode !== undefined &&
  details(
    said.secret,
    html`<p>${said.secretHelp}</p><p class="digits"><code>${offer.txCode}</code></p>`,
  )
}
<p><a href="${to(at)}">${back}</a></p>`;
}

function rightName(
  { rightId }: Pick<Proof, 'rightId'>,
  { words: { lang, proofs } }: Pick<CitizenVisit, 'words'>,
  { catalogue }: ProofsView,
): string {
  if (rightId === null) return proofs.status.name;
  const right = catalogue?.rights.get(rightId);
  return right ? textIn(right.title, lang) : rightId;
}
