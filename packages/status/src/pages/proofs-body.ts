import { longDay } from '@prova/credential';
import { button, type Html, html, table } from '@prova/http';
import type { StandingProof } from '../proofs/proof-standing.ts';
import { type CitizenVisit, chosenLanguage } from './frame.ts';
import { OPEN, type ProofsView, placeOf, rightName, saidAbove, TONES } from './proof-words.ts';
import { markedForm, type PageMark } from './whose-page.ts';

/** All that a person took, and how each stands. */
export function proofsBody(
  proofs: readonly StandingProof[],
  visit: CitizenVisit,
  view: ProofsView & { readonly mark: PageMark },
): Html {
  const { words, to } = visit;
  const { proofs: said, lang } = words;
  if (proofs.length === 0) return html`<p>${said.none}</p>${statusForm(visit, view)}`;
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
  return html`${open && saidAbove(open, visit)}${list}${statusForm(visit, view)}`;
}

/** How a social status comes into a wallet: there is no other way to have it. */
function statusForm(visit: CitizenVisit, { mark }: { readonly mark: PageMark }): Html {
  const { title, help, button: text } = visit.words.proofs.status;
  return html`<h2>${title}</h2>
<form method="post" action="/my/status">${chosenLanguage(visit)}${markedForm(mark)}<p>${help}</p>${button({ text })}</form>`;
}
