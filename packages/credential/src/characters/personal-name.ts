/**
 * Characters a printed name, number or acronym may hold: letters and digits of any script, marks that belong to a
 * letter, the punctuation of names, and the plain space. Control, format and bidirectional characters are what
 * attackers put into names, so they are outside.
 */
const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u;

/** Letters without a precomposed form carry combining marks; a printed page cannot place those reliably. */
const COMBINING = /\p{M}/u;

/** Whether every character can be printed as one glyph and read as what it is. Expects NFC. */
export function isPrintable(text: string): boolean {
  return PRINTABLE.test(text) && !COMBINING.test(text);
}
