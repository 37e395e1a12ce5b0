import { type CheckedCatalogue, type Sector, textIn } from '@prova/catalogue';
import { longDay } from '@prova/credential';
import { button, descriptionList, details, type Html, type HtmlValue, html } from '@prova/http';
import {
  authoritiesToAsk,
  type EntitledRight,
  type EntitledRights,
  explainRight,
} from '../entitlements/rights-of.ts';
import { mayNameNobody, rightAtCounters } from '../proofs/shown-at-counters.ts';
import { type CitizenVisit, chosenLanguage } from './frame.ts';
import { needsOf } from './needs-body.ts';
import { markedForm, type PageMark } from './whose-page.ts';
import { UNKNOWING } from './wording/wording.ts';

/** What is known of somebody's rights, and what is said above it. */
export interface RightsView {
  readonly rights: EntitledRights;
  readonly catalogue: CheckedCatalogue;
  /** By which a form says whose page it is of; absent where no proofs can be taken here. */
  readonly mark: PageMark | undefined;
  readonly said?: Html | undefined;
}

/** All rights by sector: those that somebody has first, then what is not known, then, folded away, those that they do not have. */
export function rightsBody(visit: CitizenVisit, view: RightsView): Html {
  const { rights: words } = visit.words;
  const sectors = [...view.catalogue.sectors.values()].map((sector) =>
    sectorBody(sector, visit, view),
  );
  return html`${view.said}<p>${words.sentence}</p>
${sectors}`;
}

function sectorBody(sector: Sector, visit: CitizenVisit, view: RightsView): Html | undefined {
  const { rights: words } = visit.words;
  const here = view.rights.rights.filter(({ right }) => right.sector === sector.code);
  if (here.length === 0) return undefined;
  const cards = (truth: EntitledRight['truth']) =>
    here.filter((each) => each.truth === truth).map((each) => rightCard(each, visit, view));
  const lacking = cards('no');
  return html`<h2>${textIn(sector.names, visit.words.lang)}</h2>
${cards('yes')}${cards('unknown')}${
  lacking.length > 0 && details(words.others({ count: String(lacking.length) }), lacking)
}`;
}

const TONES = { yes: 'accepted', unknown: 'undetermined', no: 'not-judged' } as const;

function rightCard(entitled: EntitledRight, visit: CitizenVisit, view: RightsView): Html {
  const { right, truth, until } = entitled;
  const { words } = visit;
  const { rights: said, lang } = words;
  const name = textIn(right.title, lang);
  const ways = explainRight(view.rights, right);
  return html`<article class="card">
<h3>${name}</h3>
<p><span class="${`mark ${TONES[truth]}`}">${said[truth]}</span>${
    until !== undefined && html` ${said.until({ day: longDay(until, lang) })}`
  }</p>
${descriptionList([
  [said.benefit, textIn(right.benefit.text, lang)],
  [said.granter, textIn(right.granter.name, lang)],
  ...(truth === 'yes' ? [[said.howTo, textIn(right.howTo, lang)] as const] : []),
])}
${right.scope === 'household' && html`<p class="quiet">${said.household}</p>`}
${truth === 'unknown' && unknowing(entitled, visit, view)}
${entitled.mode === 'buffer' && entitled.asOf !== undefined && html`<p class="quiet">${said.asOf({ day: longDay(entitled.asOf, lang) })}</p>`}
${truth === 'yes' && taking(entitled, visit, view)}
${needsOf(ways, { words, catalogue: view.catalogue, conditions: textIn(right.conditions, lang) })}
</article>
`;
}

/** Why nobody knows, and who may: each reason once. */
function unknowing(
  { right, reasons }: EntitledRight,
  { words }: CitizenVisit,
  { rights, catalogue }: RightsView,
): Html {
  const { why, ask } = words.rights;
  const kinds = [...new Set(reasons.map((reason) => UNKNOWING[reason]))];
  const bodies = authoritiesToAsk(right, rights.facts, catalogue);
  const names = [
    ...new Set(bodies.map(({ names: all, counter = all }) => textIn(counter, words.lang))),
  ];
  const whom = new Intl.ListFormat(words.lang, { type: 'disjunction' }).format(names);
  return html`<p>${kinds.map((kind) => `${why[kind]} `)}${names.length > 0 && ask({ whom })}</p>`;
}

/** How a proof of it is taken; or why there is none. */
function taking(entitled: EntitledRight, visit: CitizenVisit, view: RightsView): HtmlValue {
  const { take, rights } = visit.words;
  const { right } = entitled;
  const shown = rightAtCounters(entitled, view.rights, view.catalogue);
  if (!shown) return html`<p class="quiet">${rights.noCounter}</p>`;
  if (view.mark === undefined) return undefined;
  const bearer = mayNameNobody(right);
  return html`<form method="post" action="/my/proofs">${chosenLanguage(visit)}${markedForm(view.mark)}
<input type="hidden" name="right" value="${right.rightId}">
<p class="row">${button({ text: take.button, primary: true, name: 'whose', value: 'named' })}
${bearer && button({ text: take.bearer, name: 'whose', value: 'bearer' })}</p>
<p class="quiet">${take.help}${bearer && ` ${take.bearerHelp}`}</p></form>`;
}
