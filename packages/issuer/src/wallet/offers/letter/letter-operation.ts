import { equalBytes } from '@prova/credential';
import { answerBytes, type Operation, operation } from '@prova/http';
import { IssuerError } from '../../../errors.ts';
import { issuerName } from '../../../house/issuer-name.ts';
import { findOwn } from '../../../http/find-document.ts';
import type { IssuerOffice } from '../../../http/issuer-office.ts';
import { PDF } from '../../../http/page-answer.ts';
import { OF_OFFER } from '../../../http/parameters.ts';
import { localDay } from '../../../issuance/local-day.ts';
import type { WalletOffice } from '../../wallet-office.ts';
import { findOffer, type OfferRow, stateAt } from '../offer-rows.ts';
import { type OfferSecrets, offerSecrets, referenceHash } from '../offer-secrets.ts';
import { unknownOffer } from '../open-offer.ts';
import { requireOfferable } from '../require-offerable.ts';
import { offerLetter } from './offer-letter.ts';

type Office = Pick<IssuerOffice, 'client' | 'printLetter'> &
  Pick<WalletOffice, 'database' | 'dataKeys' | 'now' | 'trust'>;

/** An offer on paper, for the programs of its institution. */
export function letterOperation(office: Office): Operation {
  const { database, dataKeys, now } = office;
  return operation({
    operationId: 'getCredentialOfferPdf',
    method: 'GET',
    path: '/issuer/v1/credentialOffers/{id}/pdf',
    tag: 'Wallets',
    summary: 'The offer as a letter to its holder, one page, PDF/A-3b',
    description:
      'In the language of the page of the document. It names nobody, and `txCode` is not on it. By post, an offer with handover `sign-in` has time to arrive: one that is `remote` counts for a day. One in person has no letter.',
    parameters: OF_OFFER,
    authenticate: office.client('issue'),
    answers: { 200: { description: 'The letter', mediaType: PDF } },
    handle: async ({ principal, parameters: { id: offerId }, caller }) => {
      const { institutionId } = principal;
      const offer = await findOffer(database, { institutionId, offerId });
      if (offer === undefined) throw unknownOffer();
      if (stateAt(offer, now()) !== 'created') throw overOffer();
      const secrets = secretsOf(dataKeys, offer);
      const found = await findOwn(office, principal, offer.jti);
      const document = requireOfferable(found, localDay(institutionId, now()));
      const from = (await issuerName(office, institutionId)) ?? institutionId;
      const { baseUrl } = caller;
      const { institution: house } = principal.client;
      const letter = offerLetter({ offer, document, house, secrets, from, baseUrl });
      const headers = { 'content-disposition': `attachment; filename="offer-${offerId}.pdf"` };
      return answerBytes(PDF, await office.printLetter(letter), { headers });
    },
  });
}

/** Those of an offer that was made under another rule, or with another data key, are not known here. */
function secretsOf(
  dataKeys: Office['dataKeys'],
  { institutionId, offerId, referenceHash: kept }: OfferRow,
): OfferSecrets {
  const secrets = offerSecrets(dataKeys, institutionId, offerId);
  if (equalBytes(referenceHash(dataKeys, secrets.reference), kept)) return secrets;
  throw unknownOffer();
}

function overOffer(): IssuerError {
  return new IssuerError('offer-over', 'This offer was redeemed, burnt, or is past its time.');
}
