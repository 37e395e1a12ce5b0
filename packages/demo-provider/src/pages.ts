import { button, type Html, type HtmlValue, html, page, table } from '@prova/http';
import type { DemoPerson } from './demo-person.ts';
import type { DemoWords } from './words.ts';

/** The name of the field that says who was chosen, and what it says when nobody was. */
export const CHOICE = 'person';
export const NOBODY = '';

function demoPage(words: DemoWords, title: string, body: HtmlValue): Html {
  const { service, lang, footer } = words;
  return page({ title, service, environment: 'test', lang, words, body, footer });
}

/** Who do you want to be? `action` is where the choice goes. */
export function choicePage(
  words: DemoWords,
  action: `/${string}`,
  people: readonly DemoPerson[],
): Html {
  const { choice } = words;
  return demoPage(
    words,
    choice.title,
    html`<p>${choice.sentence}</p>
<form method="post" action="${action}">
${peopleTable(words, people)}
${button({ text: choice.nobody, name: CHOICE, value: NOBODY })}
</form>`,
  );
}

/** A column for whatever somebody here has. */
function peopleTable({ choice, lang }: DemoWords, people: readonly DemoPerson[]): Html {
  const columns = COLUMNS.filter(({ of }) =>
    people.some((person) => of(person, lang) !== undefined),
  );
  return table({
    caption: choice.caption,
    columns: [choice.name, ...columns.map(({ column }) => choice[column])],
    rows: people.map((person) => [
      button({ text: person.name, name: CHOICE, value: person.subject }),
      ...columns.map(({ of }) => of(person, lang) ?? choice.none),
    ]),
  });
}

const COLUMNS: readonly {
  readonly column: 'situation' | 'organisation' | 'roles';
  readonly of: (person: DemoPerson, lang: string) => HtmlValue | undefined;
}[] = [
  {
    column: 'situation',
    of: ({ situation }, lang) =>
      lang === 'en' || situation === undefined
        ? situation
        : html`<span lang="en">${situation}</span>`,
  },
  { column: 'organisation', of: ({ organisation }) => organisation },
  {
    column: 'roles',
    of: ({ roles }) =>
      roles.length > 0 ? roles.map((role) => html`<code>${role}</code> `) : undefined,
  },
];

/** Asked before somebody is signed out. The secret says that it was asked here. */
export function signOutPage(words: DemoWords, action: `/${string}`, secret: string): Html {
  const { title, sentence, button: text, stay } = words.signOut;
  return demoPage(
    words,
    title,
    html`<p>${sentence}</p>
<form method="post" action="${action}"><input type="hidden" name="xsrf" value="${secret}">
<div class="row">${button({ text, primary: true, name: 'logout', value: 'yes' })}
${button({ text: stay })}</div></form>`,
  );
}

export function signedOutPage(words: DemoWords): Html {
  const { title, sentence } = words.signedOut;
  return demoPage(words, title, html`<p>${sentence}</p>`);
}

/** Something did not fit. `code` is one of the protocol's words. */
export function faultPage(words: DemoWords, code: string): Html {
  const { title, sentence, details } = words.fault;
  return demoPage(
    words,
    title,
    html`<p>${sentence}</p>
<p class="quiet">${details}: <code>${code}</code></p>`,
  );
}
