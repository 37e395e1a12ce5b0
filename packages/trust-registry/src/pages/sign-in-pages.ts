import { answerSeeOther, field, html, type Operation, operation } from '@prova/http';
import {
  type Office,
  officerOrStranger,
  sessionCookie,
  tokenOf,
} from '../http/officer-authenticator.ts';
import { endSession } from '../officers/session-rows.ts';
import type { OfficerFrame } from './officer-frame.ts';

const tag = 'Pages for officers';
const PAGE = { 200: { description: 'A page', mediaType: 'text/html' } };
const ELSEWHERE = { 303: { description: 'To another page' } };

/** What a form of the script says before there is a script. */
const WITHOUT_SCRIPT = html`<p role="status" class="fault">Signing needs the script of this page, which has not been loaded.</p>`;

/** The way in and out. */
export function signInPages(office: Office, frame: OfficerFrame): readonly Operation[] {
  return [
    operation({
      operationId: 'showSignIn',
      method: 'GET',
      path: '/officers/signIn',
      tag,
      summary: 'Signing in',
      answers: PAGE,
      handle: () =>
        frame.open({
          title: 'Sign in',
          section: '/officers/signIn',
          body: html`<p>You sign in with the key that this browser keeps for you. It opens the pages for reading; whatever you decide, you sign once more.</p>
<form class="card" method="post" data-act="sign-in">
<button type="submit" class="primary" disabled="">Sign in</button>
${WITHOUT_SCRIPT}
</form>
<p>This browser has no key of yours yet? <a href="/officers/enrol">Enrol it</a>.</p>`,
        }),
    }),
    operation({
      operationId: 'showEnrolment',
      method: 'GET',
      path: '/officers/enrol',
      tag,
      summary: 'Enrolling a browser',
      answers: PAGE,
      handle: () =>
        frame.open({
          title: 'Enrol this browser',
          section: '/officers/enrol',
          body: html`<p>This browser makes a key of its own, which cannot be copied out of it. Your first key vouches for it once, by a code that is good for 15 minutes.</p>
<form class="card" method="post" data-act="enrol">
${field({ name: 'code', label: 'Code', help: 'Your key file makes it: prova officers invite.', required: true, autocomplete: 'off' })}
<button type="submit" class="primary" disabled="">Enrol</button>
${WITHOUT_SCRIPT}
</form>
<p>Enrol only a browser that you alone use. If it is lost, your first key ends its key.</p>`,
        }),
    }),
    operation({
      operationId: 'signOut',
      method: 'POST',
      path: '/officers/signOut',
      tag,
      summary: 'Signing out',
      authenticate: officerOrStranger(office),
      answers: ELSEWHERE,
      handle: async ({ caller }) => {
        await endSession(office.database, tokenOf(caller) ?? '');
        return answerSeeOther('/officers/signIn', sessionCookie('', 0, caller.baseUrl));
      },
    }),
  ];
}
