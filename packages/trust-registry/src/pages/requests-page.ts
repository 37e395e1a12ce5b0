import { type Html, html, table } from '@prova/http';
import type { Queryable } from '@prova/store';
import type { RequestState, RequestSummary } from '../changes/request.ts';
import { listRequests } from '../changes/request-rows.ts';
import { listVisible } from '../http/visible-requests.ts';
import type { Officer } from '../officers/officer.ts';
import { KIND_WORDS, STATE_WORDS } from './change-words.ts';
import { momentWords } from './wording.ts';

/** What waits, the urgent first. */
export async function openRequestsBody(q: Queryable, officer: Officer): Promise<Html> {
  const inForce = await listRequests(q, 'in-force');
  const submitted = await listRequests(q, 'submitted');
  const drafts = await listVisible(q, { state: 'draft', officer });
  return html`${inForce.length > 0 && html`<h2>Suspensions to confirm</h2>${listed('Each was signed by one officer and is in force', inForce)}`}
<h2>Requests to decide</h2>
${submitted.length === 0 ? html`<p>Nothing waits for a decision.</p>` : listed('The newest first', submitted)}
${drafts.length > 0 && html`<h2>Your drafts</h2>${listed('Nobody but you sees them', drafts)}`}
<p><a class="button" href="/officers/proposals">Propose a change</a></p>
<h2>Decided</h2>
<ul>${DECIDED.map((state) => html`<li><a href="${`/officers/requests?state=${state}`}">${STATE_WORDS[state]}</a></li>`)}</ul>`;
}

export const DECIDED = [
  'approved',
  'rejected',
  'withdrawn',
  'expired',
  'settled',
] as const satisfies readonly RequestState[];

/** A hundred decided ones, and the way to the next. */
export async function decidedRequestsBody(
  q: Queryable,
  state: RequestState,
  before: number | undefined,
): Promise<Html> {
  const requests = await listRequests(q, state, before);
  if (requests.length === 0) return html`<p>There are none.</p>`;
  const last = requests.at(-1)?.seq;
  return html`${listed('The newest first', requests)}
${requests.length === 100 && html`<p><a class="button" href="${`/officers/requests?state=${state}&before=${last}`}">Earlier ones</a></p>`}`;
}

function listed(caption: string, requests: readonly RequestSummary[]): Html {
  return table({
    caption,
    columns: ['Request', 'About', 'By', 'When', 'State'],
    rows: requests.map(({ id, kind, about, proposedBy, submittedAt, state }) => [
      html`<a href="${`/officers/requests/${id}`}">${KIND_WORDS[kind]}</a>`,
      about.join(', ') || '–',
      `${proposedBy.name}, ${proposedBy.organisation}`,
      momentWords(submittedAt),
      STATE_WORDS[state],
    ]),
  });
}
