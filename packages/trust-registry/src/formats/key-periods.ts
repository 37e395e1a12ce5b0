import type { EpochSeconds } from '@prova/trust';
import { countsIn, standingOf } from './key-standing.ts';
import type { KeyUse, PublishedList } from './published-list.ts';

/** From the first second to before `until`. */
export interface Period {
  readonly from: EpochSeconds;
  readonly until: EpochSeconds;
}

/**
 * When a key counted, counts or will count for its institution: certificate, authority, bindings, the institution's own
 * dates and tombstones together, so that whoever looks at nothing else believes nothing that a verifier would refuse.
 * Ascending, with gaps between them; none for a key that is compromised or suspended.
 */
export function periodsOf(list: PublishedList, use: KeyUse): readonly Period[] {
  const periods: Period[] = [];
  const turns = turningPoints(use);
  turns.forEach((from, i) => {
    const until = turns[i + 1];
    if (until === undefined || !countsIn(standingOf(list, use, from).state)) return;
    const last = periods.at(-1);
    if (last?.until === from) periods[periods.length - 1] = { from: last.from, until };
    else periods.push({ from, until });
  });
  return periods;
}

/** Every instant at which the standing can change; it is the same from one to the next. Nothing counts after the last. */
function turningPoints({ institution, key, bindings }: KeyUse): readonly EpochSeconds[] {
  const certificates = [key, ...key.authorities].map(({ certificate }) => certificate);
  const turns = [
    institution.validFrom,
    institution.validUntil,
    ...bindings.flatMap(({ from, until }) => [from, until]),
    ...certificates.flatMap(({ notBefore, notAfter }) => [notBefore, notAfter + 1]),
    ...key.tombstones.flatMap(({ invalidityDate, revokedAt }) => [invalidityDate, revokedAt]),
  ].filter((turn) => turn !== undefined);
  return [...new Set(turns)].sort((a, b) => a - b);
}
