import { answerBytes, type Operation, operation } from '@prova/http';
import { codeOfProof, pageOfProof, withdrawProof } from '../proofs/held-proof.ts';
import type { ProofOffice } from '../proofs/proof-office.ts';
import { listProofs } from '../proofs/proof-rows.ts';
import { standingsOf } from '../proofs/proof-standing.ts';
import { atCitizen } from './at-citizen.ts';
import { largeBody } from './large-body.ts';
import { offerPages } from './offer-pages.ts';
import type { CitizenOffice } from './office.ts';
import { OF_A_PROOF } from './page-answers.ts';
import { proofDesk, SVG } from './proof-desk.ts';
import { proofsBody } from './proofs-body.ts';
import { markOf } from './whose-page.ts';

const PDF = 'application/pdf';

/** Proofs that somebody took: looked at, kept, put into a wallet, withdrawn. An address holds an id that opens nothing for anybody else. */
export function proofPages(office: CitizenOffice, proofs: ProofOffice): readonly Operation[] {
  const desk = proofDesk(office, proofs);
  const { read, readProof, view, framed, shown, atProof, whileCounting, change } = desk;
  return [
    operation({
      ...read,
      operationId: 'showProofs',
      path: '/my/proofs',
      summary: 'The proofs that whoever signed in took',
      answers: OF_A_PROOF,
      handle: (call) =>
        atCitizen(office, call, async (visit, citizen) => {
          const rows = await listProofs(office.database, citizen.person.personId);
          const standings = await standingsOf(proofs, citizen, rows);
          const { title } = visit.words.proofs;
          const mark = markOf(office.keys, citizen);
          const body = proofsBody(standings, visit, { ...view(), mark });
          const status = standings.some(({ standing }) => standing === 'unknown') ? 503 : 200;
          return framed(visit, { title, body, citizen, languagesAt: '/my/proofs' }, { status });
        }),
    }),
    operation({
      ...readProof,
      operationId: 'showProof',
      path: '/my/proofs/{proof}',
      summary: 'One of them',
      answers: OF_A_PROOF,
      handle: (call) => atProof(call, (of) => shown(of)),
    }),
    operation({
      ...readProof,
      operationId: 'showProofLarge',
      path: '/my/proofs/{proof}/large',
      summary: 'Its code, as large as the screen',
      answers: OF_A_PROOF,
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
      answers: { ...OF_A_PROOF, 200: SVG },
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
      answers: { ...OF_A_PROOF, 200: { description: 'The page', mediaType: PDF } },
      handle: (call) =>
        whileCounting(call, async ({ proof }) => {
          // Its name tells nobody who looks into a folder which right it is.
          const headers = { 'content-disposition': 'attachment; filename="proof.pdf"' };
          return answerBytes(PDF, await pageOfProof(proofs, proof), { headers });
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
