import { type Html, html, table } from '@prova/http';
import type { Queryable } from '@prova/store';
import { readLatestAudit } from '../http/audit-page.ts';
import { listOfficers } from '../officers/officer-rows.ts';
import { listPublications } from '../publication/publication-rows.ts';
import { STEP_WORDS } from './change-words.ts';
import { momentWords } from './wording.ts';

/** The steps of the latest publications, and by whom. */
export async function publicationsBody(q: Queryable): Promise<Html> {
  const nameOf = await actorNames(q);
  const publications = await listPublications(q, 20);
  if (publications.length === 0) return html`<p>Nothing was published yet.</p>${HOW}`;
  return html`${HOW}
${table({
  caption: 'The newest first',
  columns: ['List', 'State', 'Steps'],
  rows: publications.map(({ sequence, state, steps }) => [
    `Number ${sequence}`,
    STEP_WORDS[state],
    html`<ol class="steps">${steps.map(
      ({ step, at, actor }) =>
        html`<li>${STEP_WORDS[step]} on ${momentWords(at)} by ${nameOf(actor)}</li>`,
    )}</ol>`,
  ]),
})}`;
}

const HOW = html`<p>A list is prepared, signed by the list signer and the authorities, endorsed by two holders of keys, and released. The keys for the second and third step are not on this server: their holders use the command line.</p>`;

/** What was done lately. */
export async function logBody(q: Queryable): Promise<Html> {
  const nameOf = await actorNames(q);
  const entries = await readLatestAudit(q, 100);
  return html`<p>Every act is written down, chained to the one before it. The end of the chain goes out with each list, so nobody can rewrite it unseen.</p>
${table({
  caption: 'The latest hundred entries',
  columns: ['When', 'Who', 'What', 'About'],
  rows: entries.map(({ at, actor, action, objectType, objectId }) => [
    momentWords(at),
    nameOf(actor),
    html`<code>${action}</code>`,
    objectType === 'change-request'
      ? html`<a href="${`/officers/requests/${objectId}`}">a request</a>`
      : `${objectType} ${objectId}`,
  ]),
})}`;
}

/** The name of an officer; for anything else what the log says. */
async function actorNames(q: Queryable): Promise<(actor: string) => string> {
  const officers = await listOfficers(q);
  const names = new Map(officers.map(({ id, name }) => [`officer:${id}`, name]));
  return (actor) => names.get(actor) ?? actor;
}
