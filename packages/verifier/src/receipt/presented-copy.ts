import type { PresentationReport } from '../presentation/presentation-report.ts';

/**
 * The one text that the copy of a presentation has, `<list>#<place>`: the place on a status list that its institution gave to this copy
 * alone. So its institution and its wallet can say it later, and nobody else. `undefined` where the signatures did not verify, or the
 * copy names no place.
 */
export function presentedCopy({ credential }: PresentationReport): string | undefined {
  const place = credential?.statusPlace;
  return place && `${place.uri}#${place.idx}`;
}
