import { characterCount, type Prc } from '@prova/credential';
import type { Remarks } from '../checklist.ts';
import type { StepId } from '../steps.ts';

const DIGITS = /^\d*$/;

/** Rules 5i to 5k: forms that issuers must keep and that never block. Most real institution numbers have letters. */
export const FORM_RULES: readonly (readonly [StepId, (prc: Prc, remarks: Remarks) => void])[] = [
  [
    '5i',
    (prc, remarks) => {
      const length = characterCount(prc.ii) + characterCount(prc.in);
      if (length > 25) remarks.remark('institution-too-long');
    },
  ],
  [
    '5j',
    (prc, remarks) => {
      if (prc.ci !== undefined && !DIGITS.test(prc.ci)) remarks.remark('card-number-form');
    },
  ],
  [
    '5k',
    (prc, remarks) => {
      if (!DIGITS.test(prc.ii)) remarks.remark('institution-id-form');
    },
  ],
];
