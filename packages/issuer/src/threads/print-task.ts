import { CodedError } from '@prova/credential';
import { createPrinter, type SignedDocument } from '@prova/paper';
import { ofFonts } from './of-fonts.ts';

/** A page to be printed. */
export interface PrintOrder extends SignedDocument {
  readonly templateId: string;
}

/** What a thread answers: an error of a class cannot be copied from one thread to another. */
export type PrintAnswer =
  | { readonly answer: 'printed'; readonly pdf: Uint8Array }
  | { readonly answer: 'refused'; readonly rule: string; readonly message: string };

/** One in each thread; its templates are what makes it fast. */
const printer = ofFonts(createPrinter);

/** The task of a thread: draws one page. */
export async function print({ templateId, jws, qrText }: PrintOrder): Promise<PrintAnswer> {
  try {
    const { prepare, print: draw } = await printer();
    await prepare(templateId, [{ jws, qrText }]);
    return { answer: 'printed', pdf: draw(templateId, { jws, qrText }) };
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    return { answer: 'refused', rule: error.code, message: error.message };
  }
}
