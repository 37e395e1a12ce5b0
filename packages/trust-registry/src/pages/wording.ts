import { type CountryCode, isoCountryCode } from '@prova/credential';
import { type Html, html } from '@prova/http';
import type { Competence, EpochSeconds } from '@prova/trust';
import { formatInstant } from '../formats/instants.ts';
import type { AccreditationState, InstitutionState } from '../formats/institution-standing.ts';
import type { KeyState } from '../formats/key-standing.ts';

/** The words of the pages: one word for one thing. */

export const COMPETENCE_WORDS: Readonly<Record<Competence, string>> = {
  EHIC: 'European Health Insurance Card',
  PDA1: 'Portable document A1',
  ISIPLUS: 'ISI+ card',
  STATUS: 'Social status',
  ENTITLEMENT: 'Entitlement',
};

export const INSTITUTION_WORDS: Readonly<Record<InstitutionState, string>> = {
  active: 'May issue',
  suspended: 'Suspended',
  upcoming: 'Not yet',
  closed: 'Closed',
};

export const ACCREDITATION_WORDS: Readonly<Record<AccreditationState, string>> = {
  granted: 'May issue',
  suspended: 'Suspended',
  upcoming: 'Not yet',
  ended: 'Ended',
};

export const KEY_WORDS: Readonly<Record<KeyState, string>> = {
  published: 'In use',
  rotating: 'In use, being replaced',
  upcoming: 'Not yet in use',
  suspended: 'Suspended',
  expired: 'Ran out',
  retired: 'Retired',
  revoked: 'Revoked',
};

/** Why a key was revoked, as people say it (RFC 5280 §5.3.1). */
export const REASON_WORDS: Readonly<Record<string, string>> = {
  keyCompromise: 'The key was stolen or lost',
  superseded: 'Another key took its place',
  cessationOfOperation: 'The institution stopped using it',
  affiliationChanged: 'The institution merged or changed its name',
  privilegeWithdrawn: 'It was used for what it must not be used for',
  certificateHold: 'It is being looked into',
  cACompromise: 'The key of the authority was stolen or lost',
  competenceWithdrawn: 'It may no longer be used for this document',
};

/** Why one officer suspends at once; `changes/` takes any word. */
export const SUSPENSION_WORDS = {
  'key-stolen': 'The key may have been stolen or lost',
  'wrong-documents': 'Documents appeared that should not be there',
  'institution-asked': 'The institution asks for it',
} as const;

const REGIONS = new Intl.DisplayNames('en-GB', { type: 'region' });

export function countryName(country: CountryCode): string {
  return REGIONS.of(isoCountryCode(country)) ?? country;
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const MINUTE = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** Where dates end: further on, there is no end. */
const LAST = 253_402_300_799;

/** `24 November 2026`; a dash for the beginning of time, which stands where nobody knows since when. */
export function dayWords(instant: EpochSeconds): Html {
  if (instant === 0) return html`–`;
  return html`<time datetime="${formatInstant(instant)}">${dayText(instant)}</time>`;
}

/** `24 November 2026 at 09:00 UTC`. */
export function momentWords(instant: EpochSeconds): Html {
  return html`<time datetime="${formatInstant(instant)}">${momentText(instant)}</time>`;
}

/** The day an open period ends; a dash where none is set. */
export function endWords(until: EpochSeconds | undefined): Html {
  return until === undefined ? html`–` : dayWords(until - 1);
}

/** As `dayWords`, without markup. */
export function dayText(instant: EpochSeconds): string {
  return DAY.format(dateOf(instant));
}

/** As `momentWords`, without markup. */
export function momentText(instant: EpochSeconds): string {
  return `${MINUTE.format(dateOf(instant))} UTC`;
}

function dateOf(instant: EpochSeconds): Date {
  return new Date(Math.min(Math.max(0, instant), LAST) * 1000);
}
