import { attestationQr, createQr } from '@prova/paper';
import { byteCode } from './byte-code.ts';
import { CODE, OTHER_CODE } from './documents.ts';
import { jpegOf, TURNED } from './jpeg.ts';
import { animatedPng, png, pngOf } from './png.ts';
import { GOOD, type Row, unread } from './row.ts';

const ours = attestationQr('prc', CODE);
const another = attestationQr('prc', OTHER_CODE);
/** The code of a restaurant, in capitals as restaurants print it. */
const menu = createQr('HTTPS://MENU.EXAMPLE/TABLE/7', { level: 'M' });

const whole = pngOf([ours]);

/** Pictures as they come in, and as somebody makes them on purpose. */
export const HOSTILE_PICTURES: readonly Row[] = [
  { what: 'Q01 no code', shown: { file: blank(300) }, ...unread('qr-not-found') },
  { what: 'Q01 ours beside that of a restaurant', shown: { file: pngOf([menu, ours]) }, ...GOOD },
  {
    what: 'Q01 that of a restaurant',
    shown: { file: pngOf([menu]) },
    ...unread('foreign-web-address'),
  },
  { what: 'Q01 two of ours', shown: { file: pngOf([ours, another]) }, ...unread('qr-ambiguous') },
  { what: 'Q01 the same twice', shown: { file: pngOf([ours, ours]) }, ...GOOD },
  {
    what: 'Q04 letters that are no ASCII',
    shown: { file: byteCode('Zürich 茗荷') },
    ...unread('qr-mode'),
  },
  {
    what: 'Q05 30,000 × 30,000',
    shown: { file: png(30_000, 30_000, Buffer.alloc(9)) },
    ...unread('image-too-large'),
  },
  {
    what: 'Q05 2³¹ × 2³¹',
    shown: { file: png(2 ** 31, 2 ** 31, Buffer.alloc(9)) },
    ...unread('image-too-large'),
  },
  {
    what: 'Q05 no width',
    shown: { file: png(0, 9, Buffer.alloc(9)) },
    ...unread('image-malformed'),
  },
  { what: 'Q05 1 × 1', shown: { file: blank(1) }, ...unread('qr-not-found') },
  { what: 'Q05 an animation (GIF)', shown: { file: GIF() }, ...unread('file-unknown') },
  { what: 'Q05 an animation (APNG)', shown: { file: animatedPng(ours) }, ...GOOD },
  {
    what: 'Q05 half a PNG',
    shown: { file: whole.subarray(0, whole.length / 2) },
    ...unread('image-malformed'),
  },
  {
    what: 'Q05 a PNG of 20 octets',
    shown: { file: whole.subarray(0, 20) },
    ...unread('image-malformed'),
  },
  {
    what: 'Q05 16 bits a sample',
    shown: { file: pngOf([ours], { bitDepth: 16, colourType: 0, dark: [0, 9], light: [255, 9] }) },
    ...GOOD,
  },
  {
    what: 'Q05 paper that is transparent',
    shown: {
      file: pngOf([ours], {
        bitDepth: 8,
        colourType: 6,
        dark: [0, 0, 0, 255],
        light: [255, 255, 255, 0],
      }),
    },
    ...GOOD,
  },
  {
    what: 'Q05 black on transparent black',
    shown: {
      file: pngOf([ours], {
        bitDepth: 8,
        colourType: 6,
        dark: [0, 0, 0, 255],
        light: [0, 0, 0, 0],
      }),
    },
    ...unread('qr-not-found'),
  },
  { what: 'Q05 a JPEG of four inks', shown: { file: jpegOf(ours, 'cmyk') }, ...GOOD },
  {
    what: 'Q05 a JPEG that is to be turned',
    shown: { file: jpegOf(ours, 'grey', TURNED) },
    ...GOOD,
  },
  {
    what: 'Q05 a JPEG of its first octets',
    shown: { file: jpegOf(ours, 'grey').subarray(0, 12) },
    ...unread('image-malformed'),
  },
  {
    what: 'Q06 SVG as PNG',
    shown: { file: Buffer.from(SVG()), name: 'code.png' },
    ...unread('base45-alphabet'),
  },
  {
    what: 'Q06 HTML as PNG',
    shown: { file: Buffer.from(HTML()), name: 'code.png' },
    ...unread('base45-alphabet'),
  },
  {
    what: 'Q06 HTML behind the first octets of a PNG',
    shown: { file: Buffer.concat([whole.subarray(0, 8), Buffer.from(HTML())]), name: 'code.png' },
    ...unread('image-malformed'),
  },
];

function blank(side: number): Buffer {
  const row = Buffer.alloc(side + 1, 255).fill(0, 0, 1);
  return png(side, side, Buffer.concat(Array<Buffer>(side).fill(row)));
}

/** Two pictures of one pixel, again and again. */
function GIF(): Buffer {
  const picture = Buffer.from('2c000000000100010000020144003b'.slice(0, -2), 'hex');
  const head = Buffer.from('GIF89a\u0001\0\u0001\0\u0080\0\0\0\0\0\u00ff\u00ff\u00ff', 'latin1');
  const loop = Buffer.from('!\u00ff\u000bNETSCAPE2.0\u0003\u0001\0\0\0', 'latin1');
  return Buffer.concat([head, loop, picture, picture, Buffer.from(';')]);
}

function SVG(): string {
  return '<svg xmlns="http://www.w3.org/2000/svg" onload="globalThis.hit = 1"><image href="https://evil.example/x.png"/></svg>';
}

function HTML(): string {
  return '<!doctype html><script>globalThis.hit = 1</script><img src="https://evil.example/x.png">';
}
