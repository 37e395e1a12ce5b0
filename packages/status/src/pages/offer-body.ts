import { details, type Html, html } from '@prova/http';
import type { Proof } from '../proofs/proof-rows.ts';
import type { CitizenVisit } from './frame.ts';
import { placeOf } from './proof-words.ts';

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
