import { createPrintCheck } from '@prova/paper';
import { makeWayHere } from '@prova/platform-node';
import { type DraftedText, type DraftOrder, draftTexts } from '../batches/draft-texts.ts';
import { ofFonts } from './of-fonts.ts';

makeWayHere();

/** One in each thread: it remembers pages. */
const printCheck = ofFonts(createPrintCheck);

/** The task of a thread: drafts the records of a piece of a file. */
export async function draft(order: DraftOrder): Promise<readonly DraftedText[]> {
  return draftTexts(order, await printCheck());
}
