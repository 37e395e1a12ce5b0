import { pageScript } from '../pages/page-script.ts';

/** The one script of the pages for holders. */
export const MY_CARD_SCRIPT = pageScript('my-card');
