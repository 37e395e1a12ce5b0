import { formatInstitutionId } from '@prova/credential';
import { descriptionList, details, type Html, html, table } from '@prova/http';
import type { EpochSeconds, Institution } from '@prova/trust';
import { didDocumentPath, didOf } from '../formats/did-web.ts';
import type { HistoryEntry } from '../formats/history.ts';
import { parseInstant } from '../formats/instants.ts';
import { accreditationState } from '../formats/institution-standing.ts';
import { countsIn, standingOf } from '../formats/key-standing.ts';
import type { KeyUse } from '../formats/published-list.ts';
import type { Published } from '../http/published.ts';
import { eventWords } from './event-words.ts';
import { stateMark } from './institutions-page.ts';
import {
  ACCREDITATION_WORDS,
  COMPETENCE_WORDS,
  countryName,
  dayWords,
  endWords,
  KEY_WORDS,
  momentWords,
  REASON_WORDS,
} from './wording.ts';

/** One institution: what it may issue, by which keys, and what happened to them. */
export function institutionBody(
  published: Published,
  institution: Institution,
  { now, baseUrl }: { readonly now: EpochSeconds; readonly baseUrl: string },
): Html {
  const { list } = published;
  const uses = list.usesOf(institution);
  return html`${descriptionList([
    ['State', stateMark(list, institution, now)],
    ['Country', countryName(institution.country)],
    ['Number', institution.officialId],
    ['Listed since', dayWords(institution.validFrom)],
    ...(institution.validUntil === undefined
      ? []
      : [['Closed', endWords(institution.validUntil)] as const]),
    ['Lists what it withdrew', institution.revocationUris ? 'Yes' : 'No'],
  ])}
${accreditations(institution, now)}
<h2>Keys</h2>
${uses.length === 0 ? html`<p>It has no key, so it can issue nothing.</p>` : keys(published, uses, now)}
<h2>What happened</h2>
${events(published, institution, uses)}
${details(
  'Details for programs',
  html`${descriptionList([
    ['Identifier', formatInstitutionId(institution)],
    [
      'DID',
      html`<a href="${didDocumentPath(institution)}"><code>${didOf(baseUrl, institution)}</code></a>`,
    ],
    ['Lists of withdrawn documents', (institution.revocationUris ?? ['–']).join(', ')],
  ])}`,
)}`;
}

function accreditations(institution: Institution, now: EpochSeconds): Html {
  return table({
    caption: 'What it may issue',
    columns: ['Document', 'State', 'From', 'Last day'],
    rows: institution.accreditations.map((each) => [
      COMPETENCE_WORDS[each.competence],
      ACCREDITATION_WORDS[accreditationState(institution, each, now)],
      dayWords(each.from),
      endWords(each.until),
    ]),
  });
}

function keys({ list }: Published, uses: readonly KeyUse[], now: EpochSeconds): Html {
  return table({
    caption: 'Keys that sign its documents',
    columns: ['Key', 'State', 'Kind', 'In use since', 'Certificate runs out'],
    rows: uses.map((use) => {
      const { certificate, thumbprint } = use.key;
      return [
        html`<code>${thumbprint}</code>`,
        keyMark(standingOf(list, use, now)),
        certificate.publicKey.type === 'RSA'
          ? `RSA, ${certificate.publicKey.bits} bits`
          : 'Elliptic curve, P‑256',
        dayWords(Math.min(...use.bindings.map(({ from }) => from))),
        dayWords(certificate.notAfter),
      ];
    }),
  });
}

function keyMark({ state, tombstone }: ReturnType<typeof standingOf>): Html {
  const tone = countsIn(state)
    ? 'accepted'
    : state === 'revoked'
      ? 'rejected'
      : state === 'suspended'
        ? 'undetermined'
        : 'not-judged';
  const why = tombstone && (REASON_WORDS[tombstone.reason] ?? 'For a reason unknown here');
  return html`<span class="${`mark ${tone}`}">${KEY_WORDS[state]}</span>${tombstone && html`<br><span class="quiet">${why}, since ${dayWords(tombstone.invalidityDate)}</span>`}`;
}

/** The newest first: what is new is what people come for. */
function events({ history }: Published, institution: Institution, uses: readonly KeyUse[]): Html {
  const id = formatInstitutionId(institution);
  const own = new Set(uses.map(({ key }) => key.thumbprint));
  const isOurs = (event: HistoryEntry) =>
    event.institution === id ||
    (event.institution === undefined &&
      event.thumbprint !== undefined &&
      own.has(event.thumbprint));
  const found = history.events.filter(isOurs).reverse();
  if (found.length === 0) return html`<p>Nothing but what is above.</p>`;
  return table({
    caption: 'The newest first',
    columns: ['When', 'What', 'Key'],
    rows: found.map((event) => [
      momentWords(parseInstant(event.at) ?? 0),
      eventWords(event),
      event.thumbprint === undefined ? '–' : html`<code>${event.thumbprint}</code>`,
    ]),
  });
}
