// @ts-check

/*
 * A small comfort of the pages for holders: what somebody left behind in a browser is not shown to the next one. Without scripts everything works.
 */

/** As long as a document stays open, in milliseconds. */
const OPEN = 15 * 60 * 1000;

let hiddenAt = Infinity;
document.addEventListener('visibilitychange', () => {
  if (document.hidden) hiddenAt = Date.now();
  else if (Date.now() - hiddenAt > OPEN) location.replace('/my');
});
