import { attestationOf } from '@prova/credential';
import { banner, descriptionList, type Html, type HtmlValue, html } from '@prova/http';
import { CAPTIONS } from '@prova/paper';
import type { ProposalContent } from '../clerks/proposal.ts';
import type { PayloadDraft } from '../issuance/draft-payload.ts';
import { type PreviewBox, previewBoxes, previewValues } from './preview-boxes.ts';
import { type FieldFinding, hasErrors } from './record-findings.ts';
import { languageName } from './record-form.ts';
import type { Wording } from './wording/wording.ts';

/**
 * What will be printed, field by field in the order of the page, as the draft has it and in the captions of the page; what the rules say
 * stands beside the field. Nothing is signed for it.
 */
export function preview(
  { payload }: PayloadDraft,
  { type, languages, replaces }: ProposalContent,
  { findings, words }: { findings: readonly FieldFinding[]; words: Wording },
): Html {
  const attestation = attestationOf(payload);
  const values = previewValues(attestation, words.lang);
  const said = findings.length > 0 && !hasErrors(findings) && words.preview.warnings;
  return html`${said && banner('undetermined', said.word, said.sentence)}
${replaces !== undefined && banner('undetermined', words.preview.replaces.word, words.preview.replaces.sentence)}
<div class="card printed">
<p class="quiet">${words.types[attestation.type]}</p>
${previewBoxes(type).map((box) => boxOf(box, values, findings, words))}
${descriptionList([[words.preview.languages, languages.map((tag) => languageName(tag, words)).join(', ')]])}
</div>`;
}

function boxOf(
  { heading, fields }: PreviewBox,
  values: Readonly<Record<string, string>>,
  findings: readonly FieldFinding[],
  words: Wording,
): Html {
  const captions = CAPTIONS[words.lang];
  const shown = fields.map(([name, number, caption]): readonly [string, HtmlValue] => {
    const text = values[name] ?? '';
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
