// @ts-check

/*
 * Small comforts of the pages for holders. Where the code is shown large, the screen stays lit, and a button lets the code have all of it.
 * And what somebody left behind in a browser is not shown to the next one. Without scripts everything works.
 */

/** As long as a document stays open, in milliseconds. */
const OPEN = 15 * 60 * 1000;

let hiddenAt = Infinity;
document.addEventListener('visibilitychange', () => {
  if (document.hidden) hiddenAt = Date.now();
  else if (Date.now() - hiddenAt > OPEN) location.replace('/my');
});

const large = document.querySelector('[data-full-screen]');
if (large instanceof HTMLElement) {
  const stayLit = () => {
    if (!document.hidden) navigator.wakeLock?.request('screen').catch(() => undefined);
  };
  stayLit();
  document.addEventListener('visibilitychange', stayLit);
  if (document.fullscreenEnabled) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = large.dataset['fullScreen'] ?? '';
    // The whole page, so that what stands above the code goes with it.
    button.addEventListener('click', () => document.documentElement.requestFullscreen());
    large.append(button);
  }
}
