import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareZXingModule, readBarcodes, zxingWasm } from '../zxing.ts';
import type { Card } from './evidence.ts';
import { PDFTOPPM } from './system-tools.ts';
import { differing, type Witness } from './witness.ts';

/** A cheap office scanner's. */
const DOTS_PER_INCH = '150';

export const renderedQrWitness: Witness = {
  name: 'pdftoppm, zxing',
  attests: `drawn at ${DOTS_PER_INCH} dpi, the QR code reads as the text that was issued`,
  needs: [PDFTOPPM],
  async testify({ cards, scratch }) {
    const folder = join(scratch, 'pictures');
    mkdirSync(folder);
    const findings = [];
    for (const card of cards) {
      for (const finding of await findingsOn(card, join(folder, card.id))) {
        findings.push(`${card.id}: ${finding}`);
      }
    }
    return { judged: `${cards.length} pictures`, findings };
  },
};

/** The codes on the first page of a file, which is drawn as `picture`, a path without its ending. */
export async function codesOn(pdf: string, picture: string) {
  prepareZXingModule({ overrides: { wasmBinary: (await zxingWasm()).buffer } });
  PDFTOPPM.tell('-r', DOTS_PER_INCH, '-gray', '-png', '-singlefile', pdf, picture);
  return readBarcodes(new Uint8Array(readFileSync(`${picture}.png`)));
}

async function findingsOn({ type, pdf, qrText }: Card, picture: string): Promise<string[]> {
  const found = await codesOn(pdf, picture);
  const [code] = found;
  if (!code || found.length > 1) return [`${found.length} codes on the page`];
  return [
    ...differing('the kind of code', code.format, 'QRCode'),
    // A certificate's format asks for the lowest level; a card of ours is short enough for more.
    ...differing('the level of error correction', code.ecLevel, type === 'prc' ? 'L' : 'M'),
    ...differing('the text', code.text, qrText),
  ];
}
