/** A place on a Token Status List, as a credential names it (Token Status List §6). */
export interface StatusPlace {
  readonly uri: string;
  readonly idx: number;
}
