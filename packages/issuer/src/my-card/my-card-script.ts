import { readFileSync } from 'node:fs';
import { createAsset } from '@prova/http';

/** The one script of the pages for holders. Without it everything works. */
export const MY_CARD_SCRIPT = createAsset(
  'my-card',
  'js',
  readFileSync(new URL('../../assets/my-card.js', import.meta.url), 'utf8'),
);
