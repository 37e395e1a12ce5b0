import { createHash } from 'node:crypto';
import { createPrinter, type SignedDocument } from '../../src/index.ts';
import { CARDS, FONTS, PAYLOADS, PDA1S, signedEhic, signedPda1, signedPrc } from '../documents.ts';

// A code that does not fit is no page: by its code, with the number of octets.

const printer = createPrinter(FONTS);
const KINDS = [
  ['prc1/en/test/verify.example', signedPrc(PAYLOADS.minimal)],
  ['ehic1/en/test/verify.example', signedEhic(CARDS.allFields)],
  ['pda1-1/en/test/verify.example', signedPda1(PDA1S.allFields)],
] as const;

/** The most that version 28 holds at level L. */
const MOST = 2223;

/** The two ways to a page. */
const ways = (id: string, document: SignedDocument) => [
  () => printer.print(id, document),
  () => {
    const order = { at: 1_795_510_800, room: 900, newHash: () => createHash('sha256') };
    return printer.printForSeal(id, document, order).file;
  },
];

describe.each(KINDS)('%s', (id, { jws }) => {
  beforeAll(() => printer.prepare(id));

  test('a code that just fits is printed', () => {
    for (const print of ways(id, { jws, qrText: 'A'.repeat(MOST) })) {
      expect(Buffer.from(print()).toString('latin1')).toContain('/Width 129 /Height 130');
    }
  });

  test('one octet more is refused', () => {
    for (const print of ways(id, { jws, qrText: 'A'.repeat(MOST + 1) })) {
      expect(print).toThrow(
        expect.objectContaining({
          name: 'PaperError',
          code: 'qr-capacity',
          message: expect.stringMatching(/^2224 bytes /),
        }),
      );
    }
  });

  test('and so is a letter that only octet mode holds', () => {
    for (const print of ways(id, { jws, qrText: 'a' })) {
      expect(print).toThrow(expect.objectContaining({ code: 'qr-mode' }));
    }
  });
});
