import { answerBytes, type Operation, operation } from '@prova/http';
import { codeOfProof, pageOfProof, withdrawProof } from '../proofs/held-proof.ts';
import type { ProofOffice } from '../proofs/proof-office.ts';
import { listProofs } from '../proofs/proof-rows.ts';
import { atCitizen } from './at-citizen.ts';
import { offerPages } from './offer-pages.ts';
import type { CitizenOffice } from './office.ts';
import { ELSEWHERE, PAGE } from './page-answers.ts';
import { largeBody, placeOf, proofBody, proofsBody } from './proof-body.ts';
import { proofDesk, SVG } from './proof-desk.ts';

const PDF = 'application/pdf';

/** Proofs that somebody took: looked at, kept, put into a wallet, withdrawn. An address holds an id that opens nothing for anybody else. */
export function proofPages(office: CitizenOffice, proofs: ProofOffice): readonly Operation[] {
  const desk = proofDesk(office, proofs);
  const { read, readProof, view, framed, atProof, whileCounting, unlessAway, change } = desk;
  return [
    operation({
      ...read,
      operationId: 'showProofs',
      path: '/my/proofs',
      summary: 'The proofs that whoever signed in took',
      answers: { 200: PAGE, 303: ELSEWHERE, 404: PAGE },
      handle: (call) =>
        atCitizen(office, call, async (visit, citizen) => {
          const rows = await listProofs(office.database, citizen.person.personId);
          const { title } = visit.words.proofs;
          const body = proofsBody(rows, visit, view());
          return framed(visit, { title, body, citizen, languagesAt: '/my/proofs' });
        }),
    }),
    operation({
      ...readProof,
      operationId: 'showProof',
      path: '/my/proofs/{proof}',
      summary: 'One of them',
      answers: { 200: PAGE, 303: ELSEWHERE, 404: PAGE },
      handle: (call) =>
        atProof(call, ({ visit, citizen, proof }) => {
          const { title } = visit.words.proof;
          const body = proofBody(proof, visit, view());
          return framed(visit, { title, body, citizen, languagesAt: placeOf(proof) });
        }),
    }),
    operation({
      ...readProof,
      operationId: 'showProofLarge',
      path: '/my/proofs/{proof}/large',
      summary: 'Its code, as large as the screen',
      answers: { 200: PAGE, 303: ELSEWHERE, 404: PAGE },
      handle: (call) =>
        whileCounting(call, ({ visit, proof }) =>
          framed(visit, { title: visit.words.proof.code, body: largeBody(proof, visit) }),
        ),
    }),
    operation({
      ...readProof,
      operationId: 'showProofCode',
      path: '/my/proofs/{proof}/code',
      summary: 'Its code, as a picture',
      answers: { 200: SVG, 303: ELSEWHERE, 404: PAGE },
      handle: (call) =>
        whileCounting(call, async ({ proof }) =>
          answerBytes(SVG.mediaType, await codeOfProof(proofs, proof)),
        ),
    }),
    operation({
      ...readProof,
      operationId: 'saveProof',
      path: '/my/proofs/{proof}/file',
      summary: 'Its page, to be saved',
      answers: {
        200: { description: 'The page', mediaType: PDF },
        303: ELSEWHERE,
        404: PAGE,
        503: PAGE,
      },
      handle: (call) =>
        whileCounting(call, (of) => {
          // Its name tells nobody who looks into a folder which right it is.
          const headers = { 'content-disposition': 'attachment; filename="proof.pdf"' };
          return unlessAway(of, async () =>
            answerBytes(PDF, await pageOfProof(proofs, of.proof), { headers }),
          );
        }),
    }),
    operation({
      ...change((proof) => withdrawProof(proofs, proof), ''),
      operationId: 'withdrawProof',
      path: '/my/proofs/{proof}/withdraw',
      summary: 'Withdraws it for good',
    }),
    ...offerPages(desk, proofs),
  ];
}
