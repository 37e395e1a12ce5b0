/// <reference path="../src/base45.d.ts" />
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import type { AttestationType } from '@prova/credential';
import { type IssuedAttestation, issueRecords } from '@prova/issuer';
import { createPrinter, templateId } from '@prova/paper';
import { loadFonts, nodePlatform } from '@prova/platform-node';
import { createTestAuthority, TEST_NOW, type TestInstitution } from '@prova/testing';
import { nothingInstalled, openSnapshot, trustMaterial } from '@prova/trust';
import { decode as decodeBase45 } from 'base45';
import { compactVerify } from 'jose';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

// Witnesses that come from npm: what the issuer hands out, read with nothing of ours. `npm run witness` asks the
// programs of the system the same.

const authority = await createTestAuthority({
  institutions: [
    { id: 'BE:0120', name: 'Onderling Fonds van Nergens' },
    { id: 'GR:1001001', name: 'Ταμείο του Πουθενά' },
    { id: 'DE:BA82708', name: 'Betriebskasse Nirgendwo', key: 'RSA-2048' },
  ],
});
const opened = await openSnapshot(await authority.snapshot(), {
  root: authority.root.certificate,
  environment: 'test',
  platform: nodePlatform,
});
const trust = trustMaterial(opened, nothingInstalled('test', 0));
const printer = createPrinter(await loadFonts());

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

const period = { sd: '2026-11-24', ed: '2027-02-23', di: '2026-11-24' };
const CARD = [
  ...['BE', 'Lambert', 'Célestine', '08/03/1991', '91630800273', '0120 - OFN'],
  ...['80056001200098765432', '24/11/2028'],
] as const;

interface Case {
  readonly situation: string;
  readonly type: AttestationType;
  readonly institution: TestInstitution;
  readonly algorithm: string;
  readonly record: object;
  readonly printed: readonly string[];
}

const CASES = [
  {
    situation: 'Latin letters, ES256',
    type: 'prc',
    institution: authority.institution('BE:0120'),
    algorithm: 'ES256',
    record: {
      ...{ fn: 'Vandenbroucke-Çelik', gn: 'Zoë Łucja', dob: '1984-07-20', hi: '84072002127' },
      ...{ in: 'OFN', ci: '80056001200012345678', xd: '2028-12-31', ...period },
    },
    printed: [
      ...['BE', 'Vandenbroucke-Çelik', 'Zoë Łucja', '20/07/1984', '84072002127', '0120 - OFN'],
      ...['80056001200012345678', '31/12/2028', '24/11/2026', '23/02/2027', '24/11/2026'],
    ],
  },
  {
    situation: 'Greek letters, no card, only the birth year',
    type: 'prc',
    institution: authority.institution('GR:1001001'),
    algorithm: 'ES256',
    record: {
      ...{ fn: 'Ανυπάρκτου-Πουθενίδου', gn: 'Χρυσάνθη Ευαγγελία', dob: '1968-00-00' },
      ...{ hi: '09126804567', in: 'ΤτΠ', ...period },
    },
    printed: [
      ...['GR', 'Ανυπάρκτου-Πουθενίδου', 'Χρυσάνθη Ευαγγελία', '00/00/1968', '09126804567'],
      ...['1001001 - ΤτΠ', '24/11/2026', '23/02/2027', '24/11/2026'],
    ],
  },
  {
    situation: 'RS256, a longer code',
    type: 'prc',
    institution: authority.institution('DE:BA82708'),
    algorithm: 'RS256',
    record: {
      ...{ fn: 'Müller-Lüdenscheidt', gn: 'Jörg Weiß', dob: '1971-06-30', hi: 'X110411675' },
      ...{ in: 'BKN', ci: '80276001234567890123', xd: '2028-11-24', ...period },
    },
    printed: [
      ...['DE', 'Müller-Lüdenscheidt', 'Jörg Weiß', '30/06/1971', 'X110411675', 'BA82708 - BKN'],
      ...['80276001234567890123', '24/11/2028', '24/11/2026', '23/02/2027', '24/11/2026'],
    ],
  },
  {
    situation: 'a card: every field on its front, and once more below',
    type: 'ehic',
    institution: authority.institution('BE:0120'),
    algorithm: 'ES256',
    record: {
      ...{ fn: 'Lambert', gn: 'Célestine', dob: '1991-03-08', hi: '91630800273', in: 'OFN' },
      ...{ ci: '80056001200098765432', xd: '2028-11-24', di: '2026-11-24' },
    },
    printed: [...CARD, ...CARD, '24/11/2026'],
  },
] as const satisfies readonly Case[];

async function issued({ type, institution, record }: Case): Promise<IssuedAttestation> {
  const [outcome] = await issueRecords([{ id: 'witnessed', ...record }], {
    profile: {
      type,
      institution: institution.id,
      nativeScript: 'warn',
      signer: institution.signer,
    },
    moment: {
      today: period.di,
      randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    },
    release: { trust, now: TEST_NOW, today: period.di },
    printer,
    templateId: templateId({
      type,
      languages: ['en'],
      environment: 'test',
      address: 'verify.example',
    }),
  });
  if (outcome?.outcome !== 'issued') throw new Error(outcome?.message);
  return outcome;
}

async function textsOn(document: PDFDocumentProxy): Promise<string[]> {
  const page = await document.getPage(1);
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : []));
}

async function codesOn(document: PDFDocumentProxy): Promise<string[]> {
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale: 150 / 72 });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // pdf.js names the canvas of browsers; this one answers the same calls.
  const target = canvas as unknown as HTMLCanvasElement;
  await page.render({ canvas: target, viewport, background: '#fff' }).promise;
  const found = await readBarcodes(new Uint8Array(canvas.toBuffer('image/png')));
  return found.map(({ text }) => text);
}

describe.each<Case>(CASES)('$situation', (each) => {
  const { type, institution, algorithm, record, printed } = each;
  let card: IssuedAttestation;
  let document: PDFDocumentProxy;

  beforeAll(async () => {
    card = await issued(each);
    document = await getDocument({ data: card.pdf.slice(), verbosity: 0, useSystemFonts: false })
      .promise;
  });

  afterAll(() => document.loadingTask.destroy());

  test('pdf.js reads every field, character for character', async () => {
    const texts = await textsOn(document);
    const inFours = card.jti.replace(/.{4}(?=.)/g, '$& ');
    const expected = [...printed, inFours];
    expect(texts.filter((text) => expected.includes(text)).sort()).toEqual(expected.sort());
  });

  test('zxing reads the code from the page that pdf.js draws', async () => {
    expect(await codesOn(document)).toEqual([card.qrText]);
  });

  test('base45 of npm and zlib open the code to the token, and pdf.js finds it attached', async () => {
    const token = inflateSync(decodeBase45(card.qrText)).toString('ascii');
    expect(token).toBe(card.jws);
    const attachments: Record<string, { content: Uint8Array }> = await document.getAttachments();
    expect(Object.keys(attachments)).toEqual([`${type}.jws`]);
    expect(Buffer.from(attachments[`${type}.jws`]?.content ?? []).toString('ascii')).toBe(token);
  });

  test('jose verifies the token by the key of the certificate that kid names', async () => {
    const seal = new X509Certificate(institution.certificate);
    const { protectedHeader, payload } = await compactVerify(card.jws, seal.publicKey, {
      algorithms: [algorithm],
    });
    const thumbprint = Buffer.from(seal.fingerprint256.replaceAll(':', ''), 'hex');
    expect(protectedHeader.kid).toBe(`EESSI:x5t#S256:${thumbprint.toString('base64url')}`);
    expect(JSON.parse(Buffer.from(payload).toString('utf8'))).toEqual({
      jti: card.jti,
      sid: type === 'prc' ? 'eessi:prc:1.0' : `prova:${type}:0.1`,
      [type]: { ...record, ic: institution.id.country, ii: institution.id.officialId },
    });
  });
});
