import { randomUUID } from 'node:crypto';
import {
  answerPage,
  answerSeeOther,
  chooseLanguage,
  formBody,
  type Operation,
  operation,
} from '@prova/http';
import { ANNOUNCEMENT } from '../../catalogue/announcements/announcement.ts';
import { announce } from '../../catalogue/announcements/announcement-rows.ts';
import { ANNOUNCING } from '../../http/catalogue-operations.ts';
import type { Office } from '../../http/officer-authenticator.ts';
import type { PublishedWatch } from '../../http/published.ts';
import * as v from '../../schema.ts';
import { type Look, type PageContent, publicPage } from '../frame.ts';
import { ANNOUNCE_FAULTS, ANNOUNCED, type AnnounceFields, announceBody } from './announce-page.ts';
import { rightsPage } from './rights-frame.ts';
import { noRightsBody, rightsBody } from './rights-page.ts';
import { RIGHTS_LANGUAGES, RIGHTS_WORDS } from './rights-words/rights-words.ts';

const tag = 'Pages';
const PAGE = { description: 'A page', mediaType: 'text/html' };
const text = v.exactOptional(v.string());

/** The rights, as they were published, and a way to tell of one that is missing. */
export function rightsPages(
  { database, now }: Pick<Office, 'database' | 'now'>,
  published: PublishedWatch,
  look: Look,
): readonly Operation[] {
  const shown = async (content: Pick<PageContent, 'title' | 'body'>, status = 200) => {
    const held = await published.latest();
    const page = publicPage(look, { ...content, section: '/rights', published: held });
    return answerPage(page, { status });
  };
  return [
    operation({
      operationId: 'showRights',
      method: 'GET',
      path: '/rights',
      tag,
      summary: 'Which rights follow from a status, by sector, in English, French, Dutch or German',
      query: { lang: v.exactOptional(v.picklist(RIGHTS_LANGUAGES)) },
      answers: { 200: PAGE },
      handle: async ({ query, caller }) => {
        const wanted = caller.header('accept-language');
        const lang = query.lang ?? chooseLanguage(wanted, RIGHTS_LANGUAGES, 'en');
        const words = RIGHTS_WORDS[lang];
        const held = await published.latest();
        const body = held?.catalogue ? rightsBody(held.catalogue, words) : noRightsBody(words);
        return answerPage(rightsPage(look, words, { body, published: held }), {
          headers: { vary: 'Accept-Language', 'content-language': lang },
        });
      },
    }),
    operation({
      operationId: 'showAnnouncing',
      method: 'GET',
      path: '/rights/announce',
      tag,
      summary: 'A form to tell of a right that is missing',
      answers: { 200: PAGE },
      handle: () => shown({ title: 'A right that is missing', body: announceBody() }),
    }),
    operation({
      operationId: 'announceOnPage',
      method: 'POST',
      path: '/rights/announce',
      tag,
      summary: 'Keeps what was written for officers to look at',
      body: formBody(
        {
          ...{ announcedBy: text, title: text, granter: text },
          ...{ conditions: text, regulationUrl: text },
        },
        { maxBytes: 8_192 },
      ),
      answers: { 200: PAGE, 303: { description: 'Done' } },
      limit: ANNOUNCING,
      handle: async ({ body }) => {
        const read = v.safeParse(ANNOUNCEMENT, filledIn(body));
        if (!read.success) {
          const names = read.issues.map((issue) => String(issue.path?.[0].key));
          const faults = Object.entries(ANNOUNCE_FAULTS).filter(([name]) => names.includes(name));
          const again = announceBody(fieldsOf(body), Object.fromEntries(faults));
          return shown({ title: 'A right that is missing', body: again });
        }
        await announce(database, read.output, { id: randomUUID(), now: now() });
        return answerSeeOther('/rights/announced');
      },
    }),
    operation({
      operationId: 'showAnnounced',
      method: 'GET',
      path: '/rights/announced',
      tag,
      summary: 'Says that it is kept',
      answers: { 200: PAGE },
      handle: () => shown({ title: 'A right that is missing', body: ANNOUNCED }),
    }),
  ];
}

/** Without the fields that were left empty. */
function filledIn(body: Readonly<Record<string, string | undefined>>) {
  const trimmed = Object.entries(body).map(([name, value]) => [name, value?.trim()] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value));
}

function fieldsOf(body: Partial<AnnounceFields>): AnnounceFields {
  const { announcedBy, title, granter, conditions, regulationUrl } = body;
  return { announcedBy, title, granter, conditions, regulationUrl };
}
