import { isCalendarDate, isMeaningfulPartialDate } from '@prova/credential';
import { dayAt } from '../days.ts';

/** Whole years, of who may be born on any of several days. */
export interface Ages {
  readonly least: number;
  readonly most: number;
}

/**
 * How old a person can be on a day. `birthDate` may have `00` for an unknown month or day: then the two can differ by one. Who is born on
 * 29 February has their birthday on 1 March where there is no such day. `undefined` for what is no birth date, or one after the day.
 */
export function agesOn(birthDate: string, day: string): Ages | undefined {
  if (!isMeaningfulPartialDate(birthDate) || !isCalendarDate(day)) return undefined;
  const least = yearsFrom(latestOf(birthDate), day);
  const most = yearsFrom(earliestOf(birthDate), day);
  return most < 0 ? undefined : { least: Math.max(least, 0), most };
}

/** Years that have passed. Letters sort as days do, also of days that no month has. */
function yearsFrom(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** The first days in a year of an age that is new, or may be: where the birthday is no day of that year, the next. */
export function birthdaysIn(birthDate: string, year: number): readonly string[] {
  return [earliestOf(birthDate), latestOf(birthDate)].map((born) => {
    const [, month, day] = born.split('-').map(Number);
    return dayAt(Date.UTC(year, (month ?? 1) - 1, day ?? 1) / 1000);
  });
}

function earliestOf(birthDate: string): string {
  return birthDate.replaceAll('-00', '-01');
}

/** It may be the 31st of a month that has none, which sorts before the month after. */
function latestOf(birthDate: string): string {
  return birthDate.replace('-00-00', '-12-31').replace('-00', '-31');
}
