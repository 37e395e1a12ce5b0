import type { WalletDocument, WalletSocialStatus } from '@prova/credential';
import type { DocumentDays } from '../rules/issued-document.ts';

/** On which days a document counts, and on which its holder is entitled: two facts, and each can end before the other. */
export interface DocumentLayers {
  readonly document: DocumentDays;
  /** Absent where a document does not say it apart. */
  readonly entitlement?: DocumentDays;
}

/**
 * The layers of a document. A card and a PD A1 have both. The certificate has one, its own days: it is never judged by the expiry of the
 * card that it stands in for (specification v0.5 §5, rule 7). So has the entitlement to one right. Of a social status the days that all
 * that is shown of it has in common are the second.
 */
export function layersOf({ type, data }: WalletDocument): DocumentLayers {
  if (type === 'prc' || type === 'entitlement') {
    return { document: { start: data.sd, end: data.ed } };
  }
  if (type === 'status') return layersOfStatus(data);
  const { di, xd, sd, ed } = data;
  const document = { start: di, end: xd };
  if (sd === undefined && ed === undefined) return { document };
  return { document, entitlement: { start: sd ?? di, end: ed ?? xd } };
}

/** Each period that a document speaks of. */
export function periodsOf(document: WalletDocument): readonly DocumentDays[] {
  if (document.type !== 'status') return Object.values(layersOf(document));
  const { data } = document;
  return [{ start: data.di, end: data.xd }, ...shownPeriods(data)];
}

function layersOfStatus(data: WalletSocialStatus): DocumentLayers {
  const document = { start: data.di, end: data.xd };
  const [first, ...others] = shownPeriods(data);
  if (!first) return { document };
  const entitlement = others.reduce(
    (all, each) => wholeOf({ document: all, entitlement: each }),
    first,
  );
  return { document, entitlement };
}

/** Of each status and right that is shown. One whose last day is not known counts as long as the document. */
function shownPeriods({ st = [], en = [], xd }: WalletSocialStatus): readonly DocumentDays[] {
  return [...st, ...en].map(({ sd, ed = xd }) => ({ start: sd, end: ed }));
}

/** The days that are in all layers; none, its end before its start, where there are none. */
export function wholeOf({ document, entitlement = document }: DocumentLayers): DocumentDays {
  const [, start = document.start] = [document.start, entitlement.start].sort();
  const [end = document.end] = [document.end, entitlement.end].sort();
  return { start, end };
}
