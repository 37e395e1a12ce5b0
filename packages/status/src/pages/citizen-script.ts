import { createAsset, PAGE_SCRIPTS } from '@prova/http';

/** The one script of the pages for citizens. Without it everything works. */
export const CITIZEN_SCRIPT = createAsset(
  'citizen',
  'js',
  [PAGE_SCRIPTS.forms, PAGE_SCRIPTS.largeCode].join('\n'),
);
