import type { RequestBody } from './body.ts';
import { HttpError } from './errors.ts';
import { upTo } from './incoming-body.ts';

/**
 * One of several bodies, told apart by its media type; each keeps its own limit. Two of one media type are a fault of the service.
 * `take` rejects as that of the body it is; throws `HttpError` `operation-malformed`.
 */
export function oneBodyOf<T>(...bodies: readonly RequestBody<T>[]): RequestBody<T> {
  const byType = new Map(
    bodies.flatMap((body) => body.mediaTypes.map((mediaType) => [mediaType, body] as const)),
  );
  const mediaTypes = bodies.flatMap((body) => body.mediaTypes);
  if (byType.size !== mediaTypes.length) {
    throw new HttpError('operation-malformed', 'Two bodies have one media type.');
  }
  return {
    mediaTypes,
    maxBytes: Math.max(...bodies.map(({ maxBytes }) => maxBytes)),
    schema: undefined,
    alternatives: bodies,
    take: async ({ mediaType, bytes }) => {
      const body = byType.get(mediaType);
      if (body === undefined) throw new HttpError('internal-error', 'A body of no known type.');
      return body.take({ mediaType, bytes: upTo(body.maxBytes, bytes) });
    },
  };
}
