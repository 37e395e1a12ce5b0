import { attestationOf, printedDate } from '@prova/credential';
import { banner, descriptionList, type Html, type HtmlValue, html } from '@prova/http';
import { CAPTIONS, type CaptionKey } from '@prova/paper';
import type { ProposalContent } from '../clerks/proposal.ts';
import type { PayloadDraft } from '../issuance/draft-payload.ts';
import { type FieldFinding, hasErrors } from './record-findings.ts';
import { languageName } from './record-form.ts';
import type { Wording } from './wording/wording.ts';

/** A box of the page: its heading, and its fields with their numbers. */
interface Box {
  readonly heading: CaptionKey;
  readonly fields: readonly (readonly [string, string, CaptionKey])[];
}

const BOXES: readonly Box[] = [
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

const VALIDITY: Box = {
  heading: 'validityPeriod',
  fields: [
    ['sd', '(a)', 'from'],
    ['ed', '(b)', 'to'],
    ['di', '(c)', 'deliveryDate'],
  ],
};

const ISSUED: Box = { heading: 'cardSigned', fields: [['di', '', 'cardIssued']] };

/**
 * What will be printed, field by field in the order of the page, as the draft has it and in the captions of the page; what the rules say
 * stands beside the field. Nothing is signed for it.
 */
export function preview(
  { payload }: PayloadDraft,
  { languages, replaces }: ProposalContent,
  { findings, words }: { findings: readonly FieldFinding[]; words: Wording },
): Html {
  const attestation = attestationOf(payload);
  const { type, data } = attestation;
  const values: Readonly<Record<string, string | undefined>> = {
    ...data,
    ii: [data.ii, data.in].filter((part) => part !== '').join(' – '),
  };
  const boxes = type === 'prc' ? [...BOXES, VALIDITY] : [...BOXES, ISSUED];
  const said = findings.length > 0 && !hasErrors(findings) && words.preview.warnings;
  return html`${said && banner('undetermined', said.word, said.sentence)}
${replaces !== undefined && banner('undetermined', words.preview.replaces.word, words.preview.replaces.sentence)}
<div class="card printed">
<p class="quiet">${words.types[type]}</p>
${boxes.map((box) => boxOf(box, values, findings, words))}
${descriptionList([[words.preview.languages, languages.map((tag) => languageName(tag, words)).join(', ')]])}
</div>`;
}

const DAYS = ['dob', 'xd', 'sd', 'ed', 'di'];

function boxOf(
  { heading, fields }: Box,
  values: Readonly<Record<string, string | undefined>>,
  findings: readonly FieldFinding[],
  words: Wording,
): Html {
  const captions = CAPTIONS[words.lang];
  const shown = fields.map(([name, number, caption]): readonly [string, HtmlValue] => {
    const value = values[name] ?? '';
    const text = DAYS.includes(name) && value !== '' ? printedDate(value) : value;
    const beside = findings.filter(
      ({ field }) => field === name || (name === 'ii' && field === 'in'),
    );
    return [
      `${number} ${captions[caption].value}`.trim(),
      html`<strong>${text === '' ? '–' : text}</strong>${beside.map(({ sentence }) => html`<p class="note">${sentence}</p>`)}`,
    ];
  });
  return html`<h2>${captions[heading].value}</h2>${descriptionList(shown)}`;
}
