import { type Html, html } from '@prova/http';
import type { Proof } from '../proofs/proof-rows.ts';
import type { CitizenVisit } from './frame.ts';
import { placeOf } from './proof-words.ts';

/** Its code alone, as large as the screen. */
export function largeBody(proof: Proof, { words, to }: CitizenVisit): Html {
  const at = placeOf(proof);
  return html`<div class="glare"><img src="${`${at}/code`}" alt="${words.proof.codeAlt}">
<div class="row" data-full-screen="${words.proof.fullScreen}"><a class="button" href="${to(at)}">${words.back}</a></div></div>`;
}
