import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import QRCode from 'qrcode';
import { createQr, PaperError, QUIET_ZONE, qrPng, qrSvg } from '../../src/index.ts';
import { smallestVersion } from '../../src/qr/qr-capacity.ts';
import { scanned } from '../read-pdf.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const alphanumeric = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...ALPHABET), minLength, maxLength });

function refusal(text: string, level: 'L' | 'M'): string | undefined {
  try {
    createQr(text, { level });
  } catch (error) {
    if (error instanceof PaperError) return error.code;
    throw error;
  }
  return undefined;
}

async function picture(file: Uint8Array | string) {
  const image = await loadImage(Buffer.from(file));
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas;
}

describe('the version of a symbol', () => {
  // The library works out capacities by itself: a witness for the table.
  test.each(['L', 'M'] as const)('is the smallest that holds the text: %s', (level) => {
    const witness = (length: number) =>
      QRCode.create([{ data: 'A'.repeat(length), mode: 'alphanumeric' }], {
        errorCorrectionLevel: level,
      }).version;
    for (const length of [1, 20, 25, 26, 459, 619, 620, 719, 758, 1046, 1047, 1352]) {
      expect(smallestVersion(length, level)).toBe(witness(length));
    }
    const lengths = Array.from({ length: 2300 }, (_, i) => i + 1);
    for (const version of [1, 9, 10, 18, 26, 27]) {
      const most =
        lengths.findLast((length) => (smallestVersion(length, level) ?? 99) <= version) ?? 0;
      expect([witness(most), witness(most + 1)]).toEqual([version, version + 1]);
    }
  });

  test('is never 23', () => {
    const version = createQr('A'.repeat(1550), { level: 'L' }).version;
    expect(version).toBe(24);
    expect(createQr('A'.repeat(1460), { level: 'L' }).version).toBe(22);
  });

  test('ends at 28, where modules are still 0.4 mm wide', () => {
    expect(createQr('A'.repeat(2223), { level: 'L' }).size).toBe(129);
    expect(55 / (129 + 2 * QUIET_ZONE)).toBeGreaterThanOrEqual(0.4);
    expect(refusal('A'.repeat(2224), 'L')).toBe('qr-capacity');
    expect(refusal('A'.repeat(1733), 'M')).toBe('qr-capacity');
  });
});

test.each(['abc', 'É', 'A_B', 'A\nB', '\u212a'])(
  'a text outside the alphabet is refused: %j',
  (text) => {
    expect(refusal(text, 'L')).toBe('qr-mode');
  },
);

test('any text is a symbol or a refusal', () => {
  fc.assert(
    fc.property(fc.oneof(alphanumeric(0, 400), fc.string({ maxLength: 200 })), (text) => {
      const code = refusal(text, 'M');
      expect(code).toBe(
        [...text].every((letter) => ALPHABET.includes(letter)) ? undefined : 'qr-mode',
      );
    }),
    { numRuns: 60 },
  );
});

test('another reader finds the same text in the PNG and in the SVG, spaces at the ends too', async () => {
  await fc.assert(
    fc.asyncProperty(alphanumeric(1, 900), async (middle) => {
      const text = ` ${middle} `;
      const qr = createQr(text, { level: 'L' });
      expect(await scanned(await picture(qrPng(qr)))).toEqual([text]);
      expect(
        await scanned(await picture(qrSvg(qr).replace('55mm', '720').replace('55mm', '720'))),
      ).toEqual([text]);
    }),
    { numRuns: 12 },
  );
});

test('the PNG holds exactly the modules and four light ones around them', async () => {
  const qr = createQr('PROVA', { level: 'M' });
  const canvas = await picture(qrPng(qr, 3));
  const side = (qr.size + 2 * QUIET_ZONE) * 3;
  expect([canvas.width, canvas.height]).toEqual([side, side]);
  const { data } = canvas.getContext('2d').getImageData(0, 0, side, side);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [row, column] = [Math.floor(y / 3) - QUIET_ZONE, Math.floor(x / 3) - QUIET_ZONE];
      const inside = row >= 0 && column >= 0 && row < qr.size && column < qr.size;
      const dark = inside && qr.modules[row * qr.size + column] === 1;
      expect(data[4 * (y * side + x)]).toBe(dark ? 0 : 255);
    }
  }
});
