import type { CatalogueLanguage, Localized } from '../localized.ts';
import * as v from '../schema.ts';

/** How well something is known: read at its source, concluded, or still to be asked. */
export const CERTAINTIES = ['confirmed', 'inferred', 'open'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** The same of a name in each language that it is written in: who has read the French one at its source may have written the German one. */
export type NamesCertainty = Readonly<Record<Exclude<CatalogueLanguage, 'en'>, Certainty>> & {
  readonly en?: Certainty | undefined;
};

const each = v.picklist(CERTAINTIES);

export const NAMES_CERTAINTY: v.GenericSchema<unknown, NamesCertainty> = v.strictObject({
  ...{ nl: each, fr: each, de: each },
  en: v.exactOptional(each),
});

/** Whether each name has its mark, and no mark is of a name that is not there. */
export function marksEachName({
  names,
  namesAre,
}: {
  readonly names: Localized;
  readonly namesAre: NamesCertainty;
}): boolean {
  return (names.en === undefined) === (namesAre.en === undefined);
}
