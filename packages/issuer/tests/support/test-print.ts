import { createPrinter, type SealablePage } from '@prova/paper';
import { loadFonts } from '@prova/platform-node';
import { newHash } from '../../src/seal/new-hash.ts';
import { type SealedPrint, sealedPrint } from '../../src/seal/sealed-print.ts';
import type { TestHouse } from './test-house.ts';

/** Pages as the service draws and seals them, in this thread. */
export async function testPrint(house: TestHouse): Promise<SealedPrint> {
  const printer = createPrinter(await loadFonts());
  return sealedPrint(house, {
    print: async ({ pages, seal }) => {
      const drawn: SealablePage[] = [];
      for (const { templateId, ...document } of pages) {
        await printer.prepare(templateId, [document]);
        drawn.push(printer.printForSeal(templateId, document, { ...seal, newHash }));
      }
      return drawn;
    },
  });
}
