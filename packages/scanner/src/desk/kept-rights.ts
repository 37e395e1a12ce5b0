import type { DisclosureProfile, Localized, Right } from '@prova/catalogue';
import type { Snapshot } from '@prova/trust';
import type { DeskMemory } from './desk-memory.ts';

/** A right as a counter speaks of it. */
export interface KnownRight {
  readonly rightId: string;
  readonly title: Localized;
  readonly benefit: Localized;
  readonly disclosure: DisclosureProfile;
  /** When there is such a right. */
  readonly validity: Right['validity'];
}

/** The rights that are published in a catalogue, under its number. */
export interface KnownRights {
  readonly version: number;
  readonly rights: readonly KnownRight[];
}

/** Reads the catalogue that a trust list names; `undefined` for any other file. */
export type ReadRights = (
  catalogue: Uint8Array,
  snapshot: Snapshot,
) => Promise<KnownRights | undefined>;

/** The catalogue of a desk. It belongs to one trust list, and goes with it. */
export interface KeptRights {
  readonly rights: KnownRights | undefined;
  /** Looks whether what is remembered, or was here, is the one that this list names. */
  follow(snapshot: Snapshot | undefined): Promise<void>;
  /** Takes in a file, if the list names it. */
  take(catalogue: Uint8Array, snapshot: Snapshot | undefined): Promise<'taken' | 'refused'>;
}

const CATALOGUE = 'catalogue';

/** Rights by what `read` makes of files. What is remembered is proven anew, as everything here. */
export function keptRights(
  memory: Pick<DeskMemory, 'read' | 'write'>,
  read: ReadRights,
): KeptRights {
  let rights: KnownRights | undefined;
  return {
    get rights() {
      return rights;
    },
    async follow(snapshot) {
      const kept = await memory.read(CATALOGUE);
      rights = kept && snapshot && (await read(kept, snapshot));
    },
    async take(catalogue, snapshot) {
      const taken = snapshot && (await read(catalogue, snapshot));
      if (!taken) return 'refused';
      rights = taken;
      await memory.write(new Map([[CATALOGUE, catalogue]]));
      return 'taken';
    },
  };
}
