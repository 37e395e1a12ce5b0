/** What a page answers, for its description. */
export const PAGE = { description: 'A page', mediaType: 'text/html' };
export const ELSEWHERE = { description: 'To another page', mediaType: 'text/html' };
/** Under which heading operations for citizens are described. */
export const TAG = 'Pages for citizens';
/** Of one address, behind which a whole house may live. */
export const LIMIT = { requests: 120, seconds: 60 };
