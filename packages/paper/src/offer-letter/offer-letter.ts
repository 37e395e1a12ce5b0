import type { TestMark } from '../page/sheet-test-band.ts';

/**
 * A credential offer (OpenID4VCI 1.0 §4.1) as a letter to the holder: texts that are ready to be printed. Those are ours, but for the name
 * of who offers. It has a place for no name of a holder, and for no second code.
 */
export interface OfferLetter extends TestMark {
  /** The institution, as the trust list names it. */
  readonly from: string;
  readonly title: string;
  /** What this page is, and what it is not. */
  readonly subject: string;
  /** What is offered, and what stays as it is. */
  readonly introduction: readonly string[];
  /** How the document comes into a wallet. */
  readonly steps: OfferLetterNotes;
  /** What to keep in mind. */
  readonly notes: OfferLetterNotes;
  /** Beside the code, each under its caption. */
  readonly facts: readonly OfferLetterFact[];
  readonly code: {
    /** What the code says: a link that opens a wallet. */
    readonly link: string;
    /** Above it. */
    readonly title: string;
    /** Said of it to whoever cannot see it. */
    readonly alternative: string;
  };
  /** Where the offer is shown in a browser, as a URI in ASCII, and what is said of that. It is a link. */
  readonly address: OfferLetterFact;
  /** The day of the file's dates, `yyyy-mm-dd`. */
  readonly day: string;
}

/** Sentences under a heading. */
export interface OfferLetterNotes {
  readonly title: string;
  readonly items: readonly string[];
}

export interface OfferLetterFact {
  readonly caption: string;
  readonly value: string;
}
