/** A Tuesday. Every test of the command line lives on it. */
export const TODAY = '2026-11-24';
export const NOW = `${TODAY}T09:00:00Z`;

/** As options: the local date of a machine depends on where it stands. */
export const AT_NOON = ['--now', `${TODAY}T12:00:00Z`, '--today', TODAY] as const;
