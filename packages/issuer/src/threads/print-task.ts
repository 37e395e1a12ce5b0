import { CodedError } from '@prova/credential';
import {
  createPrinter,
  type OfferLetter,
  printOfferLetter,
  type SealablePage,
  type SealOrder,
  type SignedDocument,
} from '@prova/paper';
import { newHash } from '../seal/new-hash.ts';
import { ofFonts } from './of-fonts.ts';

/** A page to be printed. */
export interface PageOrder extends SignedDocument {
  readonly templateId: string;
}

/** Pages that are drawn one after the other, in one thread, and sealed together. */
export interface PrintOrder {
  readonly pages: readonly PageOrder[];
  readonly seal: Pick<SealOrder, 'at' | 'room'>;
}

/** What a thread answers: an error of a class cannot be copied from one thread to another. */
export type PrintAnswer =
  | {
      readonly answer: 'printed';
      readonly pages: readonly SealablePage[];
      /** The bytes of the files change hands: nobody copies them. */
      readonly transfer: readonly ArrayBufferLike[];
    }
  | RefusedPage;

/** The same of a letter. */
export type LetterAnswer =
  | {
      readonly answer: 'printed';
      readonly file: Uint8Array;
      readonly transfer: readonly ArrayBufferLike[];
    }
  | RefusedPage;

export interface RefusedPage {
  readonly answer: 'refused';
  readonly rule: string;
  readonly message: string;
}

/** One in each thread; its templates are what makes it fast. */
const printer = ofFonts(createPrinter);

/** The task of a thread: draws pages that lack nothing but their seals. */
export async function print({ pages, seal }: PrintOrder): Promise<PrintAnswer> {
  try {
    const { prepare, printForSeal } = await printer();
    const drawn: SealablePage[] = [];
    for (const { templateId, ...document } of pages) {
      await prepare(templateId, [document]);
      drawn.push(printForSeal(templateId, document, { ...seal, newHash }));
    }
    return {
      answer: 'printed',
      pages: drawn,
      transfer: drawn.map(({ file }) => file.buffer),
    };
  } catch (error) {
    return refused(error);
  }
}

const fonts = ofFonts((files) => files);

/** The task of a thread: draws the letter of an offer. */
export async function printLetter(letter: OfferLetter): Promise<LetterAnswer> {
  try {
    const file = await printOfferLetter(letter, await fonts());
    return { answer: 'printed', file, transfer: [file.buffer] };
  } catch (error) {
    return refused(error);
  }
}

function refused(error: unknown): RefusedPage {
  if (!(error instanceof CodedError)) throw error;
  return { answer: 'refused', rule: error.code, message: error.message };
}
