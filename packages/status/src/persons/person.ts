/** A person as the register knows them. Has no national number: who needs one asks for it (`ssinOf`). */
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
  /** Numbers as `parseSsin` writes them, answered in their order. */
  readonly findAll: (ssins: readonly string[]) => Promise<readonly FoundPerson[]>;
  /** The number of now, for sources and for nobody else. Throws `StatusError` `person-unknown`. */
  readonly ssinOf: (personId: string) => Promise<string>;
}

/** One number. */
export async function findPerson(register: PersonRegister, ssin: string): Promise<FoundPerson> {
  const [found] = await register.findAll([ssin]);
  return found ?? { state: 'unknown' };
}
