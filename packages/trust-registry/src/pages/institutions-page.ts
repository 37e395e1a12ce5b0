import { formatInstitutionId } from '@prova/credential';
import { button, choice, field, type Html, html, table } from '@prova/http';
import type { EpochSeconds, Institution } from '@prova/trust';
import {
  accreditedFor,
  type InstitutionState,
  institutionState,
} from '../formats/institution-standing.ts';
import { countsIn, standingOf } from '../formats/key-standing.ts';
import type { PublishedList } from '../formats/published-list.ts';
import type { Published } from '../http/published.ts';
import { countriesOf, type Found, findInstitutions, type Search } from './find-institutions.ts';
import { counted, listFacts, listStanding } from './list-standing.ts';
import { COMPETENCE_WORDS, countryName, dayWords, INSTITUTION_WORDS } from './wording.ts';

/** Who may issue, and how old the list is that says so. */
export function institutionsBody(published: Published, search: Search, now: EpochSeconds): Html {
  const found = findInstitutions(published.list, search);
  return html`<p>These institutions may issue digital European Health Insurance Cards and other attestations, each with keys of its own. Desks check documents against this list.</p>
${listStanding(published, now)}
${listFacts(published, now)}
${searchForm(published, search)}
${found.total === 0 ? html`<p>No institution is listed under that name or number. Try a part of it, or all countries.</p>` : results(published.list, found, now)}
${turning(found, search)}`;
}

function searchForm({ list }: Published, { text, country }: Search): Html {
  const countries = countriesOf(list)
    .map((code): [string, string] => [code, countryName(code)])
    .sort(([, a], [, b]) => a.localeCompare(b, 'en'));
  return html`<form class="card row" method="get" action="/" role="search">
${field({ name: 'name', label: 'Name or number', type: 'search', value: text ?? '' })}
${choice({ name: 'country', label: 'Country', value: country ?? '', options: [['', 'All countries'], ...countries] })}
${button({ text: 'Search', primary: true })}
</form>`;
}

function results(list: PublishedList, { institutions, total }: Found, now: EpochSeconds): Html {
  return table({
    caption: counted(total, 'institution'),
    columns: ['Institution', 'State', 'Country', 'Number', 'May issue', 'Listed since'],
    rows: institutions.map((each) => [
      html`<a href="${institutionPath(each)}">${each.name}</a>`,
      stateMark(list, each, now),
      countryName(each.country),
      html`<span title="${formatInstitutionId(each)}">${each.officialId}</span>`,
      accreditedFor(each, now)
        .map((competence) => COMPETENCE_WORDS[competence])
        .join(', ') || '–',
      dayWords(each.validFrom),
    ]),
  });
}

/** The state of an institution, noticeable without its colour. Without a key that counts, desks accept nothing of it. */
export function stateMark(list: PublishedList, institution: Institution, now: EpochSeconds): Html {
  const state = institutionState(institution, now);
  const isKeyless =
    state === 'active' &&
    !list.usesOf(institution).some((use) => countsIn(standingOf(list, use, now).state));
  const [tone, word] = isKeyless
    ? ['undetermined', 'No key in use']
    : [TONES[state], INSTITUTION_WORDS[state]];
  return html`<span class="${`mark ${tone}`}">${word}</span>`;
}

const TONES: Readonly<Record<InstitutionState, string>> = {
  active: 'accepted',
  suspended: 'undetermined',
  upcoming: 'not-judged',
  closed: 'not-judged',
};

function institutionPath({ country, officialId }: Institution): `/${string}` {
  return `/institutions/${country}/${encodeURIComponent(officialId)}`;
}

function turning({ page, pages }: Found, search: Search): Html {
  if (pages === 1) return html``;
  const link = (to: number, text: string, rel: string) =>
    html`<a class="button" href="${pagePath(search, to)}" rel="${rel}">${text}</a>`;
  return html`<nav class="row" aria-label="Pages">
${page > 1 && link(page - 1, 'Previous', 'prev')}
<span>Page ${page} of ${pages}</span>
${page < pages && link(page + 1, 'Next', 'next')}
</nav>`;
}

function pagePath({ text, country }: Search, page: number): `/${string}` {
  const parameters = new URLSearchParams();
  if (text) parameters.set('name', text);
  if (country) parameters.set('country', country);
  parameters.set('page', String(page));
  return `/?${parameters}`;
}
