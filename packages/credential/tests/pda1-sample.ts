import type { Pda1 } from '../src/index.ts';

/** A PD A1 of a person who is posted from Belgium to France. */
export const PDA1: Pda1 = {
  ic: 'BE',
  fn: 'Vandenbroucke',
  gn: 'Marie-Louise',
  dob: '1984-07-20',
  hi: '84072002127',
  in: 'ONSS-RSZ',
  ii: '0206',
  di: '2026-06-01',
  dn: 'A1-2026-000417',
  sd: '2026-07-01',
  ed: '2027-06-30',
  lc: 'BE',
  sc: '01',
  tr: false,
  em: [{ et: '01', id: '0403199702', na: 'Bouwwerken De Clercq', co: 'BE' }],
  wa: [
    {
      fa: '12 rue Nationale, 59000 Lille',
      st: 'rue Nationale',
      hn: '12',
      pc: '59000',
      rg: 'Hauts-de-France',
      lo: 'Lille',
      co: 'FR',
      na: 'Grand chantier',
      id: '552100554',
      hb: 'FR',
    },
  ],
};
