import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { FileEvidence } from '@prova/credential';
import { nodePlatform as platform } from '@prova/platform-node';
import { createReader, type Reader } from '@prova/reader';
import QRCode from 'qrcode';
import { addNoise, centred, type Photo, photo } from './support/photo.ts';
import { type PngHead, png } from './support/png.ts';
import { OTHER_TEXT, qrModules, qrPng, TEXT, zxingWasm } from './support/qr.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader({ zxingWasm, platform });
});

async function read(bytes: Uint8Array): Promise<FileEvidence> {
  const evidence = await reader.read(bytes);
  if (evidence.kind !== 'file') throw new Error('a file was expected');
  return evidence;
}
const codes = ({ findings }: FileEvidence) => findings.map(({ code }) => code);

test('reads the code of a PNG', async () => {
  expect(await read(await qrPng())).toEqual({
    kind: 'file',
    medium: 'png',
    attachments: [],
    qrTexts: [TEXT],
    findings: [],
  });
});

test('reads one pixel a module, and two codes in one picture', async () => {
  expect((await read(await qrPng(TEXT, 1))).qrTexts).toEqual([TEXT]);
  const canvas = createCanvas(900, 450);
  for (const [index, text] of [TEXT, OTHER_TEXT].entries()) {
    await photo(await qrPng(text), 'png', (_, image) => {
      canvas.getContext('2d').drawImage(image, index * 450, 0);
    });
  }
  const { qrTexts } = await read(new Uint8Array(canvas.toBuffer('image/jpeg', 90)));
  expect([...qrTexts].sort()).toEqual([TEXT, OTHER_TEXT].sort());
});

const turned = (degrees: number) => (context: SKRSContext2D, image: Canvas, side: number) => {
  context.rotate((degrees * Math.PI) / 180);
  centred(context, image, side);
};

test.each<[string, Photo, Parameters<typeof photo>[2]]>([
  ['JPEG quality 30', 'jpeg-30', centred],
  ['turned by 7°', 'jpeg-90', turned(7)],
  ['turned by 45°', 'png', turned(45)],
  ['upside down', 'png', turned(180)],
  [
    'mirrored',
    'png',
    (context, image, side) => {
      context.scale(-1, 1);
      centred(context, image, side);
    },
  ],
  [
    'inverted',
    'png',
    (context, image, side) => {
      centred(context, image, side);
      context.globalCompositeOperation = 'difference';
      context.fillStyle = 'white';
      context.fillRect(-side, -side, 2 * side, 2 * side);
    },
  ],
  [
    'blurred',
    'jpeg-90',
    (context, image, side) => {
      context.filter = 'blur(1px)';
      centred(context, image, side);
    },
  ],
  [
    'noisy',
    'jpeg-90',
    (context, image, side) => {
      centred(context, image, side);
      addNoise(context, 40);
    },
  ],
  [
    'of low contrast',
    'jpeg-90',
    (context, image, side) => {
      context.globalAlpha = 0.15;
      centred(context, image, side);
    },
  ],
])('reads a picture %s', async (_, format, draw) => {
  expect((await read(await photo(await qrPng(), format, draw))).qrTexts).toEqual([TEXT]);
});

test.each<[string, number]>([
  ['blur', 6],
  ['noise', 2000],
])('too much %s: not found, never another text', async (kind, strength) => {
  const spoilt = await photo(await qrPng(), 'jpeg-30', (context, image, side) => {
    if (kind === 'blur') context.filter = `blur(${strength}px)`;
    centred(context, image, side);
    if (kind === 'noise') addNoise(context, strength);
  });
  const evidence = await read(spoilt);
  expect(evidence.qrTexts).toEqual([]);
  expect(codes(evidence)).toEqual(['qr-not-found']);
});

/** The code as PNG samples, four pixels a module on white, in any of PNG's pixel layouts. */
function qrAs(
  head: Omit<PngHead, 'width' | 'height'>,
  dark: readonly number[],
  light: readonly number[],
) {
  const { size, isDark } = qrModules();
  const side = 4 * (size + 8);
  const row = (y: number) =>
    Array.from({ length: side }, (_, x) => (isDarkAt(x, y) ? dark : light)).flat();
  const isDarkAt = (x: number, y: number) => {
    const [column, line] = [Math.floor(x / 4) - 4, Math.floor(y / 4) - 4];
    return Math.min(column, line) >= 0 && Math.max(column, line) < size && isDark(column, line);
  };
  const rows = Array.from({ length: side }, (_, y) => Uint8Array.from(row(y)));
  return png({ ...head, width: side, height: side }, rows);
}

test.each([
  ['8-bit grey', qrAs({ bitDepth: 8, colourType: 0 }, [0], [255])],
  ['16-bit grey', qrAs({ bitDepth: 16, colourType: 0 }, [0, 0], [255, 255])],
  ['RGB', qrAs({ bitDepth: 8, colourType: 2 }, [20, 0, 90], [255, 240, 230])],
  [
    'a palette',
    qrAs({ bitDepth: 8, colourType: 3, palette: Uint8Array.of(255, 255, 255, 0, 0, 0) }, [1], [0]),
  ],
  ['grey with alpha', qrAs({ bitDepth: 8, colourType: 4 }, [0, 255], [255, 0])],
  ['RGBA', qrAs({ bitDepth: 8, colourType: 6 }, [0, 0, 0, 255], [255, 255, 255, 0])],
])('reads a PNG of %s', async (_, bytes) => {
  expect((await read(bytes)).qrTexts).toEqual([TEXT]);
});

test('black on transparent black has nothing to see without its alpha: not found', async () => {
  const bytes = qrAs({ bitDepth: 8, colourType: 6 }, [0, 0, 0, 255], [0, 0, 0, 0]);
  expect(codes(await read(bytes))).toEqual(['qr-not-found']);
});

const grey = { bitDepth: 8, colourType: 0 };

test.each([
  [
    '30 000 × 30 000 pixels',
    'image-too-large',
    png({ ...grey, width: 30_000, height: 30_000 }, []),
  ],
  ['one pixel', 'qr-not-found', png({ ...grey, width: 1, height: 1 }, [Uint8Array.of(0)])],
  ['a header and no pixels', 'image-malformed', png({ ...grey, width: 9, height: 9 }, [])],
])('%s: %s', async (_, code, bytes) => {
  const evidence = await read(bytes);
  expect(codes(evidence)).toEqual([code]);
  expect(evidence.qrTexts).toEqual([]);
});

test('half a PNG is malformed, half a JPEG shows no code', async () => {
  const whole = await qrPng();
  expect(codes(await read(whole.subarray(0, whole.length / 2)))).toEqual(['image-malformed']);
  const jpeg = await photo(whole, 'jpeg-90', centred);
  expect((await read(jpeg.subarray(0, jpeg.length / 2))).qrTexts).toEqual([]);
});

test('a code in another mode is text only where it is ASCII', async () => {
  const asBytes = async (text: string) => read(new Uint8Array(await QRCode.toBuffer(text)));
  expect((await asBytes('https://example.org/?a=b')).qrTexts).toEqual(['https://example.org/?a=b']);
  expect((await asBytes('javascript:alert(1)\x1b[31m')).qrTexts).toEqual([
    'javascript:alert(1)\x1b[31m',
  ]);
  for (const text of ['Zürich', '茗荷', '\u202eNCF']) {
    const evidence = await asBytes(text);
    expect(evidence.qrTexts).toEqual([]);
    expect(codes(evidence)).toEqual(['qr-mode']);
  }
});

test('at most eight codes of one picture', async () => {
  const canvas = createCanvas(600, 600);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, 600, 600);
  for (let index = 0; index < 12; index += 1) {
    await photo(await qrPng(`CODE ${index}`, 4), 'png', (_, image) => {
      context.drawImage(image, (index % 4) * 150, Math.floor(index / 4) * 150);
    });
  }
  const { qrTexts } = await read(new Uint8Array(canvas.toBuffer('image/png')));
  expect(qrTexts).toHaveLength(8);
  expect(new Set(qrTexts).size).toBe(8);
});
