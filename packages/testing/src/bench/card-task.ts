import { createBenchScheme, officeOf } from './bench-scheme.ts';
import { type CardLine, CHUNK, openCardLine } from './card-line.ts';

/** A thread has a scheme, a printer and a line of its own. */
let line: Promise<CardLine> | undefined;

/** The task of a thread: makes whole cards for so long, and answers how many. */
export async function makeCards({ milliseconds }: { milliseconds: number }): Promise<number> {
  line ??= open();
  const { releasedAndSealed } = await line;
  const end = performance.now() + milliseconds;
  let cards = 0;
  while (performance.now() < end) {
    await releasedAndSealed();
    cards += CHUNK;
  }
  return cards;
}

async function open(): Promise<CardLine> {
  return openCardLine(officeOf(await createBenchScheme(), 'BE:0120'));
}
