import { type Attestation, characterCount } from '@prova/credential';
import type { Remarks } from '../checklist.ts';
import type { StepId } from '../steps.ts';

const DIGITS = /^\d*$/;

/** Rules 5i to 5k: forms that issuers must keep and that never block. Most real institution numbers have letters. */
export const FORM_RULES: readonly (readonly [
  StepId,
  (attestation: Attestation, remarks: Remarks) => void,
])[] = [
  [
    '5i',
    ({ type, data }, remarks) => {
      if (type === 'entitlement') return remarks.notApplicable();
      const length = characterCount(data.ii) + characterCount(data.in);
      if (length > 25) remarks.remark('institution-too-long');
    },
  ],
  [
    '5j',
    ({ type, data }, remarks) => {
      // Nobody has published a form for the number of an ISI+ card.
      if (type !== 'prc' && type !== 'ehic') remarks.notApplicable();
      else if (data.ci !== undefined && !DIGITS.test(data.ci)) remarks.remark('card-number-form');
    },
  ],
  [
    '5k',
    ({ data }, remarks) => {
      if (!DIGITS.test(data.ii)) remarks.remark('institution-id-form');
    },
  ],
];
