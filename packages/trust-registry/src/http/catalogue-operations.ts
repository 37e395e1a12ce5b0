import { randomUUID } from 'node:crypto';
import { answerJson, answerNothing, jsonBody, type Operation, operation } from '@prova/http';
import { ANNOUNCEMENT, webAddress } from '../catalogue/announcements/announcement.ts';
import {
  announce,
  closeAnnouncement,
  openAnnouncements,
} from '../catalogue/announcements/announcement-rows.ts';
import { tryLink } from '../catalogue/links/link-rows.ts';
import { TrustRegistryError } from '../errors.ts';
import { formatInstant } from '../formats/instants.ts';
import { type Officer, uuid } from '../officers/officer.ts';
import * as v from '../schema.ts';
import { type Office, officerOnly } from './officer-authenticator.ts';

const tag = 'Catalogue of rights';
const mediaType = 'application/json';

/** For one address; whoever knows of ten rights comes again tomorrow. */
export const ANNOUNCING = { requests: 10, seconds: 3_600 };

/** Announcing a right, by anybody; and what officers do about it. */
export function catalogueOperations(office: Office): readonly Operation[] {
  const { database, network, now } = office;
  const authenticate = officerOnly(office);
  return [
    operation({
      operationId: 'announceRight',
      method: 'POST',
      path: '/registry/v1/catalogue/announcements',
      tag,
      summary: 'Tells the registry of a right that its catalogue lacks',
      description:
        'Officers look at it; nothing is published by it, and nobody is answered. It names no person. The form is ours, and not an agreed one.',
      body: jsonBody(ANNOUNCEMENT, { maxBytes: 8_192 }),
      answers: { 204: { description: 'It is kept for officers to look at' } },
      limit: ANNOUNCING,
      handle: async ({ body }) => {
        await announce(database, body, { id: randomUUID(), now: now() });
        return answerNothing();
      },
    }),
    operation({
      operationId: 'listAnnouncements',
      method: 'GET',
      path: '/admin/v1/catalogue/announcements',
      tag,
      summary: 'Announcements that nobody has dealt with, the oldest first, a hundred at most',
      authenticate,
      answers: { 200: { description: 'Announcements', mediaType } },
      handle: async () => {
        const open = await openAnnouncements(database);
        return answerJson({ items: open.map((each) => ({ ...each, at: formatInstant(each.at) })) });
      },
    }),
    operation({
      operationId: 'closeAnnouncement',
      method: 'POST',
      path: '/admin/v1/catalogue/announcements/{id}/closures',
      tag,
      summary: 'Says that an announcement was taken up, or that nothing comes of it',
      parameters: { id: uuid },
      body: jsonBody(v.strictObject({ outcome: v.picklist(['taken-up', 'dismissed']) })),
      authenticate,
      answers: { 204: { description: 'It waits no more' } },
      handle: async ({ parameters, body, principal }) => {
        const officer = requireRegistryOfficer(principal).id;
        const { outcome } = body;
        await closeAnnouncement(database, parameters.id, { outcome, officer, now: now() });
        return answerNothing();
      },
    }),
    operation({
      operationId: 'tryLink',
      method: 'POST',
      path: '/admin/v1/catalogue/linkChecks',
      tag,
      summary: 'Tries the address of a law, as validating a right demands',
      body: jsonBody(v.strictObject({ url: webAddress })),
      authenticate,
      answers: { 200: { description: 'What was there, on this day', mediaType } },
      limit: { requests: 60, seconds: 60 },
      handle: async ({ body, principal }) => {
        const officer = requireRegistryOfficer(principal).id;
        return answerJson(await tryLink(database, { ...body, officer, now: now() }, network));
      },
    }),
  ];
}

/** The catalogue is of the whole scheme. Throws `TrustRegistryError` `role-not-allowed`. */
export function requireRegistryOfficer(officer: Officer): Officer {
  if (officer.role === 'registry-officer') return officer;
  throw new TrustRegistryError(
    'role-not-allowed',
    'The catalogue is for officers of the registry.',
  );
}
