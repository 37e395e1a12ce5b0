import type { FontFiles } from '@prova/paper';
import { loadFonts } from '@prova/platform-node';

/** Noto Sans, the face of the house. */
export const FONTS: FontFiles = await loadFonts();
