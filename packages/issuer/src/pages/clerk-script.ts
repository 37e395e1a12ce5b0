import { pageScript } from './page-script.ts';

/** The one script of the clerk's pages. */
export const CLERK_SCRIPT = pageScript('clerk');
