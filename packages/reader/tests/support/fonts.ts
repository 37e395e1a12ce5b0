import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FontFiles } from '@prova/paper';

const require = createRequire(import.meta.url);
const font = (path: string) =>
  new Uint8Array(readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${path}`)));

/** Noto Sans, the face of the house. */
export const FONTS: FontFiles = {
  regular: font('400Regular/NotoSans_400Regular.ttf'),
  bold: font('700Bold/NotoSans_700Bold.ttf'),
  italic: font('400Regular_Italic/NotoSans_400Regular_Italic.ttf'),
};
