/** What stands on the pages of a PDF, and the files in it. */
export interface ReadPdf {
  /** Each piece of text, character by character as it is encoded, in the order of the file. */
  readonly texts: readonly string[];
  /** By name, as UTF-8. */
  readonly files: Readonly<Record<string, string>>;
}

/** What pdf.js finds in a PDF, whose reading owes nothing to our writing. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // It is large, and most tests read no PDF.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  try {
    const document = await task.promise;
    const texts: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      texts.push(...items.map((item) => ('str' in item ? item.str : '')));
    }
    const found: Record<string, { content: Uint8Array }> = (await document.getAttachments()) ?? {};
    const files = Object.entries(found).map(([name, { content }]) => {
      return [name, Buffer.from(content).toString('utf8')] as const;
    });
    return { texts: texts.filter((text) => text !== ''), files: Object.fromEntries(files) };
  } finally {
    await task.destroy();
  }
}
