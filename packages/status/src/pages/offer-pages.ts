import { encodeUtf8, longMoment } from '@prova/credential';
import { answerBytes, answerSeeOther, banner, type Operation, operation } from '@prova/http';
import { offerProof, openOfferOf } from '../proofs/held-proof.ts';
import type { ProofOffice } from '../proofs/proof-office.ts';
import { offerBody } from './offer-body.ts';
import { OF_A_PROOF } from './page-answers.ts';
import { type ProofDesk, SVG } from './proof-desk.ts';
import { placeOf } from './proof-words.ts';

/** Where people are for whom an offer ends. */
const ZONE = 'Europe/Brussels';

/** A proof offered to the wallet of whoever signed in. */
export function offerPages(
  { readProof, framed, whileCounting, change }: ProofDesk,
  proofs: ProofOffice,
): readonly Operation[] {
  return [
    operation({
      ...change((proof) => offerProof(proofs, proof), '/offer'),
      operationId: 'offerProof',
      path: '/my/proofs/{proof}/offer',
      summary: 'Offers it to the wallet of whoever signed in',
    }),
    operation({
      ...readProof,
      operationId: 'showProofOffer',
      path: '/my/proofs/{proof}/offer',
      summary: 'The offer that is open, for its holder',
      answers: OF_A_PROOF,
      handle: (call) =>
        whileCounting(call, async ({ visit, citizen, proof }) => {
          const offer = await openOfferOf(proofs, proof);
          const { title, over } = visit.words.offer;
          const until = offer && longMoment(offer.expiresAt, ZONE, visit.words.lang);
          const body =
            offer && until !== undefined
              ? offerBody(proof, visit, { ...offer, until })
              : banner('not-judged', over.word, over.sentence);
          return framed(visit, { title, body, citizen, languagesAt: `${placeOf(proof)}/offer` });
        }),
    }),
    operation({
      ...readProof,
      operationId: 'showProofOfferCode',
      path: '/my/proofs/{proof}/offer/code',
      summary: 'The code that opens the offer in a wallet',
      answers: { ...OF_A_PROOF, 200: SVG },
      handle: (call) =>
        whileCounting(call, async ({ visit, proof }) => {
          const offer = await openOfferOf(proofs, proof);
          return offer
            ? answerBytes(SVG.mediaType, encodeUtf8(offer.qrCode))
            : answerSeeOther(visit.to(`${placeOf(proof)}/offer`));
        }),
    }),
  ];
}
