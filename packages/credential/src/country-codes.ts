/** The 32 states of the PRC schema, spelt as it spells them: `GR` and `UK`, not `EL` and `GB`. */
export const COUNTRY_CODES = [
  'AT',
  'BE',
  'BG',
  'HR',
  'CY',
  'CZ',
  'DK',
  'EE',
  'FI',
  'FR',
  'DE',
  'GR',
  'HU',
  'IE',
  'IT',
  'LV',
  'LT',
  'LU',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SK',
  'SI',
  'ES',
  'SE',
  'IS',
  'LI',
  'NO',
  'CH',
  'UK',
] as const;

export type CountryCode = (typeof COUNTRY_CODES)[number];

const KNOWN: ReadonlySet<string> = new Set(COUNTRY_CODES);

/** Spellings other systems use: EESSI writes `EL`, ISO 3166 writes `GB`. */
const ALIASES: ReadonlyMap<string, CountryCode> = new Map([
  ['EL', 'GR'],
  ['GB', 'UK'],
]);

/** Whether the text is one of the 32 codes, in the schema's spelling. */
export function isCountryCode(text: string): text is CountryCode {
  return KNOWN.has(text);
}

/**
 * The schema's spelling of a country code from elsewhere; accepts `EL` and `GB` and any letter case.
 * `undefined` for a state that issues no EHIC. For imports and queries only: a payload is never repaired.
 */
export function canonicalCountryCode(text: string): CountryCode | undefined {
  if (isCountryCode(text)) return text;
  const upper = text.toUpperCase();
  return isCountryCode(upper) ? upper : ALIASES.get(upper);
}

/** The ISO 3166 code of a state, as certificates and wallet claims write it: `GR` stays, `UK` becomes `GB`. */
export function isoCountryCode(code: CountryCode): string {
  return code === 'UK' ? 'GB' : code;
}

/**
 * The time zone whose calendar a state's authorities use, that of the capital. A certificate's days count in UTC or
 * in this zone (rule 5a).
 */
export const COUNTRY_ZONES: Readonly<Record<CountryCode, string>> = {
  AT: 'Europe/Vienna',
  BE: 'Europe/Brussels',
  BG: 'Europe/Sofia',
  HR: 'Europe/Zagreb',
  CY: 'Asia/Nicosia',
  CZ: 'Europe/Prague',
  DK: 'Europe/Copenhagen',
  EE: 'Europe/Tallinn',
  FI: 'Europe/Helsinki',
  FR: 'Europe/Paris',
  DE: 'Europe/Berlin',
  GR: 'Europe/Athens',
  HU: 'Europe/Budapest',
  IE: 'Europe/Dublin',
  IT: 'Europe/Rome',
  LV: 'Europe/Riga',
  LT: 'Europe/Vilnius',
  LU: 'Europe/Luxembourg',
  MT: 'Europe/Malta',
  NL: 'Europe/Amsterdam',
  PL: 'Europe/Warsaw',
  PT: 'Europe/Lisbon',
  RO: 'Europe/Bucharest',
  SK: 'Europe/Bratislava',
  SI: 'Europe/Ljubljana',
  ES: 'Europe/Madrid',
  SE: 'Europe/Stockholm',
  IS: 'Atlantic/Reykjavik',
  LI: 'Europe/Vaduz',
  NO: 'Europe/Oslo',
  CH: 'Europe/Zurich',
  UK: 'Europe/London',
};
