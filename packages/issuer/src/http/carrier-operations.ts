import { encodeUtf8 } from '@prova/credential';
import { answerBytes, type Operation, operation } from '@prova/http';
import { attestationQr, parseTemplateId, qrPng, qrSvg } from '@prova/paper';
import * as v from '../schema.ts';
import type { PageOrder } from '../threads/print-task.ts';
import { findOwn, pageOrderOf, tokenOf } from './find-document.ts';
import type { IssuerOffice } from './issuer-office.ts';
import { PDF, pageAnswer } from './page-answer.ts';
import { OF_ATTESTATION } from './parameters.ts';

const tag = 'Carriers';

/** Modules of a QR code as a picture are so many pixels wide. */
const SCALE = 8;

/** A document as it is carried: the page, the code, the token. */
export function carrierOperations(office: IssuerOffice): readonly Operation[] {
  const client = office.client('read');
  return [
    operation({
      operationId: 'getAttestationPdf',
      method: 'GET',
      path: '/issuer/v1/attestations/{id}/pdf',
      tag,
      summary: 'The page with the code, PDF/A-3b, the token attached',
      parameters: OF_ATTESTATION,
      authenticate: client,
      answers: { 200: { description: 'The page', mediaType: PDF } },
      handle: async ({ principal, parameters: { id } }) => {
        return pageAnswer(office, await findOwn(office, principal, id));
      },
    }),
    operation({
      operationId: 'getAttestationQrCode',
      method: 'GET',
      path: '/issuer/v1/attestations/{id}/qrCode',
      tag,
      summary: 'The code alone',
      parameters: OF_ATTESTATION,
      query: { format: v.optional(v.picklist(['svg', 'png']), 'svg') },
      authenticate: client,
      answers: { 200: { description: 'SVG, or PNG', mediaType: 'image/svg+xml' } },
      handle: async ({ principal, parameters, query }) => {
        const qr = codeOf(pageOrderOf(office, await findOwn(office, principal, parameters.id)));
        return query.format === 'png'
          ? answerBytes('image/png', qrPng(qr, SCALE))
          : answerBytes('image/svg+xml', encodeUtf8(qrSvg(qr)));
      },
    }),
    operation({
      operationId: 'getAttestationToken',
      method: 'GET',
      path: '/issuer/v1/attestations/{id}/token',
      tag,
      summary: 'The compact JWS, or the text of the code',
      parameters: OF_ATTESTATION,
      query: { format: v.optional(v.picklist(['jws', 'qr']), 'jws') },
      authenticate: client,
      answers: { 200: { description: 'The token', mediaType: 'application/jose' } },
      handle: async ({ principal, parameters, query }) => {
        const row = await findOwn(office, principal, parameters.id);
        return query.format === 'jws'
          ? answerBytes('application/jose', encodeUtf8(tokenOf(office, row)))
          : answerBytes('text/plain; charset=utf-8', encodeUtf8(pageOrderOf(office, row).qrText));
      },
    }),
  ];
}

/** As it stands on the page. */
function codeOf({ qrText, templateId }: PageOrder) {
  return attestationQr(parseTemplateId(templateId).type, qrText);
}
