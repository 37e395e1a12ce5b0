import { createCanvas, loadImage } from '@napi-rs/canvas';
import { type CountryCode, encodeQrText, parseCompactJws } from '@prova/credential';
import { PaperError, printStatement } from '@prova/paper';
import { loadFonts } from '@prova/platform-node';
import { createTestAuthority, kidOf, makeToken, readPdf } from '@prova/testing';
import { anyCharacter } from '@prova/testing/any-character';
import {
  LANGUAGES,
  parseExport,
  STEP_IDS,
  statementOf,
  type VerificationExport,
  VerifierError,
} from '@prova/verifier';
import fc from 'fast-check';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { exportPage } from '../../src/receipts/export-page.ts';
import { renderedPng } from '../support/render.ts';
import { zxingWasm } from '../support/zxing.ts';

const authority = await createTestAuthority();
const seal = authority.institution('BE:0120');
const fonts = await loadFonts();

const PRC = {
  dob: '1984-07-00',
  hi: '84072002127',
  in: 'MC-CM',
  ii: '0120',
  ci: '80056001200012345678',
  sd: '2026-11-24',
  ed: '2027-02-23',
  xd: '2027-12-31',
  di: '2026-11-24',
} as const;

/** An accepted document of a state, as a desk exports it. */
function exportOf(ic: CountryCode, names: { fn: string; gn: string }, name = 'Name') {
  const token = makeToken(seal, { prc: { ic, ...PRC, ...names } });
  return {
    format: 'prova:verification-export:1',
    verdict: 'accepted',
    indication: 'TOTAL-PASSED',
    token,
    payload: parseCompactJws(token).payload,
    issuer: { country: ic, officialId: '0120', name, kid: kidOf(seal.certificate) },
    verifier: { station: 'Ψ – Reception 2', key: `${'B'.repeat(42)}A` },
    treatmentDate: '2026-12-01',
    verifiedAt: '2026-12-01T09:30:00Z',
    steps: STEP_IDS.map((id) => ({ id, result: 'PASSED' })),
    reasons: ['names-not-compared', 'institution-id-form'],
    trust: {
      environment: 'test',
      state: 'FRESH',
      sequence: 42,
      issuedAt: '2026-12-01T03:00:00Z',
      ageSeconds: 23_400,
    },
    software: { name: 'prova-verifier', version: '0.1.0' },
    receipt: { number: 12, hash: `${'C'.repeat(42)}A` },
  } as const satisfies VerificationExport;
}

const HOLDERS = [
  ['el', 'GR', { fn: 'Παπαδημητρίου-Αλεξοπούλου', gn: 'Χρυσάνθη Ευαγγελία' }, 'Επώνυμο', 'ΕΟΠΥΥ'],
  ['bg', 'BG', { fn: 'Хаджидимитрова-Стоянова', gn: 'Десислава ѝ Щъркелова' }, 'Фамилия', 'НЗОК'],
  ['mt', 'MT', { fn: 'Għaxaq-Żammit', gn: 'Ċensa Ġorġa' }, 'Kunjom', 'Dipartiment tas-Saħħa'],
  ['fi', 'FI', { fn: 'Häkkinen-Åström', gn: 'Äijö Yrjö' }, 'Sukunimi', 'Kela/FPA'],
  ['en', 'IE', { fn: 'Ó Súilleabháin', gn: 'Caoimhe' }, 'Name', 'HSE'],
] as const;

const textsIn = async (pdf: Uint8Array) => (await readPdf(pdf)).texts;

test.each(HOLDERS)(
  'in %s every field is on the page, letter by letter',
  async (language, state, names, caption, name) => {
    const exported = exportOf(state, names, name);
    const json = JSON.stringify(exported);
    const { statement, attachments } = await statementOf(parseExport(json), { json, language });
    const texts = await textsIn(await printStatement(statement, { attachments, fonts }));
    const { issuer, verifier, receipt } = exported;
    const values = [
      ...[names.fn, names.gn, '00/07/1984', PRC.hi, '0120 - MC-CM', PRC.ci, '31/12/2027'],
      ...['24/11/2026 – 23/02/2027', '24/11/2026', '0123456789ABCDEF', '0120', name, state],
      ...['01/12/2026', '01/12/2026, 09:30:00 UTC', verifier.station, verifier.key, issuer.kid],
      ...[
        '42, 01/12/2026, 03:00:00 UTC',
        String(receipt.number),
        receipt.hash,
        'names-not-compared',
      ],
    ];
    expect(texts).toEqual(expect.arrayContaining([...values, ...STEP_IDS, `3. ${caption}`]));
    const { title, subject, conclusion, notes } = statement;
    const words = [title, subject, conclusion.title, conclusion.sentence, ...notes];
    expect(texts).toEqual(expect.arrayContaining(words));
    const lines = texts.filter((text) => /^[\w.-]{60,}$/.test(text) && !text.startsWith('EESSI'));
    expect(texts.join('')).toContain(exported.token.slice(0, 60));
    expect(lines.length).toBeGreaterThan(4);
  },
);

test('a state reads its own language, and the code on the page carries the token', async () => {
  const exported = exportOf('GR', HOLDERS[0][2]);
  const json = `${JSON.stringify(exported)}\n`;
  const pdf = await exportPage(exported, json);
  expect(await textsIn(pdf)).toContain('Πρακτικό επαλήθευσης');
  const picture = await loadImage(Buffer.from(await renderedPng(pdf, 150)));
  const context = createCanvas(picture.width, picture.height).getContext('2d');
  context.drawImage(picture, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, picture.width, picture.height);
  prepareZXingModule({ overrides: { wasmBinary: zxingWasm.slice().buffer } });
  const image = { data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' } as const;
  const found = await readBarcodes(image as ImageData, { formats: ['QRCode'] });
  expect(found.map(({ text }) => text)).toEqual([encodeQrText(exported.token)]);
});

test.each(LANGUAGES)(
  'in %s the fonts have every letter, and every caption its room',
  async (language) => {
    const accepted = exportOf('BE', HOLDERS[4][2]);
    const { indication: _, payload: __, issuer: ___, ...rest } = accepted;
    const order = { json: '{}', language };
    const { statement, attachments } = await statementOf(accepted, order);
    // The longest words of a conclusion, on the page with the most captions.
    const other = await statementOf({ ...rest, verdict: 'not-judged' }, order);
    const { conclusion } = other.statement;
    const pdf = await printStatement({ ...statement, conclusion }, { attachments, fonts });
    expect(Buffer.from(pdf).toString('latin1')).toContain(`/Lang (${language})`);
  },
);

test('of any export there is a page, or none by its code', async () => {
  const text = fc.string({ unit: anyCharacter, maxLength: 60 });
  const spoilt = fc.oneof(
    fc.record({ fn: text, gn: text }).map((names) => exportOf('BG', names, names.fn)),
    fc.record({ token: text, station: text, detail: text }).map(({ token, station, detail }) => ({
      ...exportOf('BG', HOLDERS[1][2]),
      token,
      verifier: { station, key: detail },
      steps: [{ id: '2a', result: 'NOT PASSED', detail }] as const,
    })),
  );
  const property = fc.asyncProperty(spoilt, async (exported) => {
    try {
      await exportPage(exported, JSON.stringify(exported));
    } catch (error) {
      expect([VerifierError, PaperError].some((known) => error instanceof known)).toBe(true);
    }
  });
  await fc.assert(property, { numRuns: 10 });
});
