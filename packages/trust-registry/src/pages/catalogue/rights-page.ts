import type { CheckedCatalogue, CheckedRight, Sector } from '@prova/catalogue';
import { banner, type Html, html, table } from '@prova/http';
import { counted } from '../list-standing.ts';
import { DISCLOSURE_WORDS, inEnglish, rightMark } from './right-words.ts';

/** Which rights there are, by sector, for everybody. */
export function rightsBody(catalogue: CheckedCatalogue): Html {
  const rights = [...catalogue.rights.values()];
  const used = [...catalogue.sectors.values()].filter(({ code }) =>
    rights.some(({ sector }) => sector === code),
  );
  return html`<p>These are rights that follow from a social status. Who has one can show that they have it, and need not show why. Only what is published is granted.</p>
<p class="quiet">Version ${catalogue.version} of ${catalogue.issuedOn}: ${counted(rights.length, 'right')}. Texts and rules are ours, and not an official list. <a href="/catalogue/rights.jwt">The signed file</a>, for programs.</p>
<p><a class="button" href="/rights/announce">Tell us of a right that is missing</a></p>
${used.map((sector) => section(sector, rights))}`;
}

function section({ code, names }: Sector, rights: readonly CheckedRight[]): Html {
  const own = rights.filter((each) => each.sector === code);
  return html`<h2>${inEnglish(names)}</h2>
${table({
  caption: `${names.en ?? names.fr}: ${counted(own.length, 'right')}`,
  columns: ['Right', 'State', 'What for', 'Who grants it', 'What a counter sees'],
  rows: own.map((right) => [
    html`${inEnglish(right.title)}<br><code class="quiet">${right.rightId}</code>`,
    rightMark(right),
    html`${inEnglish(right.conditions)}`,
    inEnglish(right.granter.name),
    DISCLOSURE_WORDS[right.disclosure],
  ]),
})}`;
}

export const NO_RIGHTS: Html = banner(
  'not-judged',
  'No catalogue yet.',
  'The registry has published no rights.',
);
