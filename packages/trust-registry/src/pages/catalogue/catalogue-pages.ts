import { randomUUID } from 'node:crypto';
import { textIn } from '@prova/catalogue';
import { answerSeeOther, banner, formBody, html, type Operation, operation } from '@prova/http';
import { canonicalJson } from '@prova/store';
import {
  closeAnnouncement,
  openAnnouncements,
} from '../../catalogue/announcements/announcement-rows.ts';
import { findRight } from '../../catalogue/change-catalogue.ts';
import { LINK_WORDS } from '../../catalogue/links/check-link.ts';
import { draftStep } from '../../catalogue/right-step.ts';
import { saveDraft } from '../../changes/draft.ts';
import { TrustRegistryError } from '../../errors.ts';
import { requireRegistryOfficer } from '../../http/catalogue-operations.ts';
import { type Office, officerOrStranger } from '../../http/officer-authenticator.ts';
import { uuid } from '../../officers/officer.ts';
import { loadRegister } from '../../register-rows/load-register.ts';
import * as v from '../../schema.ts';
import type { OfficerFrame } from '../officer-frame.ts';
import { catalogueFaultBanner } from './catalogue-fault.ts';
import { catalogueBody } from './catalogue-page.ts';
import { entryPages } from './entry-form/entry-pages.ts';
import { rightBody } from './right-page.ts';

const tag = 'Pages for officers';
const section = '/officers/catalogue';
const rightId = v.pipe(v.string(), v.maxLength(64));
const answers = {
  200: { description: 'A page', mediaType: 'text/html' },
  303: { description: 'To another page' },
};

/** The catalogue for officers: what it says, what was announced, and the next step of each right as a draft. */
export function cataloguePages(office: Office, frame: OfficerFrame): readonly Operation[] {
  const { database, now } = office;
  const plain = { tag, authenticate: officerOrStranger(office), answers } as const;
  const rightOf = async (id: string) => {
    const register = await loadRegister(database);
    const right = findRight(register, id);
    if (right) return { register, right };
    throw new TrustRegistryError('right-unknown', 'There is no such right.');
  };
  return [
    operation({
      ...plain,
      operationId: 'showCatalogue',
      method: 'GET',
      path: '/officers/catalogue',
      summary: 'The catalogue of rights, and what was announced',
      handle: ({ principal }) =>
        frame.closed(principal, async () => {
          const register = await loadRegister(database);
          const announced = await openAnnouncements(database);
          return {
            title: 'Catalogue of rights',
            section,
            body: html`${catalogueFaultBanner(register)}${catalogueBody(register.catalogue, announced)}`,
          };
        }),
    }),
    operation({
      ...plain,
      operationId: 'showRight',
      method: 'GET',
      path: '/officers/catalogue/rights/{rightId}',
      summary: 'One right: all that it says, what it gives away, what comes next',
      parameters: { rightId },
      handle: ({ principal, parameters }) =>
        frame.closed(principal, async () => {
          const { right, register } = await rightOf(parameters.rightId);
          const body = rightBody(right, register.catalogue);
          return { title: textIn(right.title, 'en'), section, body };
        }),
    }),
    operation({
      ...plain,
      operationId: 'draftRightStep',
      method: 'POST',
      path: '/officers/catalogue/rights/{rightId}/steps',
      summary: 'Writes the draft of the next step of a right; to validate it, its law is looked up',
      parameters: { rightId },
      body: formBody({ to: v.picklist(['validated', 'published', 'retired']) }),
      handle: async ({ principal, parameters, body }) => {
        if (principal === undefined) return answerSeeOther('/officers/signIn');
        const officer = requireRegistryOfficer(principal).id;
        const { right, register } = await rightOf(parameters.rightId);
        const drafted = await draftStep(right, body.to, { ...office, now: now(), officer });
        if (drafted.outcome === 'drafted') {
          const id = randomUUID();
          const payload = canonicalJson(drafted.change);
          await saveDraft(database, { id, officer, payload }, now());
          return answerSeeOther(`/officers/requests/${id}`);
        }
        const why = banner('rejected', 'Not yet.', LINK_WORDS[drafted.link]);
        const again = html`${why}${rightBody(right, register.catalogue)}`;
        const title = textIn(right.title, 'en');
        return frame.closed(principal, () => ({ title, section, body: again }));
      },
    }),
    operation({
      ...plain,
      operationId: 'closeAnnouncementOnPage',
      method: 'POST',
      path: '/officers/catalogue/announcements/{id}/closures',
      summary: 'Says that an announcement was taken up, or that nothing comes of it',
      parameters: { id: uuid },
      body: formBody({ outcome: v.picklist(['taken-up', 'dismissed']) }),
      handle: async ({ principal, parameters, body: { outcome } }) => {
        if (principal === undefined) return answerSeeOther('/officers/signIn');
        const officer = requireRegistryOfficer(principal).id;
        await closeAnnouncement(database, parameters.id, { outcome, officer, now: now() });
        return answerSeeOther('/officers/catalogue');
      },
    }),
    ...entryPages(office, frame),
  ];
}
