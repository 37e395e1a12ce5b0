import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FontFiles } from '@prova/paper';

const require = createRequire(import.meta.url);

/** Noto Sans in the three faces of the page, from an npm package (SIL Open Font Licence 1.1). */
export async function loadFonts(): Promise<FontFiles> {
  const [regular, bold, italic] = await Promise.all([
    load('400Regular/NotoSans_400Regular.ttf'),
    load('700Bold/NotoSans_700Bold.ttf'),
    load('400Regular_Italic/NotoSans_400Regular_Italic.ttf'),
  ]);
  return { regular, bold, italic };
}

async function load(file: string): Promise<Uint8Array> {
  const path = require.resolve(`@expo-google-fonts/noto-sans/${file}`);
  return new Uint8Array(await readFile(path));
}
