import type { PageLanguage } from '@prova/paper';
import { en } from './en.ts';
import type { Wording } from './wording.ts';

/** The languages of the pages. */
export const WORDINGS: Readonly<Partial<Record<PageLanguage, Wording>>> = { en };

/** The words for a browser: the first language of its `Accept-Language` that the pages speak, else English. Never throws. */
export function wordingFor(acceptLanguage: string | undefined): Wording {
  const wanted = (acceptLanguage ?? '')
    .split(',', 20)
    .map((entry) => /^\s*([a-z]{2})\b[^;]*(?:;\s*q=([\d.]+))?/i.exec(entry))
    .flatMap((match) =>
      match?.[1] ? [{ tag: match[1].toLowerCase(), weight: Number(match[2] ?? 1) }] : [],
    )
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    const wording = Object.values(WORDINGS).find(({ lang }) => lang === tag);
    if (wording) return wording;
  }
  return en;
}
