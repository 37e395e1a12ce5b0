import { encodeUtf8 } from '@prova/credential';
import { answerBytes, type Operation, operation } from '@prova/http';
import { attestationQr, parseTemplateId, qrPng, qrSvg } from '@prova/paper';
import { clerkNames } from '../clerks/clerk-rows.ts';
import { findDocument, findPageOrder } from '../http/find-document.ts';
import { PDF, pageAnswer } from '../http/page-answer.ts';
import { OF_ATTESTATION } from '../http/parameters.ts';
import { localDay } from '../issuance/local-day.ts';
import { findSuccessor } from '../ledger/attestation-rows.ts';
import * as v from '../schema.ts';
import { type ClerkDesk, HOME, OF_INSTITUTION } from './desk.ts';
import { documentBody } from './document-body.ts';
import { documentData } from './document-data.ts';

const parameters = { ...OF_INSTITUTION, ...OF_ATTESTATION };

/** Modules of a code as a picture are so many pixels wide. */
const SCALE = 8;

/**
 * A browser shows a PDF in a page of its own making, which needs a style and the PDF itself. Nothing in it is a script of ours or runs in
 * our name.
 */
const PDF_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'";

/** One document: where it stands, its page to print, its code. */
export function documentPages(desk: ClerkDesk): readonly Operation[] {
  const { office } = desk;
  return [
    operation({
      ...desk.page,
      operationId: 'showDocument',
      path: `${HOME}/documents/{id}`,
      summary: 'A document and what can be done with it',
      parameters,
      handle: (call) =>
        desk.visit(call.principal, call, async (visit) => {
          const { institutionId, words } = visit;
          const row = await findDocument(office, institutionId, call.parameters.id);
          const clerkId = row.actor.startsWith('clerk:') ? row.actor.slice('clerk:'.length) : '';
          const names = await clerkNames(office.database, office.dataKeys, institutionId, [
            clerkId,
          ]);
          const body = documentBody(visit, {
            row,
            data: documentData(office, row),
            today: localDay(institutionId, office.now()),
            clerkName: names.get(clerkId),
            successor: await findSuccessor(office.database, institutionId, row.jti),
          });
          return visit.show({ title: words.document.title[row.type], section: 'find', body });
        }),
    }),
    operation({
      ...desk.page,
      operationId: 'showDocumentPdf',
      path: `${HOME}/documents/{id}/pdf`,
      summary: 'The page, to print or to save',
      parameters,
      query: { save: v.exactOptional(v.literal('yes')) },
      answers: { ...desk.page.answers, 200: { description: 'The page', mediaType: PDF } },
      handle: (call) =>
        desk.visit(call.principal, call, async ({ institutionId }) => {
          const { id } = call.parameters;
          const row = await findDocument(office, institutionId, id);
          const way = call.query.save === 'yes' ? 'attachment' : 'inline';
          return pageAnswer(office, row, {
            headers: {
              'content-disposition': `${way}; filename="${id}.pdf"`,
              'content-security-policy': PDF_POLICY,
            },
          });
        }),
    }),
    operation({
      ...desk.page,
      operationId: 'showDocumentCode',
      path: `${HOME}/documents/{id}/code`,
      summary: 'The code alone',
      parameters,
      query: {
        format: v.optional(v.picklist(['svg', 'png']), 'svg'),
        save: v.exactOptional(v.literal('yes')),
      },
      answers: {
        ...desk.page.answers,
        200: { description: 'SVG, or PNG', mediaType: ['image/svg+xml', 'image/png'] },
      },
      handle: (call) =>
        desk.visit(call.principal, call, async ({ institutionId }) => {
          const { id } = call.parameters;
          const { format, save } = call.query;
          const { qrText, templateId } = await findPageOrder(office, institutionId, id);
          const code = attestationQr(parseTemplateId(templateId).type, qrText);
          const way = save === 'yes' ? 'attachment' : 'inline';
          const headers = { 'content-disposition': `${way}; filename="${id}.${format}"` };
          return format === 'png'
            ? answerBytes('image/png', qrPng(code, SCALE), { headers })
            : answerBytes('image/svg+xml', encodeUtf8(qrSvg(code)), { headers });
        }),
    }),
  ];
}
