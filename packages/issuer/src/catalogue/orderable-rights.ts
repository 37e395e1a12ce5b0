import { type CheckedCatalogue, isWithin, lastDayOnPaper, type Right } from '@prova/catalogue';
import type { Entitlement } from '@prova/credential';
import type { RightInWords } from '@prova/paper';
import { IssuerError } from '../errors.ts';
import { unknownVersion } from './catalogue-rows.ts';
import { rightWords } from './right-words.ts';

/** What is asked of a right before an entitlement to it is made. Plain data: threads are given it. */
interface OrderableRight extends Pick<Right, 'disclosure' | 'paper' | 'validity'> {
  readonly words: RightInWords;
}

/** Published rights by version and id. */
export type OrderableRights = ReadonlyMap<number, ReadonlyMap<string, OrderableRight>>;

/**
 * Those that are published in each of these catalogues, of which the first is the newest. Of an older one only what the newest publishes too,
 * on the terms of the newest: two officers who retire a right, or keep it from counters, are heard at once. The words are those of each.
 */
export function orderableRights(catalogues: readonly CheckedCatalogue[]): OrderableRights {
  const [newest] = catalogues;
  return new Map(
    catalogues.map(({ version, rights }) => {
      const both = [...rights.values()].flatMap((right) => {
        const now = newest?.rights.get(right.rightId);
        const isPublished = right.state === 'published' && now?.state === 'published';
        return isPublished ? [[right.rightId, orderable(now, right)] as const] : [];
      });
      return [version, new Map(both)];
    }),
  );
}

function orderable({ disclosure, paper, validity }: Right, named: Right): OrderableRight {
  return { disclosure, paper, validity, words: rightWords(named) };
}

/**
 * The right of an entitlement, in words, if it may be issued: of a version that counts, published, in force on its first day, not longer than
 * its granter lets a proof last, nor than there is the right, and naming its holder where a name belongs to it.
 *
 * Throws `IssuerError`, each with its `field`: `catalogue-version-unknown`; `right-unknown`; `right-not-for-counters` for one that takes more
 * than a right to be shown; `holder-unnamed`; `record-refused` with the rule `entitlement-too-long`.
 */
export function requireOrderable(
  { r, v, sd, ed, nm }: Entitlement,
  rights: OrderableRights,
): RightInWords {
  const published = rights.get(v);
  if (published === undefined) throw unknownVersion();
  const right = published.get(r);
  if (right === undefined || !isWithin(sd, right.validity)) {
    throw refused('right-unknown', 'r', 'the catalogue has no such right, or it is not in force');
  }
  const { disclosure } = right;
  if (disclosure === 'P3' || disclosure === 'P4') {
    throw refused('right-not-for-counters', 'r', 'this right is shown to registered parties alone');
  }
  if (disclosure !== 'P0' && nm === undefined) {
    throw refused('holder-unnamed', 'nm', 'a proof of this right names its holder');
  }
  const { until = ed } = right.validity;
  if (ed > lastDayOnPaper(right, sd) || ed > until) {
    const message = 'ed: a proof of this right lasts less long.';
    throw new IssuerError('record-refused', message, { field: 'ed', rule: 'entitlement-too-long' });
  }
  return right.words;
}

function refused(
  code: 'right-unknown' | 'right-not-for-counters' | 'holder-unnamed',
  field: string,
  what: string,
): IssuerError {
  return new IssuerError(code, `${field}: ${what}.`, { field });
}
