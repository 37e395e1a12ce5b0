import { COUNTRY_ZONES, parseInstitutionId } from '@prova/credential';

/** The day of an instant where an institution is, `yyyy-mm-dd`. `now` is epoch seconds. */
export function localDay(institutionId: string, now: number): string {
  const { country } = parseInstitutionId(institutionId);
  const zone = COUNTRY_ZONES[country];
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv', { timeZone: zone });
  formats.set(zone, format);
  return format.format(now * 1000);
}

/** Making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();
