import type { Canvas } from '@napi-rs/canvas';
import { openPdf, rendered } from '../read-pdf.ts';
import { type SlowOrder, slowPages } from './slow-page.ts';

/** Makes pages the long way; each is drawn when it is asked for, by its place, by the same program as ours. */
export async function slowPictures(
  orders: readonly SlowOrder[],
  dotsPerInch: number,
): Promise<(index: number) => Promise<Canvas>> {
  const open = await openPdf(await slowPages(orders));
  return async (index) => {
    const page = await open.document.getPage(index + 1);
    return rendered({ ...open, page }, dotsPerInch);
  };
}
