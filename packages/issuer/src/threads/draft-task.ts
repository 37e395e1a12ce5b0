import { createPrintCheck, type PrintCheck } from '@prova/paper';
import { makeWayHere } from '@prova/platform-node';
import { type DraftedText, type DraftOrder, draftTexts } from '../batches/draft-texts.ts';
import { loadFonts } from '../fonts.ts';

makeWayHere();

/** One in each thread: it remembers pages. */
let printCheck: Promise<PrintCheck> | undefined;

/** The task of a thread: drafts the records of a piece of a file. */
export async function draft(order: DraftOrder): Promise<readonly DraftedText[]> {
  printCheck ??= loadFonts().then(createPrintCheck);
  printCheck.catch(() => {
    // A machine that had no file left to open has some again.
    printCheck = undefined;
  });
  return draftTexts(order, await printCheck);
}
