import { readFileSync } from 'node:fs';
import { createAsset } from '@prova/http';

/** The one script of the officers' pages: it keeps the key and signs with it. Without it they can be read. */
export const OFFICER_SCRIPT = createAsset(
  'officer',
  'js',
  readFileSync(new URL('../../assets/officer.js', import.meta.url), 'utf8'),
);
