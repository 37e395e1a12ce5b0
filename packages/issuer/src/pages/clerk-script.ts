import { readFileSync } from 'node:fs';
import { createAsset } from '@prova/http';

/** The one script of the clerk's pages. Without it everything works. */
export const CLERK_SCRIPT = createAsset(
  'clerk',
  'js',
  readFileSync(new URL('../../assets/clerk.js', import.meta.url), 'utf8'),
);
