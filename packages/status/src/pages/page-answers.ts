/** What a page answers, for its description. */
export const PAGE = { description: 'A page', mediaType: 'text/html' };
export const ELSEWHERE = { description: 'To another page', mediaType: 'text/html' };
/** Of a proof: itself, to its page where it does not count, and a page while the issuer is away. */
export const OF_A_PROOF = { 200: PAGE, 303: ELSEWHERE, 404: PAGE, 503: PAGE };
/** Under which heading operations for citizens are described. */
export const TAG = 'Pages for citizens';
/** Of one address, behind which a whole house may live. */
export const LIMIT = { requests: 120, seconds: 60 };
