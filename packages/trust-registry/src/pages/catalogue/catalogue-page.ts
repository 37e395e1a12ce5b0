import type { LeakClass, Localized } from '@prova/catalogue';
import { longDay } from '@prova/credential';
import { button, form, type Html, html, table } from '@prova/http';
import type { OpenAnnouncement } from '../../catalogue/announcements/announcement-rows.ts';
import { type CatalogueEntry, entryName } from '../../catalogue/catalogue-entry.ts';
import { isRetired } from '../../catalogue/change-catalogue.ts';
import { leaksIn } from '../../catalogue/leak-words.ts';
import type { RegisterCatalogue } from '../../catalogue/register-catalogue.ts';
import { ruleWords } from '../../catalogue/rule-words.ts';
import { counted } from '../list-standing.ts';
import { momentWords } from '../wording.ts';
import { inEnglish, rightMark } from './right-words.ts';

/** The whole catalogue of the register, for officers; what was announced comes first, as somebody waits for it. */
export function catalogueBody(
  catalogue: RegisterCatalogue,
  announcements: readonly OpenAnnouncement[],
): Html {
  const { version, issuedOn, entries } = catalogue;
  const all = [...entries.values()];
  const leaksOf = leaksIn(catalogue);
  return html`<p>${version === 0 ? 'There is no catalogue yet. A first one is taken by the command line.' : `Version ${version}, of ${longDay(issuedOn, 'en')}, as it goes out with the next list.`}</p>
<p class="row"><a class="button" href="/officers/catalogue/new/right">A new right</a> <a class="button" href="/officers/catalogue/new/tier">A new tier</a> <a class="button" href="/officers/catalogue/new/status">A new status</a> <a class="button" href="/officers/catalogue/new/relying-party">A new organisation</a> <a class="button" href="/officers/catalogue/new/authority">A new body</a> <a class="button" href="/officers/catalogue/new/sector">A new sector</a></p>
<h2>Announced</h2>
${announcements.length === 0 ? html`<p>Nobody waits for an answer.</p>` : announcements.map(announcementCard)}
<h2>Rights</h2>
${table({
  caption: counted(all.filter(({ of }) => of === 'right').length, 'right'),
  columns: ['Right', 'State', 'Sector', 'Gives away', 'Rule'],
  rows: all.flatMap((entry) =>
    entry.of === 'right' ? [rightRow(entry, leaksOf(entry.content))] : [],
  ),
})}
<h2>Tiers</h2>
${table({
  caption: 'Groups of statuses',
  columns: ['Tier', 'Name', 'Rule'],
  rows: all.flatMap((entry) =>
    entry.of === 'tier'
      ? [[nameCell(entry), inEnglish(entry.content.names), ruleWords(entry.content.rule)]]
      : [],
  ),
})}
<h2>Statuses</h2>
${table({
  caption: 'As the sources know them',
  columns: ['Status', 'Name', 'How private', 'About', 'Decided by'],
  rows: all.flatMap((entry) => (entry.of === 'status' ? [statusRow(entry)] : [])),
})}
<h2>Bodies that decide statuses</h2>
${table({
  caption: 'By their codes; a body betrays a status',
  columns: ['Body', 'Name', 'Whom people ask'],
  rows: all.flatMap((entry) =>
    entry.of === 'authority' ? [namedRow(entry, entry.content.counter)] : [],
  ),
})}
<h2>Sectors</h2>
${table({
  caption: 'In the order in which rights are shown',
  columns: ['Sector', 'Name'],
  rows: all.flatMap((entry) => (entry.of === 'sector' ? [namedRow(entry)] : [])),
})}
<h2>Who may ask for more than a right</h2>
${table({
  caption: 'Each by the name in the certificate of its desk',
  columns: ['Organisation', 'Certificate names', 'May ask for'],
  rows: all.flatMap((entry) => (entry.of === 'relying-party' ? [partyRow(entry)] : [])),
})}`;
}

type Entry<Of extends CatalogueEntry['of']> = Extract<CatalogueEntry, { readonly of: Of }>;

function rightRow({ content }: Entry<'right'>, leaks: LeakClass | undefined) {
  const { rightId, sector, title, rule } = content;
  return [
    html`<a href="${`/officers/catalogue/rights/${rightId}`}">${inEnglish(title)}</a><br><code class="quiet">${rightId}</code>`,
    rightMark(content),
    sector,
    leaks ?? 'not known',
    ruleWords(rule),
  ];
}

/** Its name, as the way to its form; what was retired has none. */
function nameCell(entry: CatalogueEntry): Html {
  const name = entryName(entry);
  if (isRetired(entry))
    return html`<code>${name}</code> <span class="mark not-judged">Retired</span>`;
  return html`<a href="${`/officers/catalogue/entries/${entry.of}/${name}`}"><code>${name}</code></a>`;
}

function statusRow({ content }: Entry<'status'>) {
  const { names, level, family, authorities, ofChildren } = content;
  return [
    nameCell({ of: 'status', content }),
    inEnglish(names),
    level,
    ofChildren ? `${family}, of children` : family,
    authorities.join(', '),
  ];
}

function namedRow(
  entry: Entry<'authority'> | Entry<'sector'>,
  ...more: readonly (Localized | undefined)[]
) {
  return [
    nameCell(entry),
    inEnglish(entry.content.names),
    ...more.map((text) => (text ? inEnglish(text) : 'the body itself')),
  ];
}

function partyRow({ content }: Entry<'relying-party'>) {
  const { enterpriseNumber, name, reader, mayAsk } = content;
  return [
    html`${inEnglish(name)}<br><a href="${`/officers/catalogue/entries/relying-party/${enterpriseNumber}`}">${enterpriseNumber}</a>`,
    reader === undefined ? 'none: asks by programs' : html`<code>${reader}</code>`,
    mayAsk.map(({ profile, rights = [], tiers = [], statuses = [] }) => {
      const what = [...rights, ...tiers, ...statuses].join(', ');
      return html`<div>${profile}: ${what}</div>`;
    }),
  ];
}

function announcementCard(announcement: OpenAnnouncement): Html {
  const { id, at, announcedBy, title, granter, conditions, regulationUrl } = announcement;
  return form(
    `/officers/catalogue/announcements/${id}/closures`,
    html`<p><strong>${title}</strong>, ${granter}</p>
${conditions && html`<p>${conditions}</p>`}
${regulationUrl && html`<p><code>${regulationUrl}</code></p>`}
<p class="quiet">By a ${announcedBy}, ${momentWords(at)}. Nobody has looked it up.</p>
<div class="row">${button({ text: 'An entry was proposed', name: 'outcome', value: 'taken-up' })}${button({ text: 'Nothing comes of it', name: 'outcome', value: 'dismissed' })}</div>`,
  );
}
