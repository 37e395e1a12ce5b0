import { button, type Html, type HtmlValue, html, page, table } from '@prova/http';
import type { DemoPerson } from './demo-person.ts';

/** The name of the field that says who was chosen, and what it says when nobody was. */
export const CHOICE = 'person';
export const NOBODY = '';

function demoPage(title: string, body: HtmlValue): Html {
  return page({
    title,
    service: 'TEST sign-in',
    environment: 'test',
    body,
    footer:
      'The people here are invented. There are no passwords, and nothing that is done in their names is real.',
  });
}

/** Who do you want to be? `action` is where the choice goes. */
export function choicePage(action: `/${string}`, people: readonly DemoPerson[]): Html {
  return demoPage(
    'Who do you want to be?',
    html`<p>This is a TEST. Choose an invented person; a real provider would ask for a proof.</p>
<form method="post" action="${action}">
${peopleTable(people)}
${button({ text: 'None of them', name: CHOICE, value: NOBODY })}
</form>`,
  );
}

/** A column for whatever somebody here has. */
function peopleTable(people: readonly DemoPerson[]): Html {
  const columns = COLUMNS.filter(({ of }) => people.some((person) => of(person) !== undefined));
  return table({
    caption: 'Invented people',
    columns: ['Name', ...columns.map(({ column }) => column)],
    rows: people.map((person) => [
      button({ text: person.name, name: CHOICE, value: person.subject }),
      ...columns.map(({ of }) => of(person) ?? 'none'),
    ]),
  });
}

const COLUMNS: readonly {
  readonly column: string;
  readonly of: (person: DemoPerson) => HtmlValue | undefined;
}[] = [
  { column: 'Situation', of: ({ situation }) => situation },
  { column: 'Organisation', of: ({ organisation }) => organisation },
  {
    column: 'Roles',
    of: ({ roles }) =>
      roles.length > 0 ? roles.map((role) => html`<code>${role}</code> `) : undefined,
  },
];

/** Asked before somebody is signed out. The secret says that it was asked here. */
export function signOutPage(action: `/${string}`, secret: string): Html {
  return demoPage(
    'Sign out here too?',
    html`<p>Then whoever comes next to this browser is asked who they want to be.</p>
<form method="post" action="${action}"><input type="hidden" name="xsrf" value="${secret}">
<div class="row">${button({ text: 'Sign out', primary: true, name: 'logout', value: 'yes' })}
${button({ text: 'Stay signed in here' })}</div></form>`,
  );
}

export function signedOutPage(): Html {
  return demoPage('You are signed out', html`<p>You may close this page.</p>`);
}

/** Something did not fit. `code` is one of the protocol's words. */
export function faultPage(code: string): Html {
  return demoPage(
    'This cannot be done.',
    html`<p>Go back to the service that sent you, and begin there again.</p>
<p class="quiet">Details: <code>${code}</code></p>`,
  );
}
