import {
  type CatalogueLanguage,
  type CheckedCatalogue,
  type CheckedRight,
  type Localized,
  type Sector,
  textIn,
} from '@prova/catalogue';
import { longDay } from '@prova/credential';
import { banner, type Html, html, table } from '@prova/http';
import { rightMark } from './right-words.ts';
import type { RightsWords } from './rights-words/wording.ts';

/** Which rights there are, by sector, for everybody, in one of the languages of the catalogue. */
export function rightsBody(catalogue: CheckedCatalogue, words: RightsWords): Html {
  const rights = [...catalogue.rights.values()];
  const used = [...catalogue.sectors.values()].filter(({ code }) =>
    rights.some(({ sector }) => sector === code),
  );
  const version = { version: catalogue.version, day: longDay(catalogue.issuedOn, words.lang) };
  return html`<p>${words.introduction}</p>
<p class="quiet">${words.version(version)} ${words.count(rights.length)}. ${words.ours} <a href="/catalogue/rights.jwt">${words.file}</a>.</p>
<p><a class="button" href="${`/rights/announce?lang=${words.lang}`}">${words.announce}</a></p>
${used.map((sector) => section(sector, rights, words))}`;
}

function section(
  { code, names }: Sector,
  rights: readonly CheckedRight[],
  words: RightsWords,
): Html {
  const own = rights.filter((each) => each.sector === code);
  const name = textIn(names, words.lang);
  return html`<h2>${name}</h2>
${table({
  caption: words.count(own.length),
  label: name,
  columns: words.columns,
  rows: own.map((right) => [
    html`${said(right.title, words.lang)}<br><code class="quiet">${right.rightId}</code>`,
    rightMark(right, words.states),
    said(right.conditions, words.lang),
    said(right.granter.name, words.lang),
    words.seen[right.disclosure],
  ]),
})}`;
}

/** A text of the catalogue; where it lacks this language, in that of most of its readers, and marked so. */
function said(text: Localized, lang: CatalogueLanguage): Html {
  return text[lang] === undefined
    ? html`<span lang="fr">${textIn(text, lang)}</span>`
    : html`${text[lang]}`;
}

export function noRightsBody({ none: { word, sentence } }: RightsWords): Html {
  return banner('not-judged', word, sentence);
}
