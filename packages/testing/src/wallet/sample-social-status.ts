import type { WholeDocument } from '@prova/credential';

// Nobody: national numbers of the test band. All count on the day on which tests live.

/** One right, of a person who is named beside it. */
export const SAMPLE_ENTITLEMENT: WholeDocument = {
  type: 'entitlement',
  data: {
    ...{ ic: 'BE', ii: '0120', r: 'be.local.museum-x.reduced', v: 3 },
    ...{ sd: '2026-11-23', ed: '2026-12-20', nm: 'M. Peeters', yb: '1985' },
  },
};

/** The card of a child. */
export const SAMPLE_ISIPLUS: WholeDocument = {
  type: 'isiplus',
  data: {
    ...{ ic: 'BE', ii: '0120', in: 'OFN', di: '2026-11-20', xd: '2031-12-31' },
    ...{ fn: 'Peeters', gn: 'Noor', dob: '2019-03-21', hi: '19632100441' },
    ...{ ci: 'TEST-0001', sx: 'F' },
  },
};

/** A person with three statuses, two tiers and two rights, one of whose statuses has ended. */
export const SAMPLE_STATUS: Extract<WholeDocument, { readonly type: 'status' }> = {
  type: 'status',
  data: {
    ...{ ic: 'BE', ii: '0120', in: 'OFN', di: '2026-11-20', xd: '2027-02-18' },
    ...{ fn: 'Peeters', gn: 'Maria', dob: '1985-01-30', hi: '85613000150' },
    ...{ mu: '44021', rg: 'VL', hr: 'self', sm: 'live', ao: '2026-11-20', v: 3 },
    st: [
      { cd: 'RIS', sc: 'person', sd: '2026-01-01', au: 'SPPIS', ao: '2026-11-20' },
      {
        ...{ cd: 'BIM_FAM', sc: 'household', sd: '2025-01-01', ed: '2027-12-31' },
        ...{ au: 'CIN', ao: '2026-11-20' },
      },
      {
        ...{ cd: 'AI', sc: 'person', sd: '2024-01-01', ed: '2026-06-30' },
        ...{ au: 'DGPH', ao: '2026-11-20' },
      },
    ],
    ti: ['lowIncome', 'companionNeeded'],
    en: [
      { r: 'be.local.museum-x.reduced', sd: '2026-11-20', ed: '2026-12-31', sc: 'person' },
      { r: 'be.delijn.guarantee', sd: '2026-12-01', ed: '2027-12-31', sc: 'household' },
    ],
  },
};
