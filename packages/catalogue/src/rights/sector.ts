import type { Localized } from '../localized.ts';
import * as v from '../schema.ts';

/** What rights are about, for who looks through them; they are shown in the order of the catalogue. */
export interface Sector {
  /** `transport` */
  readonly code: string;
  readonly names: Localized;
}

export const SECTOR: v.GenericSchema<unknown, Sector> = v.strictObject({
  code: v.sectorCode,
  names: v.localized(60),
});
