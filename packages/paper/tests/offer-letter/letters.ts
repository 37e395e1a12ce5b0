import { type OfferLetter, printOfferLetter } from '../../src/index.ts';
import { FONTS } from '../documents.ts';
import { openPdf } from '../read-pdf.ts';

const REFERENCE = 'a-b_'.repeat(11).slice(1);

/** A letter, in the words of nobody. */
export const LETTER: OfferLetter = {
  language: 'en',
  from: 'Ziekenfonds Tïnne',
  title: 'Title of the letter',
  subject: 'Subject',
  introduction: ['A first sentence.', 'A second sentence.'],
  steps: { title: 'Steps', items: ['Step one.', 'Step two.', 'Step three.'] },
  notes: { title: 'Notes', items: ['A note.', 'Another note.'] },
  facts: [
    { caption: 'Until', value: '25 November 2026 at 10:00' },
    { caption: 'Number', value: '0190163d-8694-739b-aea5-966c26f8ad91' },
  ],
  code: {
    link: `openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fissuer.example%2Fwallet%2FBE-0120%2Foffers%2F${REFERENCE}`,
    title: 'Scan this',
    alternative: 'Its code',
  },
  address: { caption: 'Or open', value: `https://issuer.example/offers/BE-0120/${REFERENCE}` },
  environment: 'prod',
  test: { word: 'TEST', notice: 'not real' },
  day: '2026-11-24',
};

export async function printed(changes: Partial<OfferLetter> = {}): Promise<Uint8Array> {
  return printOfferLetter({ ...LETTER, ...changes }, FONTS);
}

export const opened = async (changes: Partial<OfferLetter> = {}) => openPdf(await printed(changes));
