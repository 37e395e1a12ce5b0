import type { Entitlement, IsiPlus, SocialStatus } from '../src/index.ts';

// Nobody: national numbers of the test band.

export const ENTITLEMENT: Entitlement = {
  ...{ ic: 'BE', ii: '0120', r: 'be.local.museum-x.reduced', v: 3 },
  ...{ sd: '2026-06-01', ed: '2026-06-30', nm: 'M. Peeters', yb: '1985' },
};

export const ISIPLUS: IsiPlus = {
  ...{ ic: 'BE', ii: '0120', in: 'MC-CM', di: '2026-06-01', xd: '2031-12-31' },
  ...{ fn: 'Peeters', gn: 'Noor', dob: '2019-03-21', hi: '19632100441' },
  ...{ ci: 'TEST-0001', sx: 'F' },
};

export const STATUS: SocialStatus = {
  ...{ ic: 'BE', ii: '0120', in: 'MC-CM', di: '2026-06-01', xd: '2026-08-29' },
  ...{ fn: 'Peeters', gn: 'Maria', dob: '1985-01-30', hi: '85613000150' },
  ...{ mu: '44021', rg: 'VL', hr: 'self', sm: 'live', ao: '2026-06-01', v: 3 },
  st: [
    { cd: 'RIS', sc: 'person', sd: '2026-01-01', au: 'SPPIS', ao: '2026-06-01' },
    {
      ...{ cd: 'BIM_FAM', sc: 'household', sd: '2025-01-01', ed: '2026-12-31' },
      ...{ au: 'CIN', ao: '2026-06-01' },
    },
    { cd: 'AI', sc: 'person', sd: '2024-01-01', au: 'DGPH', ao: '2026-06-01', de: 'III' },
  ],
  ti: ['lowIncome', 'disability'],
  en: [
    { r: 'be.local.museum-x.reduced', sd: '2026-06-01', ed: '2026-12-31', sc: 'person' },
    { r: 'be.delijn.guarantee', sd: '2026-06-01', ed: '2026-12-31', sc: 'household' },
  ],
};
