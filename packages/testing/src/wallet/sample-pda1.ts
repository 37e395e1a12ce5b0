import type { Pda1 } from '@prova/credential';
import { SAMPLE_PRC } from '../tokens.ts';

const { ic, fn, gn, dob, hi, di } = SAMPLE_PRC;

/** A PD A1 of the sample person, who is posted from Belgium to France. */
export const SAMPLE_PDA1: Pda1 = {
  ...{ ic, fn, gn, dob, hi, di },
  in: 'ONSS-RSZ',
  ii: '0206',
  dn: 'A1-2026-000417',
  sd: '2026-12-01',
  ed: '2027-11-30',
  lc: 'BE',
  sc: '01',
  tr: false,
  em: [{ et: '01', id: '0403199702', na: 'Bouwwerken De Clercq', co: 'BE' }],
  wa: [{ st: 'rue Nationale', hn: '12', pc: '59000', lo: 'Lille', co: 'FR' }],
};
