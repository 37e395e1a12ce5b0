import { encodeBase64url } from '@prova/credential';
import {
  banner,
  descriptionList,
  details,
  type Html,
  type HtmlValue,
  html,
  table,
} from '@prova/http';
import type { ChangeRequest } from '../changes/request.ts';
import type { Preview } from '../http/change-preview.ts';
import type { Officer } from '../officers/officer.ts';
import { ACTION_WORDS, STATE_WORDS } from './change-words.ts';
import { differenceTable, MOST_LINES } from './difference-table.ts';
import { memberWords, readable } from './readable.ts';
import { requestActions } from './request-actions.ts';
import { momentWords } from './wording.ts';

/** One request: what would change, who signed what, and what this officer can do about it. */
export function requestBody(request: ChangeRequest, preview: Preview, officer: Officer): Html {
  const { about, payload, payloadHash, decisions, proposedBy, submittedAt, id } = request;
  return html`${standing(request)}
${descriptionList([
  ...(about.length > 0 ? [['About', about.join(', ')] as const] : []),
  ['By', `${proposedBy.name}, ${proposedBy.organisation}`],
  [request.state === 'draft' ? 'Written' : 'Signed', momentWords(submittedAt)],
])}
<h2>What changes</h2>
${whatChanges(request, preview)}
<h2>Your decision</h2>
${requestActions(request, preview, officer)}
${decisions.length > 0 && html`<h2>Who signed</h2>${signatures(request)}`}
${details(
  'Details',
  html`${descriptionList([
    ['Number of the request', html`<code>${id}</code>`],
    ['SHA-256 of what is signed', html`<code>${encodeBase64url(payloadHash)}</code>`],
  ])}
<p>What is signed, to the letter:</p>
<pre id="payload" class="code">${payload}</pre>`,
)}`;
}

function standing({ state, expiresAt, decidedAt }: ChangeRequest): Html {
  const word = `${STATE_WORDS[state]}.`;
  const when = decidedAt === undefined ? '' : html`On ${momentWords(decidedAt)}.`;
  switch (state) {
    case 'draft':
      return banner('not-judged', word, 'Nobody has signed it, and nobody but you sees it.');
    case 'submitted':
      return banner(
        'undetermined',
        word,
        expiresAt === undefined ? '' : html`It can be approved until ${momentWords(expiresAt)}.`,
      );
    case 'in-force':
      return banner(
        'undetermined',
        word,
        'One officer suspended this at once. A second one confirms it; lifting it takes two.',
      );
    case 'approved':
      return banner('accepted', word, when);
    case 'rejected':
    case 'withdrawn':
    case 'expired':
    case 'settled':
      return banner('not-judged', word, when);
  }
}

function whatChanges({ state, payload }: ChangeRequest, { difference, obstacle }: Preview): Html {
  if (obstacle) {
    return html`${banner('rejected', 'This cannot be done now.', obstacle.message)}${asWritten(payload)}`;
  }
  if (difference === undefined || difference.length === 0) return asWritten(payload);
  return html`${differenceTable('What the register says now, and what it would say', difference)}
${state === 'submitted' && html`<p class="quiet">When it was proposed, every technical check passed. It fits the register as it is now.</p>`}`;
}

/** The members of the change, where there is no difference to show: officers, or what is decided already. */
function asWritten(payload: string): Html {
  const change: unknown = JSON.parse(payload);
  const members = Object.entries(typeof change === 'object' && change !== null ? change : {});
  return descriptionList(
    members
      .filter(([name]) => name !== 'kind')
      .slice(0, MOST_LINES)
      .map(([name, value]) => [memberWords(name), memberValue(name, value)]),
  );
}

function memberValue(name: string, value: unknown): HtmlValue {
  if (typeof value === 'number' && TIMES.includes(name)) return momentWords(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const short = text.length > 400 ? `${text.slice(0, 400)} …` : text;
  return WORDS.includes(name) ? readable(short) : html`<span class="code">${short}</span>`;
}

/** Members that are words of ours, and not somebody's text. */
const WORDS = ['reason', 'competence'];
const TIMES = ['validFrom', 'from', 'until', 'since', 'at', 'invalidityDate'];

function signatures({ decisions }: ChangeRequest): Html {
  return table({
    caption: 'Each signed with a key of their own',
    columns: ['Officer', 'Organisation', 'What', 'When'],
    rows: decisions.map(({ name, organisation, action, at }) => [
      name,
      organisation,
      ACTION_WORDS[action],
      momentWords(at),
    ]),
  });
}
