import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Three TrueType files, as bytes. */
interface Faces {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
}

/** Noto Sans in the three faces of a page, from an npm package (SIL Open Font Licence 1.1). Rejects as `readFile`. */
export async function loadFonts(): Promise<Faces> {
  const [regular, bold, italic] = await Promise.all([
    load('400Regular/NotoSans_400Regular.ttf'),
    load('700Bold/NotoSans_700Bold.ttf'),
    load('400Regular_Italic/NotoSans_400Regular_Italic.ttf'),
  ]);
  return { regular, bold, italic };
}

async function load(file: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(require.resolve(`@expo-google-fonts/noto-sans/${file}`)));
}
