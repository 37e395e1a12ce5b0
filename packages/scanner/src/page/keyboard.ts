import { keyBurst } from '../input/key-burst.ts';
import type { Keystroke } from '../input/keystroke.ts';
import { repairLayout, type TypedText } from '../input/layout-repair.ts';

/** Few scanners send no Enter. They have ended when nothing came for so long, in milliseconds: a busy computer hands on keys late. */
const SILENCE = 1500;

/**
 * Listens on the whole page for a handheld scanner, wherever the focus is. What it types does nothing else: what its first keys
 * did to a field, before it was known for a scanner, is undone.
 */
export function listenForScanner(onText: (text: TypedText) => void): void {
  const burst = keyBurst();
  let silence: ReturnType<typeof setTimeout> | undefined;
  let undo: (() => void) | undefined;

  function finish(keys: readonly Keystroke[] | undefined): void {
    clearTimeout(silence);
    if (keys) onText(repairLayout(keys));
  }

  addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey) return;
      if (event.isComposing && !burst.isRunning) return;
      const remembered = rememberField();
      const pressed = burst.press(event);
      if (burst.length === 1) undo = remembered;
      if (pressed.outcome !== 'typed') {
        undo?.();
        undo = undefined;
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

/** How to give the field that has the focus what it holds now. */
function rememberField(): (() => void) | undefined {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
    return undefined;
  }
  const { value } = field;
  return () => {
    if (field.value === value) return;
    field.value = value;
    field.dispatchEvent(new Event('change'));
  };
}
