import { questionKey } from '@prova/catalogue';
import { nextLoadOfBuffer } from '@prova/credential';
import { StatusError } from '../../errors.ts';
import type { BufferHeader } from './buffer-file.ts';

/** That a file speaks for a day of its quarter and until the next one, and names each status once. Throws `StatusError` `file-malformed`. */
export function requireBufferHeader(header: BufferHeader): void {
  requireQuarters(header);
  requireCoversOnce(header);
}

/** A file that says that it is of another quarter, or that the next one is years away, would speak for longer than any may. */
function requireQuarters({ quarter, asOf, nextLoad }: BufferHeader): void {
  const [year = 0, number = 0] = quarter.split('-Q').map(Number);
  const at = 4 * year + number - 1;
  const isNext = quarterAt(nextLoad) === at + 1 && nextLoad <= nextLoadOfBuffer(asOf);
  if (quarterAt(asOf) === at && isNext) return;
  const message =
    'It speaks for a day of its quarter, and the next one is there by the 15th of the next quarter.';
  throw new StatusError('file-malformed', message, { line: 1 });
}

/** Of a status that is named twice, what the second body says would be passed over. */
function requireCoversOnce({ covers }: BufferHeader): void {
  const names = covers.map(questionKey);
  if (new Set(names).size === names.length) return;
  throw new StatusError('file-malformed', 'It names a status twice.', { line: 1 });
}

/** Quarters one after the other. */
function quarterAt(day: string): number {
  return 4 * Number(day.slice(0, 4)) + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
}
