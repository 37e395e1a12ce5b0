/** A right, on the day on which the vectors live; it names nobody. */
export const SAMPLE_ENTITLEMENT = {
  ic: 'BE',
  ii: '0999',
  r: 'be.local.museum-x.reduced',
  v: 1,
  sd: '2026-11-24',
  ed: '2026-12-24',
} as const;

/** The ISI+ card of a child that nobody is. */
export const SAMPLE_ISIPLUS = {
  ic: 'BE',
  fn: 'Nergens',
  gn: 'Lotte',
  dob: '2019-03-21',
  hi: '19632100441',
  in: 'DEMO-OA',
  ii: '0999',
  ci: 'DEMO-0001',
  xd: '2031-12-31',
  di: '2026-11-24',
  sx: 'F',
} as const;

/** The social status of somebody whom nobody is, as its issuer keeps it. */
export const SAMPLE_STATUS = {
  ic: 'BE',
  in: 'DEMO-OA',
  ii: '0999',
  di: '2026-11-24',
  xd: '2027-02-22',
  fn: 'Nergens',
  gn: 'An',
  dob: '1985-01-30',
  hi: '85613000150',
  sm: 'live',
  ao: '2026-11-24',
  v: 1,
  st: [{ cd: 'BIM', sc: 'person', sd: '2026-01-01', au: 'CIN', ao: '2026-11-24' }],
  ti: ['lowIncome'],
  en: [{ r: 'be.rail.increased-intervention', sd: '2026-11-24', ed: '2027-02-22', sc: 'person' }],
} as const;
