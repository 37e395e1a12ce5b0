import {
  answerSeeOther,
  askToSignIn,
  banner,
  descriptionList,
  type Html,
  html,
  type Operation,
  operation,
  type Person,
} from '@prova/http';
import { institutionsOf } from '../clerks/clerk.ts';
import { listInstitutions } from '../ledger/institution-rows.ts';
import type { ClerkDesk } from './desk.ts';
import { wordingFor } from './wording/language.ts';
import type { Wording } from './wording/wording.ts';

/** The way in, and for which institution. */
export function startPages(desk: ClerkDesk): readonly Operation[] {
  return [
    operation({
      ...desk.page,
      operationId: 'showStart',
      path: '/',
      summary: 'Leads to the clerk’s pages',
      handle: () => answerSeeOther('/clerk'),
    }),
    operation({
      ...desk.page,
      operationId: 'showInstitutionsOfClerk',
      path: '/clerk',
      summary: 'For which institution a clerk works now',
      answers: { ...desk.page.answers, 403: { description: 'No clerk', mediaType: 'text/html' } },
      handle: async ({ principal: person, caller }) => {
        if (person === undefined) return askToSignIn(caller);
        const known = await listInstitutions(desk.office.database);
        const ids = institutionsOf(person).filter((id) =>
          known.some(({ institutionId }) => institutionId === id),
        );
        const [only] = ids;
        if (only !== undefined && ids.length === 1) return answerSeeOther(`/clerk/${only}`);
        const words = wordingFor(caller.header('accept-language'));
        const title = only === undefined ? words.choose.nobody.word : words.choose.title;
        const body = only === undefined ? nobody(person, words) : choices(ids, words);
        return desk.open(person, caller, { title, body }, only === undefined ? 403 : 200);
      },
    }),
  ];
}

function choices(ids: readonly string[], { choose }: Wording): Html {
  return html`<p>${choose.sentence}</p>
<ul>${ids.map((id) => html`<li><a href="${`/clerk/${id}`}">${id}</a></li>`)}</ul>`;
}

function nobody({ roles }: Person, { choose }: Wording): Html {
  return html`${banner('not-judged', choose.nobody.word, choose.nobody.sentence)}
${descriptionList([[choose.yourRoles, roles.length === 0 ? choose.none : html`<code>${roles.join(' ')}</code>`]])}`;
}
