import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import { decodePDFRawStream, PDFDocument, PDFRawStream } from 'pdf-lib';

/** What a file could tell of the machine that this runs on. Names of four letters stand in random octets by chance. */
export const HERE: readonly string[] = [
  userInfo().username,
  hostname(),
  homedir(),
  tmpdir(),
  process.cwd(),
  process.version,
].filter((name) => name.length > 4);

/**
 * Which of these words stand in a file, as they are, in UTF-16 or in hexadecimal, in plain sight or in a stream that is deflated.
 */
export async function tracesIn(
  file: Uint8Array,
  words: readonly string[],
): Promise<readonly string[]> {
  const { context } = await PDFDocument.load(file, { updateMetadata: false });
  const streams = context.enumerateIndirectObjects().map(([, object]) => object);
  const texts = [
    Buffer.from(file),
    ...streams.flatMap((object) =>
      object instanceof PDFRawStream ? [Buffer.from(decodePDFRawStream(object).decode())] : [],
    ),
  ].map((bytes) => bytes.toString('latin1'));
  return words.filter((word) => {
    const wide = Buffer.from(word, 'utf16le').swap16();
    const forms = [
      word,
      wide.toString('latin1'),
      wide.toString('hex'),
      wide.toString('hex').toUpperCase(),
    ];
    return texts.some((text) => forms.some((form) => text.includes(form)));
  });
}
