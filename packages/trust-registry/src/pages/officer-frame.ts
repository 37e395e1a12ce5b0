import { type Answer, answerPage, answerSeeOther, type Html, html } from '@prova/http';
import type { PublishedWatch } from '../http/published.ts';
import type { Officer } from '../officers/officer.ts';
import { thumbprintOf } from '../thumbprint.ts';
import { type Look, officerPage, type PageContent } from './frame.ts';
import { OFFICER_SCRIPT } from './officer-script.ts';

/** What an officer's page shows, besides who is looking. */
export type OfficerContent = Pick<PageContent, 'title' | 'section' | 'body'>;

/** Makes the pages of officers. */
export interface OfficerFrame {
  /** A page for whoever comes: the way in. */
  readonly open: (content: OfficerContent) => Promise<Answer>;
  /** A page for an officer; a stranger is shown the way in. */
  readonly closed: (
    officer: Officer | undefined,
    content: (officer: Officer) => OfficerContent | Promise<OfficerContent>,
    status?: number,
  ) => Promise<Answer>;
}

export function officerFrame(
  look: Look,
  root: Uint8Array,
  published: PublishedWatch,
): OfficerFrame {
  const scheme = thumbprintOf(root);
  const answer = async (content: OfficerContent, top: Html, status: number) => {
    const body = html`<div data-scheme="${scheme}">${top}${content.body}</div>`;
    const held = await published.latest();
    const page = officerPage(look, { ...content, body, published: held, script: OFFICER_SCRIPT });
    return answerPage(page, { status });
  };
  return {
    open: (content) => answer(content, html``, 200),
    closed: async (officer, content, status = 200) => {
      if (officer === undefined) return answerSeeOther('/officers/signIn');
      return answer(await content(officer), whoIsThere(officer), status);
    },
  };
}

function whoIsThere({ name, organisation }: Officer): Html {
  return html`<form class="row who" method="post" action="/officers/signOut">
<span>${name}, ${organisation}</span>
<button type="submit">Sign out</button>
</form>
`;
}
