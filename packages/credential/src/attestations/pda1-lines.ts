import {
  type Employer,
  PDA1_ARTICLES,
  type Pda1,
  TRANSITIONAL_ARTICLE,
  type WorkAddress,
} from './pda1.ts';

// What sections 3 to 5 of a PD A1 say, each thing in one line without words of any language: for pages, screens and records.

/** The articles of Regulation 883/2004 that the document is by: of the status, and of transitional rules where they apply. */
export function articlesLine({ sc, tr }: Pick<Pda1, 'sc' | 'tr'>): string {
  return line([PDA1_ARTICLES[sc], tr ? TRANSITIONAL_ARTICLE : undefined]);
}

/** An employer or a business: name, number, country. */
export function employerLine({ na, id, co }: Employer): string {
  return line([na, id, co]);
}

/** A place of work, every member of it: what is there, then its address, then its country. */
export function workplaceLine({ na, id, hb, fa, st, hn, pc, lo, rg, co }: WorkAddress): string {
  return line([na, id, hb, fa, words(st, hn), words(pc, lo), rg, co]);
}

function words(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.filter((part) => part !== undefined).join(' ') || undefined;
}

function line(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(', ');
}
