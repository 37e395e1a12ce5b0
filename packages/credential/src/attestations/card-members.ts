import { type CountryCode, isCountryCode } from '../country-codes.ts';
import { fullDate, partialDate, stringThat, text } from './shape.ts';

/** The members of the card, and so of what replaces it, as the published schema of the certificate has them. */
export const CARD_MEMBERS = {
  ic: stringThat(isCountryCode),
  fn: text(0, 40),
  gn: text(0, 35),
  // As the published schema, it admits `1951-00-15` and `2011-02-31`: the issuer's lint is stricter.
  dob: partialDate,
  hi: text(0, 20),
  in: text(0, 21),
  ii: text(4, 10),
  ci: text(0, 20),
  xd: fullDate,
  di: fullDate,
} as const;

/**
 * What is on the card, under the member names of the format. Printed field numbers of Decision S2 beside them.
 * Dates are plain local dates; `dob` may hold `00` for an unknown month or day.
 */
export interface CardMembers {
  /** 2: the issuing state. */
  readonly ic: CountryCode;
  /** 3: surname. */
  readonly fn: string;
  /** 4: given names. */
  readonly gn: string;
  /** 5: date of birth. */
  readonly dob: string;
  /** 6: personal identification number. */
  readonly hi: string;
  /** 7, acronym of the institution. */
  readonly in: string;
  /** 7, number of the institution. */
  readonly ii: string;
  /** 8: number of the card. */
  readonly ci: string;
  /** 9: expiry of the card. */
  readonly xd: string;
  /** Date of issue, which is the date of signature. On the certificate it is (c). */
  readonly di: string;
}
