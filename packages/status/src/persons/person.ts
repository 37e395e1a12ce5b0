/** A person as the register knows them. It keeps no national number of theirs: who asks about somebody has it. */
export interface Person {
  /** Of ours, and stays: numbers are replaced. */
  readonly personId: string;
  readonly familyName: string;
  readonly givenNames: string;
  /** `00` for what is unknown of it. Never read out of a number. */
  readonly birthDate: string;
  /** NIS code of where they live; absent where that is nowhere in the country, or unknown. */
  readonly municipality?: string | undefined;
  /** The day for which the register speaks. */
  readonly asOf: string;
}

/** What the register says of a number. One that was replaced or cancelled is nobody's any more. */
export type FoundPerson =
  | { readonly state: 'current'; readonly person: Person }
  | { readonly state: 'replaced' | 'cancelled' | 'unknown' };

/** Who persons are. */
export interface PersonRegister {
  /** By a number as `parseSsin` writes it. */
  readonly find: (ssin: string) => Promise<FoundPerson>;
}
