import type { WholeDocument } from '@prova/credential';
import {
  SAMPLE_ISIPLUS as CARD,
  SAMPLE_STATUS as PERSON,
  SAMPLE_ENTITLEMENT as RIGHT,
} from '../social-samples.ts';

// The samples of paper as wallets hold them: of another institution, with a name, with more to show one by one.

/** One right, of a person who is named beside it. */
export const SAMPLE_ENTITLEMENT: Extract<WholeDocument, { readonly type: 'entitlement' }> = {
  type: 'entitlement',
  data: {
    ...RIGHT,
    ...{ ii: '0120', v: 3, sd: '2026-11-23', ed: '2026-12-20', nm: 'M. Peeters', yb: '1985' },
  },
};

/** The card of a child. */
export const SAMPLE_ISIPLUS: WholeDocument = {
  type: 'isiplus',
  data: {
    ...CARD,
    ...{ ii: '0120', in: 'OFN', di: '2026-11-20' },
  },
};

/** A person with three statuses, two tiers and two rights, one of whose statuses has ended. */
export const SAMPLE_STATUS: Extract<WholeDocument, { readonly type: 'status' }> = {
  type: 'status',
  data: {
    ...PERSON,
    ...{ ii: '0120', in: 'OFN', di: '2026-11-20', xd: '2027-02-18' },
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
