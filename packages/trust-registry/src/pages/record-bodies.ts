import { type Html, html, table } from '@prova/http';
import type { Queryable } from '@prova/store';
import { findSummaries } from '../changes/request-rows.ts';
import { readLatestAudit } from '../http/audit-page.ts';
import { listOfficers } from '../officers/officer-rows.ts';
import { listPublications, type PublicationStep } from '../publication/publication-rows.ts';
import { KIND_WORDS, STEP_WORDS } from './change-words.ts';
import { actionWords, actorWords } from './log-words.ts';
import { momentWords } from './wording.ts';

/** The steps of the latest publications, and by whom. */
export async function publicationsBody(q: Queryable): Promise<Html> {
  const nameOf = actorWords(await listOfficers(q));
  const publications = await listPublications(q, 20);
  if (publications.length === 0) return html`<p>Nothing was published yet.</p>${HOW}`;
  return html`${HOW}
${table({
  caption: 'The newest first',
  columns: ['List', 'State', 'Steps'],
  rows: publications.map(({ sequence, state, steps }) => [
    sequence,
    STEP_WORDS[state],
    html`<ol class="steps">${inOrder(steps).map(
      ({ step, at, actor }) =>
        html`<li>${STEP_WORDS[step]} on ${momentWords(at)} by ${nameOf(actor)}</li>`,
    )}</ol>`,
  ]),
})}`;
}

/** Several may have been taken in one second. */
function inOrder(steps: readonly PublicationStep[]): readonly PublicationStep[] {
  const places = Object.keys(STEP_WORDS);
  return [...steps].sort((a, b) => places.indexOf(a.step) - places.indexOf(b.step));
}

const HOW = html`<p>A list is prepared, signed by the list signer and the authorities, endorsed by two holders of keys, and released. The keys for the second and third step do not belong on this server: their holders use the command line.</p>`;

/** What was done lately. */
export async function logBody(q: Queryable): Promise<Html> {
  const nameOf = actorWords(await listOfficers(q));
  const entries = await readLatestAudit(q, 100);
  const named = entries.filter(({ objectType }) => objectType === 'change-request');
  const requests = await findSummaries(
    q,
    named.map(({ objectId }) => objectId),
  );
  const requestWords = (id: string) => {
    const request = requests.get(id);
    return request ? [KIND_WORDS[request.kind], ...request.about].join(', ') : 'a request';
  };
  return html`<p>Every act is written down, chained to the one before it. The end of the chain goes out with each list, so nobody can rewrite it unseen.</p>
${table({
  caption: 'The latest hundred entries',
  columns: ['When', 'Who', 'What', 'About'],
  rows: entries.map(({ at, actor, action, objectType, objectId }) => [
    momentWords(at),
    nameOf(actor),
    actionWords(action),
    objectType === 'change-request'
      ? html`<a href="${`/officers/requests/${objectId}`}">${requestWords(objectId)}</a>`
      : objectType === 'officer'
        ? nameOf(`officer:${objectId}`)
        : `${objectType} ${objectId}`,
  ]),
})}`;
}
