import { keyBurst } from '../input/key-burst.ts';
import type { Keystroke } from '../input/keystroke.ts';
import { repairLayout, type TypedText } from '../input/layout-repair.ts';

/** Few scanners send no Enter. They have ended when nothing came for so long, in milliseconds: a busy computer hands on keys late. */
const SILENCE = 1500;

/** Listens on the whole page for a handheld scanner, wherever the focus is; what it types does nothing else. */
export function listenForScanner(onText: (text: TypedText) => void): void {
  const burst = keyBurst();
  let silence: ReturnType<typeof setTimeout> | undefined;

  function finish(keys: readonly Keystroke[] | undefined): void {
    clearTimeout(silence);
    if (keys) onText(repairLayout(keys));
  }

  addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.isComposing) return;
      const pressed = burst.press(event);
      if (pressed.outcome !== 'typed') {
        event.preventDefault();
        event.stopPropagation();
      }
      clearTimeout(silence);
      if (pressed.outcome === 'burst') finish(pressed.keys);
      else silence = setTimeout(() => finish(burst.silence()), SILENCE);
    },
    { capture: true },
  );
  // A button is pressed when the space bar is let go.
  addEventListener(
    'keyup',
    (event) => {
      if (burst.isRunning) event.preventDefault();
    },
    { capture: true },
  );
}
