import type { FontFiles } from '@prova/paper';
import { loadFonts } from '@prova/platform-node';

/**
 * What a thread makes of the fonts at its first task and keeps for all others. A failure is not kept: a machine that had no file left to
 * open has some again.
 */
export function ofFonts<T>(create: (fonts: FontFiles) => T): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= loadFonts().then(create);
    made.catch(() => {
      made = undefined;
    });
    return made;
  };
}
