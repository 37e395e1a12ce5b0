import { randomUUID } from 'node:crypto';
import type { CatalogueLanguage } from '@prova/catalogue';
import {
  answerPage,
  answerSeeOther,
  type Caller,
  chooseLanguage,
  formBody,
  type Operation,
  operation,
} from '@prova/http';
import { ANNOUNCEMENT } from '../../catalogue/announcements/announcement.ts';
import { announce } from '../../catalogue/announcements/announcement-rows.ts';
import { ANNOUNCING } from '../../http/catalogue-operations.ts';
import type { Office } from '../../http/officer-authenticator.ts';
import type { Published, PublishedWatch } from '../../http/published.ts';
import * as v from '../../schema.ts';
import type { Look } from '../frame.ts';
import { announceBody, announcedBody } from './announce-page.ts';
import { type RightsContent, type RightsPath, rightsPage } from './rights-frame.ts';
import { noRightsBody, rightsBody } from './rights-page.ts';
import { RIGHTS_LANGUAGES, RIGHTS_WORDS } from './rights-words/rights-words.ts';
import type { RightsWords } from './rights-words/wording.ts';

const tag = 'Pages';
const PAGE = { description: 'A page', mediaType: 'text/html' };
const text = v.exactOptional(v.string());
/** The language that was chosen by a link. */
const LANG = { lang: v.exactOptional(v.picklist(RIGHTS_LANGUAGES)) };

/** The rights, as they were published, and a way to tell of one that is missing. */
export function rightsPages(
  { database, now }: Pick<Office, 'database' | 'now'>,
  published: PublishedWatch,
  look: Look,
): readonly Operation[] {
  const shown = async (
    lang: CatalogueLanguage,
    at: RightsPath,
    content: (
      words: RightsWords,
      held: Published | undefined,
    ) => Pick<RightsContent, 'title' | 'body'>,
  ) => {
    const words = RIGHTS_WORDS[lang];
    const held = await published.latest();
    const page = rightsPage(look, words, { ...content(words, held), at, published: held });
    return answerPage(page, { headers: { vary: 'Accept-Language', 'content-language': lang } });
  };
  return [
    operation({
      operationId: 'showRights',
      method: 'GET',
      path: '/rights',
      tag,
      summary: 'Which rights follow from a status, by sector, in English, French, Dutch or German',
      query: LANG,
      answers: { 200: PAGE },
      handle: ({ query, caller }) =>
        shown(languageOf(caller, query), '/rights', (words, held) => ({
          title: words.ways.rights,
          body: held?.catalogue ? rightsBody(held.catalogue, words) : noRightsBody(words),
        })),
    }),
    operation({
      operationId: 'showAnnouncing',
      method: 'GET',
      path: '/rights/announce',
      tag,
      summary: 'A form to tell of a right that is missing, in the same languages',
      query: LANG,
      answers: { 200: PAGE },
      handle: ({ query, caller }) =>
        shown(languageOf(caller, query), '/rights/announce', (words) => ({
          title: words.announce,
          body: announceBody(words),
        })),
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
          ...LANG,
        },
        { maxBytes: 8_192 },
      ),
      answers: { 200: PAGE, 303: { description: 'Done' } },
      limit: ANNOUNCING,
      handle: async ({ body: { lang: chosen, ...fields }, caller }) => {
        const lang = languageOf(caller, { lang: chosen });
        const read = v.safeParse(ANNOUNCEMENT, filledIn(fields));
        if (!read.success) {
          const wrong = read.issues.map((issue) => String(issue.path?.[0].key));
          return shown(lang, '/rights/announce', (words) => ({
            title: words.announce,
            body: announceBody(words, fields, wrong),
          }));
        }
        await announce(database, read.output, { id: randomUUID(), now: now() });
        return answerSeeOther(`/rights/announced?lang=${lang}`);
      },
    }),
    operation({
      operationId: 'showAnnounced',
      method: 'GET',
      path: '/rights/announced',
      tag,
      summary: 'Says that it is kept',
      query: LANG,
      answers: { 200: PAGE },
      handle: ({ query, caller }) =>
        shown(languageOf(caller, query), '/rights/announced', (words) => ({
          title: words.announce,
          body: announcedBody(words),
        })),
    }),
  ];
}

/** By a link, else as the browser wants it. */
function languageOf(
  { header }: Pick<Caller, 'header'>,
  { lang }: { readonly lang?: CatalogueLanguage | undefined },
): CatalogueLanguage {
  return lang ?? chooseLanguage(header('accept-language'), RIGHTS_LANGUAGES, 'en');
}

/** Without the fields that were left empty. */
function filledIn(body: Readonly<Record<string, string | undefined>>) {
  const trimmed = Object.entries(body).map(([name, value]) => [name, value?.trim()] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value));
}
