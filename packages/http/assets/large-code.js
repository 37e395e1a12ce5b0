// @ts-check

/*
 * Where a code is shown large, the screen stays lit, and a button lets the code have all of it. Without scripts everything works.
 */

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
