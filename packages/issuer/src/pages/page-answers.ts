/** What a page answers, for its description. */
export const PAGE = { description: 'A page', mediaType: 'text/html' };
export const ELSEWHERE = { description: 'To another page', mediaType: 'text/html' };
