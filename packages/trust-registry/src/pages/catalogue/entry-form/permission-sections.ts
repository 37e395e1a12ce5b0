import { day, type EntrySection, line, localized, names, oneOf, tick } from './entry-field.ts';

/** As many as a relying party may have. */
export const MOST_PERMISSIONS = 16;

/** What a relying party may ask for: what it has, and one more to be filled in or left empty. */
export function permissionSections(had: number): readonly EntrySection[] {
  const count = Math.min(had + 1, MOST_PERMISSIONS);
  return Array.from({ length: count }, (_, at) => permission(at, at >= had && had > 0)).flat();
}

function permission(at: number, isMore: boolean): readonly EntrySection[] {
  const path = `mayAsk.${at}`;
  const named = (member: string, label: string, help: string) =>
    names({ path: `${path}.${member}`, label, help, optional: true });
  return [
    {
      legend: isMore ? 'One thing more, or nothing' : `What it may ask for, ${at + 1}`,
      fields: [
        oneOf({
          ...{ path: `${path}.profile`, label: 'As' },
          as: [
            ['P3', 'P3: a group of people'],
            ['P4', 'P4: a status'],
          ],
        }),
        named('rights', 'Rights', 'Names for programs, separated by spaces.'),
        named('tiers', 'Tiers', 'For P3, for example lowIncome.'),
        named('statuses', 'Statuses', 'For P4, for example BIM RIS.'),
        tick({ path: `${path}.nationalNumber`, label: 'The national number too, for P4' }),
        line({ path: `${path}.legalBasis`, label: 'By which law' }),
        day({ path: `${path}.from`, label: 'From' }),
        day({ path: `${path}.until`, label: 'Until', optional: true }),
      ],
    },
    localized(`${path}.purpose`, 'What for'),
  ];
}
