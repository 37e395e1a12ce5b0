import { type Html, html, table } from '@prova/http';
import type { Difference, DifferenceTopic } from '../changes/difference.ts';
import { TOPIC_WORDS } from './change-words.ts';
import { readable, saidDay } from './readable.ts';

/** Lines of one page: an import has tens of thousands. */
export const MOST_LINES = 500;

/** What is said now and what would be, line by line. */
export function differenceTable(caption: string, difference: readonly Difference[]): Html {
  return html`${table({
    caption,
    columns: ['What', 'Now', 'Then'],
    rows: difference.slice(0, MOST_LINES).map(differenceRow),
  })}
${difference.length > MOST_LINES && html`<p>And ${difference.length - MOST_LINES} lines more.</p>`}`;
}

function differenceRow({ institution, topic, subject, from, to }: Difference) {
  return [
    html`${[institution, TOPIC_WORDS[topic]].filter(Boolean).join(', ')}${subject !== undefined && html`<br><span class="quiet">${factValue(topic, subject)}</span>`}`,
    factValue(topic, from),
    factValue(topic, to),
  ];
}

/** Names and addresses are shown to the letter. */
const LITERAL: readonly DifferenceTopic[] = [
  'name',
  'revocation-addresses',
  'authority',
  'officer',
  'officer-key',
  'catalogue-status',
  'catalogue-tier',
  'catalogue-right',
  'catalogue-relying-party',
];

function factValue(topic: DifferenceTopic, value: string | undefined): string {
  if (value === undefined) return '–';
  return LITERAL.includes(topic) ? saidDay(value) : readable(value);
}
