/*
 * Writes packages/issuer/assets/logos/*.png: the drawings of `LOGOS`, for wallets that read no SVG. Prints the integrity metadata of the
 * drawings, which stand beside them.
 */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { integrityMetadata, LOGOS } from '@prova/credential';
import { launchChromium } from './chromium.ts';

const SIDE = 256;
const FOLDER = new URL('../../issuer/assets/logos/', import.meta.url);

const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE } });
for (const [name, { svg }] of Object.entries(LOGOS)) {
  await page.setContent(`<body style="margin:0">${svg}</body>`);
  await writeFile(new URL(`${name}.png`, FOLDER), await page.screenshot({ omitBackground: true }));
  console.log(name, integrityMetadata(createHash('sha256').update(svg).digest()));
}
await browser.close();
