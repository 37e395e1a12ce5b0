import { isMeaningfulPartialDate } from '@prova/credential';
import {
  type Answer,
  answerSeeOther,
  banner,
  formBody,
  type Operation,
  operation,
} from '@prova/http';
import { readDocumentId } from '../issuance/document-id.ts';
import { typedDay } from '../pages/dates.ts';
import { ELSEWHERE, PAGE } from '../pages/page-answers.ts';
import * as v from '../schema.ts';
import { beginCardSession, endCardSession } from './card-session.ts';
import { createDecoy } from './decoy.ts';
import { type FormState, formOf, saidAbove } from './form-body.ts';
import { type HolderVisit, holderPage, holderVisit } from './frame.ts';
import type { HolderOffice } from './office.ts';
import { openCard } from './open-card.ts';
import { LANGUAGE, TAG } from './operation-traits.ts';
import { waitText } from './wording/holder-words.ts';

const text = v.optional(v.pipe(v.string(), v.maxLength(100)), '');

/** Far above what a person sends, and short of what would be a burden to the database, which counts what was wrong. Of one address. */
const LIMIT = { requests: 60, seconds: 60 };

/**
 * The way in and the way out. Number and birth date come in the body of a form, and nothing of them stands in an address, a cookie or a log:
 * whoever was right is sent on with a token, so that no going back and no reloading sends them again.
 */
export function formPages(office: HolderOffice): readonly Operation[] {
  const decoy = createDecoy(office.dataKeys);
  const showForm = (visit: HolderVisit, state: FormState, options: object = {}): Answer =>
    holderPage(
      office,
      visit,
      { title: visit.words.form.title, body: formOf(visit, state), languagesAt: '/my' },
      options,
    );
  return [
    operation({
      operationId: 'showHolderForm',
      method: 'GET',
      path: '/my',
      tag: TAG,
      summary: 'The form by which a holder opens a document',
      query: { ...LANGUAGE, said: v.exactOptional(v.picklist(['over', 'closed'])) },
      answers: { 200: PAGE },
      handle: ({ caller, query: { lang, said } }) => {
        const visit = holderVisit(caller, lang);
        return showForm(visit, said === undefined ? {} : { said: saidAbove(visit, said) });
      },
    }),
    operation({
      operationId: 'openHeldDocument',
      method: 'POST',
      path: '/my',
      tag: TAG,
      summary: 'Opens a document for whoever knows its number and its holder’s birth date',
      body: formBody({ document: text, birthDate: text, ...LANGUAGE }),
      limit: LIMIT,
      answers: { 200: PAGE, 303: ELSEWHERE, 403: PAGE, 429: PAGE },
      handle: async ({ caller, body }) => {
        const visit = holderVisit(caller, body.lang);
        const { form, waiting } = visit.words;
        const jti = readDocumentId(body.document);
        const birthDate = typedDay(body.birthDate);
        const isDay = isMeaningfulPartialDate(birthDate);
        if (jti === undefined || !isDay) {
          const faults = {
            ...(jti === undefined && { document: form.documentFault }),
            ...(!isDay && { birthDate: form.birthDateFault }),
          };
          return showForm(visit, { ...body, faults });
        }
        const opening = await openCard(office, decoy, { jti, birthDate, address: caller.address });
        switch (opening.outcome) {
          case 'opened':
            return answerSeeOther(
              visit.to('/my/document'),
              await beginCardSession(office, caller, opening.card.row),
            );
          case 'refused': {
            const said = saidAbove(visit, 'refused');
            return showForm(visit, { document: body.document, said }, { status: 403 });
          }
          case 'waiting': {
            const wait = waitText(opening.wait, visit.words);
            const said = banner('undetermined', waiting.word, waiting.sentence({ wait }));
            const headers = { 'retry-after': String(opening.wait) };
            return showForm(visit, { said }, { status: 429, headers });
          }
        }
      },
    }),
    operation({
      operationId: 'closeHeldDocument',
      method: 'POST',
      path: '/my/close',
      tag: TAG,
      summary: 'Closes what a holder has open',
      body: formBody(LANGUAGE),
      limit: LIMIT,
      answers: { 303: ELSEWHERE },
      handle: async ({ caller, body: { lang } }) =>
        answerSeeOther(lang === undefined ? '/my?said=closed' : `/my?said=closed&lang=${lang}`, {
          ...(await endCardSession(office, caller)),
          // Also what a browser keeps of pages in order to go back to them (Clear Site Data §3.1).
          'clear-site-data': '"cache"',
        }),
    }),
  ];
}
