import { anyCharacter } from '@prova/testing/any-character';
import fc from 'fast-check';
import {
  createPrintCheck,
  createPrinter,
  PAGE_LANGUAGES,
  PaperError,
  type PrintCheck,
} from '../../src/index.ts';
import { repertoire } from '../../src/text/repertoire.ts';
import { CARDS, FONTS, PAYLOADS, PDA1S, signedEhic, signedPda1, signedPrc } from '../documents.ts';

const PRC = 'prc1/en/test/verify.example';
const EHIC = 'ehic1/fr+nl/test/verify.example';
const PDA1 = 'pda1-1/nl+de/test/verify.example';

const check = createPrintCheck(FONTS);
const printer = createPrinter(FONTS);

type Change = { readonly fn?: string; readonly gn?: string; readonly in?: string };
const certificate = (change: Change) => ({
  ...PAYLOADS.allFields,
  prc: { ...PAYLOADS.allFields.prc, ...change },
});
const card = (change: Change) => ({
  ...CARDS.allFields,
  ehic: { ...CARDS.allFields.ehic, ...change },
});

const pda1 = (change: Change & { readonly em?: string; readonly wa?: string }) => {
  const { em: [employer] = [], wa: [place] = [], ...members } = PDA1S.allFields.pda1;
  const { em = employer?.na ?? '', wa = 'Lille', ...changed } = change;
  const work = { em: [{ ...EMPLOYER, na: em }], wa: [{ ...place, lo: wa, co: 'FR' }] };
  return { ...PDA1S.allFields, pda1: { ...members, ...changed, ...work } };
};
const EMPLOYER = { et: '01', id: '0403199702', co: 'BE' } as const;

const idOf = (payload: object) => ('prc' in payload ? PRC : 'ehic' in payload ? EHIC : PDA1);

/** The code and field by which something is refused; nothing where it passes. */
async function refusal(action: () => unknown): Promise<string | undefined> {
  try {
    await action();
    return undefined;
  } catch (error) {
    if (!(error instanceof PaperError)) throw error;
    return `${error.code} ${error.field}`;
  }
}

const checked = (id: string, payload: Parameters<PrintCheck>[1]) =>
  refusal(() => check(id, payload));

async function printed(id: string, payload: Parameters<PrintCheck>[1]) {
  const sign = 'prc' in payload ? signedPrc : 'ehic' in payload ? signedEhic : signedPda1;
  const document = sign(payload);
  return refusal(async () => {
    await printer.prepare(id, [document]);
    printer.print(id, document);
  });
}

test.each([
  ['a certificate', PRC, PAYLOADS.longest],
  ['a card', EHIC, CARDS.longest],
  ['a PD A1', PDA1, PDA1S.longest],
  ['Greek', PRC, PAYLOADS.greek],
  ['Cyrillic', EHIC, CARDS.cyrillic],
  ['Maltese', EHIC, CARDS.maltese],
  ['Turkish', PRC, certificate({ fn: 'Çağlayanoğlu', gn: 'Işıl İpek' })],
  ['a letter of no group', PRC, certificate({ fn: 'Ǿster Ѣ' })],
])('%s passes, and is answered', (_, id, payload) => {
  expect(check(id, payload)).toBe(payload);
});

test.each([
  ['Chinese', certificate({ gn: '李雷' }), 'glyph-missing gn'],
  ['a script that needs shaping', certificate({ fn: 'ज़ोया' }), 'glyph-missing fn'],
  ['a combining mark', certificate({ fn: 'Zoe\u0308' }), 'glyph-missing fn'],
  ['a lone surrogate', certificate({ fn: '\ud83d' }), 'glyph-missing fn'],
  ['an acronym', certificate({ in: 'O\u{1F600}N' }), 'glyph-missing ii'],
  ['an employer', pda1({ em: '李雷' }), 'glyph-missing em'],
  ['a place of many lines', pda1({ wa: '\u2e3b'.repeat(100) }), 'text-too-wide wa'],
  ['forty of the widest sign', card({ fn: '\u2e3b'.repeat(40) }), 'text-too-wide fn'],
])('%s is refused', async (_, payload, expected) => {
  const id = idOf(payload);
  expect(await checked(id, payload)).toBe(expected);
  expect(await printed(id, payload)).toBe(expected);
});

test('no refusal repeats a name', () => {
  expect(() => check(PRC, certificate({ gn: 'Geheim 李' }))).toThrow(
    /^Field gn holds U\+674E, which the fonts cannot print\.$/,
  );
});

test('a template of another kind, one without room, and one that is none', async () => {
  expect(await checked(EHIC, PAYLOADS.minimal)).toBe('template-mismatch undefined');
  const wide = `prc1/en/test/${'w'.repeat(48)}`;
  expect(await checked(wide, PAYLOADS.minimal)).toBe('text-too-wide undefined');
  expect(await checked('prc9/en/test/a.example', PAYLOADS.minimal)).toBe(
    'template-unknown undefined',
  );
});

describe('the check and the printer never disagree', () => {
  const known = repertoire('all').map((point) => String.fromCodePoint(point));
  const letter = fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...known) },
    { weight: 6, arbitrary: fc.constantFrom(...'WWŒ—№…⸺⸻﷽ꟷǾѢƉẶﬀ') },
    { weight: 1, arbitrary: fc.string({ unit: anyCharacter, minLength: 1, maxLength: 1 }) },
  );
  const name = (maxLength: number) => fc.string({ unit: letter, maxLength });
  const wide = fc.string({ unit: fc.constantFrom(...'W—№⸺⸻'), minLength: 20, maxLength: 40 });
  const change = fc.record({
    fn: fc.oneof({ weight: 3, arbitrary: name(40) }, { weight: 1, arbitrary: wide }),
    gn: name(35),
    in: name(15),
  });

  test.each([
    [PRC, certificate],
    [EHIC, card],
    [PDA1, pda1],
  ] as const)('of %s', async (id, documentOf) => {
    const answers = new Set<string>();
    await fc.assert(
      fc.asyncProperty(change, async (members) => {
        const payload = documentOf(members);
        const answer = await checked(id, payload);
        expect(await printed(id, payload)).toBe(answer);
        answers.add(answer ?? 'printed');
      }),
      { numRuns: 20 },
    );
    expect(answers).toContain('printed');
  });

  test('about any sign by itself, in the fonts or not', async () => {
    const fonts = [...known, ...'ǽȺḂẶὝ⁹₄⅓↔∞◊⸺⸻ꟷﬀﬁ\u{1D11E}אقਅ한☺\u00ad\u200b\u0301'];
    const pages = Array.from({ length: Math.ceil(fonts.length / 12) }, (_, page) =>
      fonts.slice(page * 12, (page + 1) * 12).join(''),
    );
    for (const fn of pages) {
      const payload = certificate({ fn });
      expect(await printed(PRC, payload)).toBe(await checked(PRC, payload));
    }
  });

  test('in any language of the page', async () => {
    for (const language of PAGE_LANGUAGES) {
      const id = `prc1/${language}/prod/verify.example`;
      expect(await checked(id, PAYLOADS.longest)).toBe(await printed(id, PAYLOADS.longest));
    }
  });
});
