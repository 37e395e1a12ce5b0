import { PAGE_LANGUAGES, printOfferLetter } from '@prova/paper';
import { loadFonts } from '@prova/platform-node';
import { readPdf } from '@prova/testing';
import { offerLetter } from '../../src/wallet/offers/letter/offer-letter.ts';
import type { OfferRow } from '../../src/wallet/offers/offer-rows.ts';

const fonts = await loadFonts();
const REFERENCE = 'r'.repeat(43);

const OFFER: OfferRow = {
  ...{
    institutionId: 'BE:0120',
    offerId: '0190163d-8694-839b-aea5-966c26f8ad91',
    jti: '0123456789ABCDEF',
  },
  ...{ holderName: '', holderRelation: null },
  ...{
    type: 'ehic',
    profile: 'dc4eu-1',
    handover: 'remote',
    state: 'created',
    actor: 'client:portal',
  },
  ...{ createdAt: 1_795_510_800, expiresAt: 1_795_597_200, endedAt: null },
  ...{ referenceHash: new Uint8Array(), codeHash: new Uint8Array(), txCodeHash: new Uint8Array() },
  bodyHash: new Uint8Array(),
};
const LAYOUTS = {
  ...{ ehic: 'ehic1', prc: 'prc1', pda1: 'pda1-1' },
  ...{ entitlement: 'entitlement1', isiplus: 'isiplus1' },
} as const;
const TYPES = ['ehic', 'prc', 'pda1', 'entitlement', 'isiplus'] as const;

function letterOf(
  offer: Partial<OfferRow> = {},
  { type = 'ehic', page = 'en/test' }: { type?: keyof typeof LAYOUTS; page?: string } = {},
) {
  return offerLetter({
    offer: { ...OFFER, ...offer },
    document: { type, templateId: `${LAYOUTS[type]}/${page}/verify.example` },
    house: { languages: ['nl'], environment: 'test' },
    secrets: { reference: REFERENCE },
    from: 'Landsbond der Christelijke Mutualiteiten / Alliance nationale des mutualités chrétiennes',
    baseUrl: 'https://wallets.alliance-nationale.mutualities.example',
  });
}

test.each(PAGE_LANGUAGES)(
  'in %s every kind of document and of handover has its letter',
  async (lang) => {
    for (const type of TYPES) {
      for (const handover of ['remote', 'sign-in'] as const) {
        const letter = letterOf({ handover }, { type, page: `${lang}/test` });
        expect(letter).toMatchObject({ language: lang, environment: 'test', day: '2026-11-24' });
        const { texts, files } = await readPdf(await printOfferLetter(letter, fonts));
        expect(texts).toContain(letter.title);
        expect(texts.filter((text) => text.startsWith('TEST'))).toHaveLength(3);
        expect(texts.filter((text) => text === '–')).toHaveLength(3);
        expect(texts.filter((text) => text.includes('2026'))).toHaveLength(1);
        expect(files).toEqual({});
      }
    }
  },
);

test('it says what comes next by how its holder proves who they are', () => {
  const said = (handover: 'remote' | 'sign-in') => {
    const { steps, notes } = letterOf({ handover });
    return [...steps.items, ...notes.items].join(' ');
  };
  expect(said('remote')).toMatch(/asks for a code of six digits.*is not on this page.*used once/);
  expect(said('sign-in')).toMatch(/asks you to sign in.*Nobody but you/);
  expect(said('sign-in')).not.toMatch(/digits|once/);
});

test('it is in the first language of the page of the document, and a test where that is one', () => {
  expect(letterOf({}, { page: 'fr+nl/prod' })).toMatchObject({
    language: 'fr',
    environment: 'prod',
  });
  expect(letterOf({}, { page: 'nl/acc' })).toMatchObject({ language: 'nl', environment: 'acc' });
});

test('an offer in person has none', () => {
  const refusal = expect.objectContaining({ name: 'IssuerError', code: 'offer-in-person' });
  expect(() => letterOf({ handover: 'in-person' })).toThrow(refusal);
});
