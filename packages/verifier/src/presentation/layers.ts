import type { WalletDocument } from '@prova/credential';
import type { DocumentDays } from '../rules/issued-document.ts';

/** On which days a document counts, and on which its holder is entitled: two facts, and each can end before the other. */
export interface DocumentLayers {
  readonly document: DocumentDays;
  /** Absent where a document does not say it apart. */
  readonly entitlement?: DocumentDays;
}

/**
 * The layers of a document. A card and a PD A1 have both. The certificate has one, its own days: it is never judged by the expiry of the
 * card that it stands in for (specification v0.5 §5, rule 7).
 */
export function layersOf({ type, data }: WalletDocument): DocumentLayers {
  if (type === 'prc') return { document: { start: data.sd, end: data.ed } };
  const { di, xd, sd, ed } = data;
  const document = { start: di, end: xd };
  if (sd === undefined && ed === undefined) return { document };
  return { document, entitlement: { start: sd ?? di, end: ed ?? xd } };
}

/** The days that are in all layers; none, its end before its start, where there are none. */
export function wholeOf({ document, entitlement = document }: DocumentLayers): DocumentDays {
  const [, start = document.start] = [document.start, entitlement.start].sort();
  const [end = document.end] = [document.end, entitlement.end].sort();
  return { start, end };
}
