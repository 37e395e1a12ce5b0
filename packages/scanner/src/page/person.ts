import type { App } from './app-order.ts';

/** Keys that go on to the next scan, where they would do nothing else. */
const NEXT_KEYS: ReadonlySet<string> = new Set(['Enter', ' ']);

/** What has an answer of its own to a key. */
const CONTROLS = 'a, button, input, select, textarea, summary, dialog';

/** Listens for the person at the desk: whoever touches anything is there, and one key starts the next scan. */
export function listenForPerson({ next, touched }: App): void {
  for (const type of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
    addEventListener(type, touched, { passive: true });
  }
  addEventListener('keydown', (event) => {
    const isControl = event.target instanceof Element && event.target.closest(CONTROLS) !== null;
    if (isControl || !NEXT_KEYS.has(event.key)) return;
    if (next() === 'next') event.preventDefault();
  });
}
