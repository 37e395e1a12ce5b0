import { encodeUtf8 } from '@prova/credential';
import {
  type Answer,
  answerBytes,
  answerSeeOther,
  banner,
  formBody,
  html,
  longMoment,
  type Operation,
  operation,
} from '@prova/http';
import { StatusError } from '../errors.ts';
import {
  codeOfProof,
  offerProof,
  openOfferOf,
  pageOfProof,
  standingOf,
  withdrawProof,
} from '../proofs/held-proof.ts';
import { requireProof } from '../proofs/order-document.ts';
import type { ProofOffice } from '../proofs/proof-office.ts';
import { listProofs, type Proof } from '../proofs/proof-rows.ts';
import * as v from '../schema.ts';
import { atCitizen } from './at-citizen.ts';
import { type Citizen, citizenOnly, visitorOf } from './citizen.ts';
import { CITIZEN_SCRIPT } from './citizen-script.ts';
import { type CitizenPage, type CitizenVisit, citizenPage, citizenVisit, LANG } from './frame.ts';
import type { CitizenOffice } from './office.ts';
import { ELSEWHERE, LIMIT, PAGE, TAG } from './page-answers.ts';
import { largeBody, offerBody, placeOf, proofBody, proofsBody } from './proof-body.ts';

const OF_PROOF = { proof: v.uuid };
const SVG = { description: 'SVG', mediaType: 'image/svg+xml' };
const PDF = 'application/pdf';
/** Where people are for whom an offer ends. */
const ZONE = 'Europe/Brussels';

/** Proofs that somebody took: looked at, kept, put into a wallet, withdrawn. An address holds an id that opens nothing for anybody else. */
export function proofPages(office: CitizenOffice, proofs: ProofOffice): readonly Operation[] {
  const { environment, database } = office;
  const read = { method: 'GET', tag: TAG, authenticate: visitorOf(office), limit: LIMIT } as const;
  const change = {
    method: 'POST',
    tag: TAG,
    authenticate: citizenOnly(office),
    limit: LIMIT,
    parameters: OF_PROOF,
    body: formBody(LANG),
  } as const;
  const view = () => ({
    catalogue: office.catalogue(),
    today: office.today(),
    institution: proofs.issuer.name,
  });
  const proofOf = ({ person }: Citizen, proofId: string) =>
    requireProof(proofs, { proofId, personId: person.personId });
  const framed = (
    visit: CitizenVisit,
    page: Omit<CitizenPage, 'section'>,
    options: { readonly status?: number } = {},
  ) =>
    citizenPage(
      environment,
      visit,
      { ...page, section: 'proofs', script: CITIZEN_SCRIPT },
      options,
    );
  const whileCounting = (
    visit: CitizenVisit,
    proof: Proof,
    answer: () => Promise<Answer> | Answer,
  ): Promise<Answer> | Answer =>
    standingOf(proof, office.today()) === 'counts'
      ? answer()
      : answerSeeOther(visit.to(placeOf(proof)));

  /** While the issuer is away, its page says so: what was asked for can be asked for again. */
  const unlessAway = async (
    visit: CitizenVisit,
    { citizen, proof }: { readonly citizen: Citizen; readonly proof: Proof },
    answer: () => Promise<Answer>,
  ): Promise<Answer> => {
    try {
      return await answer();
    } catch (error) {
      if (!(error instanceof StatusError && error.code === 'issuer-unavailable')) throw error;
      const { word, sentence } = visit.words.refused.away;
      const body = html`${banner('undetermined', word, sentence)}${proofBody(proof, visit, view())}`;
      const { title } = visit.words.proof;
      return framed(visit, { title, body, citizen, languagesAt: placeOf(proof) }, { status: 503 });
    }
  };

  return [
    operation({
      ...read,
      operationId: 'showProofs',
      path: '/my/proofs',
      summary: 'The proofs that whoever signed in took',
      query: LANG,
      answers: { 200: PAGE, 303: ELSEWHERE, 404: PAGE },
      handle: (call) =>
        atCitizen(office, call, async (visit, citizen) => {
          const rows = await listProofs(database, citizen.person.personId);
          const { title } = visit.words.proofs;
          const body = proofsBody(rows, visit, view());
          return framed(visit, { title, body, citizen, languagesAt: '/my/proofs' });
        }),
    }),
    operation({
      ...read,
      operationId: 'showProof',
      path: '/my/proofs/{proof}',
      summary: 'One of them',
      parameters: OF_PROOF,
      query: LANG,
      answers: { 200: PAGE, 303: ELSEWHERE, 404: PAGE },
      handle: (call) =>
        atCitizen(office, call, async (visit, citizen) => {
          const proof = await proofOf(citizen, call.parameters.proof);
          const { title } = visit.words.proof;
          const body = proofBody(proof, visit, view());
          return framed(visit, { title, body, citizen, languagesAt: placeOf(proof) });
        }),
    }),
    operation({
      ...read,
      operationId: 'showProofLarge',
      path: '/my/proofs/{proof}/large',
      summary: 'Its code, as large as the screen',
      parameters: OF_PROOF,
      query: LANG,
      answers: { 200: PAGE, 303: ELSEWHERE, 404: PAGE },
      handle: (call) =>
        atCitizen(office, call, async (visit, citizen) => {
          const proof = await proofOf(citizen, call.parameters.proof);
          const { code: title } = visit.words.proof;
          return whileCounting(visit, proof, () =>
            framed(visit, { title, body: largeBody(proof, visit) }),
          );
        }),
    }),
    operation({
      ...read,
      operationId: 'showProofCode',
      path: '/my/proofs/{proof}/code',
      summary: 'Its code, as a picture',
      parameters: OF_PROOF,
      query: LANG,
      answers: { 200: SVG, 303: ELSEWHERE, 404: PAGE },
      handle: (call) =>
        atCitizen(office, call, async (visit, citizen) => {
          const proof = await proofOf(citizen, call.parameters.proof);
          return whileCounting(visit, proof, async () =>
            answerBytes(SVG.mediaType, await codeOfProof(proofs, proof)),
          );
        }),
    }),
    operation({
      ...read,
      operationId: 'saveProof',
      path: '/my/proofs/{proof}/file',
      summary: 'Its page, to be saved',
      parameters: OF_PROOF,
      query: LANG,
      answers: {
        200: { description: 'The page', mediaType: PDF },
        303: ELSEWHERE,
        404: PAGE,
        503: PAGE,
      },
      handle: (call) =>
        atCitizen(office, call, async (visit, citizen) => {
          const proof = await proofOf(citizen, call.parameters.proof);
          // Its name tells nobody who looks into a folder which right it is.
          const headers = { 'content-disposition': 'attachment; filename="proof.pdf"' };
          return whileCounting(visit, proof, () =>
            unlessAway(visit, { citizen, proof }, async () =>
              answerBytes(PDF, await pageOfProof(proofs, proof), { headers }),
            ),
          );
        }),
    }),
    operation({
      ...change,
      operationId: 'withdrawProof',
      path: '/my/proofs/{proof}/withdraw',
      summary: 'Withdraws it for good',
      answers: { 303: ELSEWHERE, 503: PAGE },
      handle: async ({ caller, principal, parameters, body: { lang } }) => {
        const visit = citizenVisit(caller, lang);
        const proof = await proofOf(principal, parameters.proof);
        return unlessAway(visit, { citizen: principal, proof }, async () => {
          await withdrawProof(proofs, proof);
          return answerSeeOther(visit.to(placeOf(proof)));
        });
      },
    }),
    operation({
      ...change,
      operationId: 'offerProof',
      path: '/my/proofs/{proof}/offer',
      summary: 'Offers it to the wallet of whoever signed in',
      answers: { 303: ELSEWHERE, 503: PAGE },
      handle: async ({ caller, principal, parameters, body: { lang } }) => {
        const visit = citizenVisit(caller, lang);
        const proof = await proofOf(principal, parameters.proof);
        return unlessAway(visit, { citizen: principal, proof }, async () => {
          await offerProof(proofs, proof);
          return answerSeeOther(visit.to(`${placeOf(proof)}/offer`));
        });
      },
    }),
    operation({
      ...read,
      operationId: 'showProofOffer',
      path: '/my/proofs/{proof}/offer',
      summary: 'The offer that is open, for its holder',
      parameters: OF_PROOF,
      query: LANG,
      answers: { 200: PAGE, 303: ELSEWHERE, 404: PAGE },
      handle: (call) =>
        atCitizen(office, call, async (visit, citizen) => {
          const proof = await proofOf(citizen, call.parameters.proof);
          return whileCounting(visit, proof, async () => {
            const offer = await openOfferOf(proofs, proof);
            const { title, over } = visit.words.offer;
            const until = offer && longMoment(offer.expiresAt, ZONE, visit.words.lang);
            const body =
              offer && until !== undefined
                ? offerBody(proof, visit, { ...offer, until })
                : banner('not-judged', over.word, over.sentence);
            return framed(visit, { title, body, citizen, languagesAt: `${placeOf(proof)}/offer` });
          });
        }),
    }),
    operation({
      ...read,
      operationId: 'showProofOfferCode',
      path: '/my/proofs/{proof}/offer/code',
      summary: 'The code that opens the offer in a wallet',
      parameters: OF_PROOF,
      query: LANG,
      answers: { 200: SVG, 303: ELSEWHERE, 404: PAGE },
      handle: (call) =>
        atCitizen(office, call, async (visit, citizen) => {
          const proof = await proofOf(citizen, call.parameters.proof);
          return whileCounting(visit, proof, async () => {
            const offer = await openOfferOf(proofs, proof);
            return offer
              ? answerBytes(SVG.mediaType, encodeUtf8(offer.qrCode))
              : answerSeeOther(visit.to(`${placeOf(proof)}/offer`));
          });
        }),
    }),
  ];
}
