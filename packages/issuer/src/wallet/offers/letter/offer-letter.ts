import { type OfferLetter, parseTemplateId, type TemplateName } from '@prova/paper';
import { IssuerError } from '../../../errors.ts';
import { localDay } from '../../../issuance/local-day.ts';
import type { AttestationRow } from '../../../ledger/attestation-rows.ts';
import { momentText } from '../../../pages/dates.ts';
import { offerLinks, offerPagePath, offerPath } from '../credential-offer.ts';
import { PAPER_PROOFS } from '../handover.ts';
import type { OfferRow } from '../offer-rows.ts';
import type { OfferSecrets } from '../offer-secrets.ts';
import { OFFER_WORDS } from '../page/offer-words.ts';
import { LETTER_WORDS } from './letter-words.ts';

/** An offer that goes on paper. */
export interface LetterOrder {
  readonly offer: OfferRow;
  readonly document: Pick<AttestationRow, 'type' | 'templateId'>;
  /** How the institution prints what has no page of its own. */
  readonly house: Pick<TemplateName, 'languages' | 'environment'>;
  readonly secrets: Pick<OfferSecrets, 'reference'>;
  /** What the institution is called. */
  readonly from: string;
  readonly baseUrl: string;
}

/**
 * The letter of an offer, in the first language of the document's own page, or of its institution where it has none, and a test where that is one. It names the kind of document, the
 * institution and the offer, and nobody; the second code is not on it.
 *
 * Does not look whether the offer can be redeemed. Throws `IssuerError` `offer-in-person`.
 */
export function offerLetter({
  offer,
  document,
  house,
  secrets,
  from,
  baseUrl,
}: LetterOrder): OfferLetter {
  const { institutionId, offerId, handover, createdAt, expiresAt } = offer;
  const proof = PAPER_PROOFS[handover];
  if (proof === undefined) {
    const message =
      'An offer in person has no second code and no letter; show its code on a screen.';
    throw new IssuerError('offer-in-person', message);
  }
  const { templateId } = document;
  const { languages, environment } = templateId === null ? house : parseTemplateId(templateId);
  const [lang] = languages;
  const [page, letter] = [OFFER_WORDS[lang], LETTER_WORDS[lang]];
  const { reference } = secrets;
  return {
    language: lang,
    environment,
    test: letter.test,
    from,
    title: page.title[document.type],
    subject: letter.subject,
    introduction: [page.sentence, ...letter.introduction],
    steps: { title: letter.steps.title, items: [...letter.steps.items, page.next[proof]] },
    notes: { title: letter.notes.title, items: [...letter.notes.items[proof], letter.notes.show] },
    facts: [
      { caption: page.until, value: momentText(expiresAt, institutionId, { lang }) },
      { caption: letter.number, value: offerId },
    ],
    code: {
      link: offerLinks(baseUrl + offerPath(institutionId, reference)).byReference,
      title: letter.scan,
      alternative: page.codeAlt,
    },
    address: { caption: letter.address, value: baseUrl + offerPagePath(institutionId, reference) },
    day: localDay(institutionId, createdAt),
  };
}
