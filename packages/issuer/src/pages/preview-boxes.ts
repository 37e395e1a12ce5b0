import {
  type Attestation,
  articlesLine,
  type CardMembers,
  employerLine,
  type IsiPlus,
  type Pda1,
  type Prc,
  printedDate,
  workplaceLine,
} from '@prova/credential';
import { CAPTIONS, type CaptionKey, type PageLanguage } from '@prova/paper';
import type { TypedType } from '../clerks/typed-types.ts';

/** A box of the page: its heading, and its fields with their numbers. */
export interface PreviewBox {
  readonly heading: CaptionKey;
  readonly fields: readonly (readonly [string, string, CaptionKey])[];
}

const CARD: readonly PreviewBox[] = [
  {
    heading: 'holderInfo',
    fields: [
      ['fn', '3.', 'f3'],
      ['gn', '4.', 'f4'],
      ['dob', '5.', 'f5'],
      ['hi', '6.', 'f6'],
    ],
  },
  { heading: 'institutionInfo', fields: [['ii', '7.', 'f7']] },
  {
    heading: 'cardInfo',
    fields: [
      ['ci', '8.', 'f8'],
      ['xd', '9.', 'f9'],
    ],
  },
];

const VALIDITY: PreviewBox = {
  heading: 'validityPeriod',
  fields: [
    ['sd', '(a)', 'from'],
    ['ed', '(b)', 'to'],
    ['di', '(c)', 'deliveryDate'],
  ],
};

const ISIPLUS: readonly PreviewBox[] = [
  { heading: 'isiNumber', fields: [['hi', '', 'isiNumber']] },
  {
    heading: 'holderInfo',
    fields: [
      ['fn', '', 'f3'],
      ['gn', '', 'f4'],
      ['dob', '', 'f5'],
      ['sx', '', 'isiSex'],
    ],
  },
  { heading: 'institutionInfo', fields: [['ii', '', 'f7']] },
  {
    heading: 'cardInfo',
    fields: [
      ['ci', '', 'f8'],
      ['di', '', 'cardIssued'],
      ['xd', '', 'f9'],
    ],
  },
];

const ISSUED: PreviewBox = { heading: 'cardSigned', fields: [['di', '', 'cardIssued']] };

const PDA1: readonly PreviewBox[] = [
  {
    heading: 'a1Holder',
    fields: [
      ['hi', '1.1', 'f6'],
      ['fn', '1.2', 'a1Surname'],
      ['gn', '1.3', 'a1Forenames'],
      ['dob', '1.5', 'f5'],
    ],
  },
  {
    heading: 'a1Legislation',
    fields: [
      ['lc', '2.1', 'a1State'],
      ['sd', '2.2', 'a1From'],
      ['ed', '2.3', 'a1Until'],
      ['sc', '3.', 'a1Status'],
    ],
  },
  {
    heading: 'a1Work',
    fields: [
      ['em', '4.', 'a1Employer'],
      ['wa', '5.', 'a1Workplace'],
      ['nf', '5.', 'a1NoFixedPlace'],
    ],
  },
  {
    heading: 'a1Institution',
    fields: [
      ['ii', '6.', 'a1InstitutionId'],
      ['dn', '', 'a1Number'],
      ['di', '6.', 'cardIssued'],
    ],
  },
];

/** The boxes of a document in the order of its page. */
export function previewBoxes(type: TypedType): readonly PreviewBox[] {
  switch (type) {
    case 'prc':
      return [...CARD, VALIDITY];
    case 'ehic':
      return [...CARD, ISSUED];
    case 'pda1':
      return PDA1;
    case 'isiplus':
      return ISIPLUS;
  }
}

/** What stands in each field, in the words of the page where it is a choice; nothing of what no clerk fills in. */
export function previewValues(
  attestation: Attestation,
  language: PageLanguage,
): Readonly<Record<string, string>> {
  const { type, data } = attestation;
  if (type === 'entitlement' || type === 'status') return {};
  return {
    ...(type === 'pda1' ? pda1Values(data, language) : cardValues(data)),
    fn: data.fn,
    gn: data.gn,
    dob: printedDate(data.dob),
    hi: data.hi,
    ii: [data.ii, data.in].filter((part) => part !== '').join(' – '),
    di: printedDate(data.di),
  };
}

function cardValues({
  ci = '',
  xd,
  ...data
}: Prc | CardMembers | IsiPlus): Readonly<Record<string, string>> {
  return {
    ci,
    xd: xd === undefined ? '' : printedDate(xd),
    ...('sx' in data && { sx: data.sx ?? '' }),
    ...('sd' in data && { sd: printedDate(data.sd), ed: printedDate(data.ed) }),
  };
}

function pda1Values(data: Pda1, language: PageLanguage): Readonly<Record<string, string>> {
  const { dn, lc, sd, ed, sc, em, wa = [], nf = '' } = data;
  const status = CAPTIONS[language][`a1Status${sc}`].value;
  return {
    ...{ dn, lc, nf, sd: printedDate(sd), ed: printedDate(ed) },
    sc: `${status} (${articlesLine(data)})`,
    em: em.map(employerLine).join('; '),
    wa: wa.map(workplaceLine).join('; '),
  };
}
