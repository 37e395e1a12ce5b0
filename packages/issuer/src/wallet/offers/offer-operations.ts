import { PROFILE_NAMES } from '@prova/credential';
import { answerJson, jsonBody, type Operation, operation } from '@prova/http';
import { IssuerError } from '../../errors.ts';
import { requireInstitution } from '../../http/api-client.ts';
import { findOwn, isOwn } from '../../http/find-document.ts';
import { IDEMPOTENCY_KEY, repeatableRequest } from '../../http/idempotency-key.ts';
import { DOCUMENT, issueDocument } from '../../http/issue-for-client.ts';
import type { IssuerOffice } from '../../http/issuer-office.ts';
import { INSTITUTION, OF_ATTESTATION, OF_OFFER } from '../../http/parameters.ts';
import { localDay } from '../../issuance/local-day.ts';
import { clientActor } from '../../ledger/client-rows.ts';
import * as v from '../../schema.ts';
import { DEFAULT_PROFILE } from '../configurations.ts';
import { credentialOffer } from './credential-offer.ts';
import { HANDOVERS, type Handover } from './handover.ts';
import { makeOffer } from './make-offer.ts';
import { holderColumns, OFFER_HOLDER } from './offer-holder.ts';
import { findOffer } from './offer-rows.ts';
import { madeOfferShape, OFFER_SHAPE, offerShape } from './offer-shape.ts';
import { OFFER_ADDRESS, openOffer, unknownOffer } from './open-offer.ts';
import { requireOfferableDraft } from './require-offerable.ts';

const tag = 'Wallets';

/** How it travels, and under which names: those of the default profile, or of one for demonstrations. */
const TERMS = {
  handover: v.optional(v.picklist(HANDOVERS), 'remote'),
  profile: v.optional(v.picklist(PROFILE_NAMES), DEFAULT_PROFILE),
  /** Of an ISI+ card that several hold. */
  holder: v.exactOptional(OFFER_HOLDER),
};

/** What is offered: a document that is issued now, or one that was. */
const OFFER = v.union([
  v.strictObject({ institution: INSTITUTION, ...DOCUMENT.entries, ...TERMS }),
  v.strictObject({ institution: INSTITUTION, attestation: OF_ATTESTATION.id, ...TERMS }),
]);

/** Offering documents to wallets, for the programs of an institution, in the ways in which this service can have them redeemed. */
export function offerOperations(
  office: IssuerOffice,
  { handovers }: { readonly handovers: readonly Handover[] },
): readonly Operation[] {
  const { database, now } = office;
  return [
    operation({
      operationId: 'offerCredential',
      method: 'POST',
      path: '/issuer/v1/credentialOffers',
      tag,
      summary: 'Offers a document to the wallet of its holder',
      description:
        'Of a record, which is issued first, or of a document that there is. `txCode` stands in this answer alone: send it by another channel than the offer. Of one document one offer is open at a time, of an ISI+ card one for each `holder`. An answer that is lost is asked for again with the same Idempotency-Key.',
      authenticate: office.client('issue'),
      headers: IDEMPOTENCY_KEY,
      body: jsonBody(OFFER),
      answers: {
        200: {
          description: 'The same request came before; this is its offer',
          schema: OFFER_SHAPE,
        },
        201: { description: 'Offered', schema: OFFER_SHAPE },
      },
      handle: async ({ principal, headers, body, caller }) => {
        const client = await requireInstitution(principal, body.institution, office);
        const request = repeatableRequest(
          office.dataKeys,
          client,
          headers['idempotency-key'],
          body,
        );
        const { handover, profile, holder } = body;
        if (!handovers.includes(handover)) {
          throw new IssuerError('sign-in-unserved', 'Holders do not sign in at this service.');
        }
        const { institutionId } = client;
        const jti =
          'attestation' in body
            ? (await findOwn(office, client, body.attestation)).jti
            : await issuedNow(office, {
                client,
                document: body,
                request,
                requireDraft: (draft) => {
                  holderColumns(draft.type, holder, handover);
                  return requireOfferableDraft(draft, profile, localDay(institutionId, now()));
                },
              });
        const actor = clientActor(client);
        const order = { institutionId, jti, handover, profile, holder, actor, request };
        const made = await makeOffer(office, order);
        const shape = madeOfferShape(made, caller.baseUrl, now());
        return made.replayed
          ? answerJson(shape, { headers: { 'idempotency-replayed': 'true' } })
          : answerJson(shape, { status: 201, headers: { location: shape.links.self } });
      },
    }),
    operation({
      operationId: 'getCredentialOffer',
      method: 'GET',
      path: '/issuer/v1/credentialOffers/{id}',
      tag,
      summary: 'What has become of an offer',
      parameters: OF_OFFER,
      authenticate: office.client('read'),
      answers: { 200: { description: 'As it is now', schema: OFFER_SHAPE } },
      handle: async ({ principal, parameters: { id: offerId }, caller }) => {
        const { institutionId } = principal;
        const offer = await findOffer(database, { institutionId, offerId });
        if (offer === undefined || !(await isOwn(office, principal, offer.jti))) {
          throw unknownOffer();
        }
        return answerJson(offerShape(offer, caller.baseUrl, now()));
      },
    }),
  ];
}

async function issuedNow(
  office: IssuerOffice,
  order: Parameters<typeof issueDocument>[1],
): Promise<string> {
  return (await issueDocument(office, order)).issued.row.jti;
}

/** Reading an offer by its address, for wallets. */
export function offerReading(
  office: Pick<IssuerOffice, 'database' | 'dataKeys' | 'now'>,
): Operation {
  return operation({
    operationId: 'readCredentialOffer',
    method: 'GET',
    path: '/wallet/{institution}/offers/{reference}',
    tag,
    summary: 'An offer, for the wallet that was sent here (OpenID4VCI 1.0 §4.1.3)',
    parameters: OFFER_ADDRESS,
    answers: { 200: { description: 'The offer', mediaType: 'application/json' } },
    limit: { requests: 120, seconds: 60 },
    handle: async ({ parameters, caller }) => {
      const { offer, secrets } = await openOffer(office, parameters);
      const shown = credentialOffer(caller.baseUrl, offer, secrets);
      return answerJson(shown, { headers: { 'cache-control': 'no-store' } });
    },
  });
}
