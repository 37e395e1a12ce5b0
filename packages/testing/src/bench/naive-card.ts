import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import fontkit from '@pdf-lib/fontkit';
import type { Prc } from '@prova/credential';
import { encode as encodeBase45 } from 'base45';
import { SignJWT } from 'jose';
import QRCode from 'qrcode';
import { AFRelationship, PDFDocument } from '../pdf-lib.ts';

/** Field numbers and names of Decision S2, in the order of the page. */
const CAPTIONS: readonly (readonly [keyof Prc, string])[] = [
  ['ic', '2. Issuing Member State'],
  ['fn', '3. Name'],
  ['gn', '4. Given names'],
  ['dob', '5. Date of birth'],
  ['hi', '6. Personal identification number'],
  ['ii', '7. Identification number of the institution'],
  ['in', '7. Acronym of the institution'],
  ['ci', '8. Identification number of the card'],
  ['xd', '9. Expiry date'],
  ['sd', '(a) From'],
  ['ed', '(b) To'],
  ['di', '(c) Delivery date'],
];

/** What a service keeps between cards, in any design. */
export interface NaiveIssuer {
  readonly privateKey: KeyObject;
  readonly kid: string;
  readonly font: Uint8Array;
}

/** A card of the naive route. */
export interface NaiveCard {
  readonly jws: string;
  readonly qrText: string;
  readonly pdf: Uint8Array;
}

/** Key and font are read once: a developer who did that for each card would be far slower still. */
export async function naiveIssuer(privateKey: KeyObject, kid: string): Promise<NaiveIssuer> {
  const require = createRequire(import.meta.url);
  const path = require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf');
  return { privateKey, kid, font: await readFile(path) };
}

/**
 * The same card as a competent developer would first write it, each step a call of the library that its field uses.
 * The baseline of the bench, and the oracle of a test. Judges nothing: no lint, no look at what came out.
 */
export async function naiveCard(
  prc: Prc,
  { privateKey, kid, font: fontFile }: NaiveIssuer,
): Promise<NaiveCard> {
  const jws = await new SignJWT({ sid: 'eessi:prc:1.0', jti: 'NAIVE0000000CARD', prc })
    .setProtectedHeader({ alg: 'ES256', kid })
    .sign(privateKey);
  const qrText = encodeBase45(deflateSync(jws, { level: 9 }));
  const png = await QRCode.toBuffer(qrText, { errorCorrectionLevel: 'L' });

  const file = await PDFDocument.create();
  file.registerFontkit(fontkit);
  const font = await file.embedFont(fontFile, { subset: true });
  const page = file.addPage([595.28, 841.89]);
  page.drawText('Provisional Replacement Certificate', { x: 57, y: 780, size: 16, font });
  CAPTIONS.forEach(([member, caption], row) => {
    const y = 730 - 36 * row;
    page.drawText(caption, { x: 57, y: y + 13, size: 8, font });
    page.drawText(prc[member] ?? '', { x: 57, y, size: 11, font });
  });
  const side = (55 / 25.4) * 72;
  page.drawImage(await file.embedPng(png), { x: 380, y: 570, width: side, height: side });
  await file.attach(Buffer.from(jws), 'prc.jws', {
    mimeType: 'application/jose',
    description: 'The signed certificate',
    afRelationship: AFRelationship.Data,
  });
  return { jws, qrText, pdf: await file.save() };
}

/** The modules of a code, as a first draft would ask for them. */
export function naiveQr(text: string): unknown {
  return QRCode.create(text, { errorCorrectionLevel: 'M' });
}
