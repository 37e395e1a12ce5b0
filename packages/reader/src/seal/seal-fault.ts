/** Something about a seal that is not as it must be. Thrown inside `seal/` only; `checkSeal` turns it into a state. */
export class SealFault extends Error {
  override readonly name = 'SealFault';
}

/** Ends the check of a seal. `what` is a constant: it holds no text from the file. */
export function fault(what: string): never {
  throw new SealFault(what);
}
