import type { RequestBody } from '@prova/http';
import { DeskError } from '../errors.ts';

/**
 * The same bodies, of which so many may be on their way at a time, all kinds together: each lies in memory until it is whole. One more is
 * refused before anything of it is read.
 * Their `take` rejects besides with `DeskError` `reader-busy`.
 */
export function limitUploads<T>(
  most: number,
  bodies: readonly RequestBody<T>[],
): readonly RequestBody<T>[] {
  let onTheirWay = 0;
  return bodies.map((body) => ({
    ...body,
    take: async (incoming) => {
      if (onTheirWay >= most)
        throw new DeskError('reader-busy', 'Too many files are on their way.');
      onTheirWay++;
      try {
        return await body.take(incoming);
      } finally {
        onTheirWay--;
      }
    },
  }));
}
