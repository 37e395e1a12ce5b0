import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FontFiles } from '@prova/paper';

const require = createRequire(import.meta.url);

/** Noto Sans in the three faces of a page (SIL Open Font Licence 1.1). A desk has it without the issuer, which is a whole service. */
export async function loadFonts(): Promise<FontFiles> {
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
