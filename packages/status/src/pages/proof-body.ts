import { longDay } from '@prova/credential';
import { banner, button, descriptionList, type Html, html } from '@prova/http';
import type { Proof } from '../proofs/proof-rows.ts';
import type { StandingProof } from '../proofs/proof-standing.ts';
import { type CitizenVisit, chosenLanguage } from './frame.ts';
import { OPEN, type ProofsView, placeOf, rightName, saidAbove } from './proof-words.ts';

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
  const hasNoCode = proof.type === 'status' && standing === 'counts' && view.refused !== true;
  const above = hasNoCode
    ? banner('not-judged', said.standings.counts.word, proofs.status.shown)
    : saidAbove(view.refused === true ? 'refused' : standing, visit);
  return html`${above}
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
