import { createCanvas, loadImage } from '@napi-rs/canvas';
import QRCode from 'qrcode';
import { linkQr, PaperError, qrPng } from '../../src/index.ts';
import { smallestByteVersion } from '../../src/qr/qr-capacity.ts';
import { scanned } from '../read-pdf.ts';

const LINK =
  'openid4vp://?client_id=x509_hash%3AUvo3HtuIxuhC92rShpgqcT3YXwrqRxWEviRiA0OZszk&request_uri=https%3A%2F%2Fdesk.example%2Fverifier%2Fv1%2Fpresentations%2Frequests%2FhK2l';

test('somebody else’s reader gives back the link, letter for letter', async () => {
  const image = await loadImage(Buffer.from(qrPng(linkQr(LINK), 4)));
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  expect(await scanned(canvas)).toEqual([LINK]);
});

test('the same symbol as somebody else draws, and the smallest that holds it', () => {
  const bytes = Buffer.from(LINK);
  const { version, modules } = QRCode.create([{ data: bytes, mode: 'byte' }], {
    errorCorrectionLevel: 'M',
  });
  const qr = linkQr(LINK);
  expect([qr.version, qr.size]).toEqual([version, modules.size]);
  const lengths = Array.from({ length: 1190 }, (_, i) => i + 1);
  for (const last of [1, 9, 10, 26, 27]) {
    const most =
      lengths.findLast((length) => (smallestByteVersion(length, 'M') ?? 99) <= last) ?? 0;
    const witness = (length: number) =>
      QRCode.create([{ data: Buffer.alloc(length, 97), mode: 'byte' }], {
        errorCorrectionLevel: 'M',
      }).version;
    expect([witness(most), witness(most + 1)]).toEqual([last, last + 1]);
  }
});

test('a link that no code of 55 mm holds is refused by its code', () => {
  const refused = () => linkQr(`openid4vp://?${'a'.repeat(1200)}`);
  expect(refused).toThrow(expect.objectContaining({ name: PaperError.name, code: 'qr-capacity' }));
});
