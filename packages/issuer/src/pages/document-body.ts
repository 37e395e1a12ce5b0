import { holderOf, printedDate } from '@prova/credential';
import { banner, button, descriptionList, details, type Html, html } from '@prova/http';
import { TYPED_TYPES } from '../clerks/typed-types.ts';
import type { AttestationRow } from '../ledger/attestation-rows.ts';
import { REVOCATION_REASONS } from '../ledger/revoke.ts';
import { dayText, momentText } from './dates.ts';
import type { Visit } from './desk.ts';
import type { DocumentData } from './document-data.ts';
import { standingOf } from './standing.ts';
import type { DocumentStanding, Wording } from './wording/wording.ts';

/** What is shown of a document. */
export interface DocumentView {
  readonly row: AttestationRow;
  /** What it says; `undefined` where nothing is left of it, or it was never signed. */
  readonly data: DocumentData | undefined;
  readonly today: string;
  /** Of the clerk who asked for it, if one did. */
  readonly clerkName: string | undefined;
  /** The jti of the one that took its place. */
  readonly successor: string | undefined;
}

/** Where a document stands, what it says, and what can be done with it. */
export function documentBody(visit: Visit, view: DocumentView): Html {
  const { words, home } = visit;
  const { row, data, today } = view;
  const { standing, tone } = standingOf(row, today);
  const says = words.document;
  const isThere = row.state !== 'staged' && row.state !== 'failed';
  const at = `${home}/documents/${row.jti}` as const;
  return html`${banner(tone, `${says.standings[standing]}.`, sentenceOf(visit, view, standing))}
${data && person(data, words)}
${data && row.templateId !== null && toPrint(at, standing, words)}
${!data && isThere && banner('not-judged', says.erased.word, says.erased.sentence)}
${facts(visit, view)}
${data && row.templateId !== null && row.state === 'released' && code(at, words)}
<h2>${says.more}</h2>
<div class="row">
${
  data &&
  html`<form method="post" action="${`${home}/people`}"><input type="hidden" name="number" value="${holderOf(data).hi}">${button({ text: says.ofPerson })}</form>
${anotherOfItsKind(visit, row)}`
}
${
  row.state === 'released' &&
  html`<form method="post" action="${`${at}/replace`}">${button({ text: says.replace })}</form>
<a class="button" href="${`${at}/revoke`}">${says.revoke}</a>`
}
</div>
${details(
  words.details,
  descriptionList([
    [says.issuedBy, actorText(view, words)],
    ...(row.recordId === null
      ? []
      : [[says.recordId, html`<code>${row.recordId}</code>`] as const]),
    ...(row.templateId === null
      ? []
      : [[says.template, html`<code>${row.templateId}</code>`] as const]),
  ]),
)}`;
}

/** A form filled in from this one, where clerks fill in such documents. */
function anotherOfItsKind(
  { words, home }: Visit,
  { jti, type }: DocumentView['row'],
): Html | false {
  const made = TYPED_TYPES.find((printed) => printed === type);
  return (
    made !== undefined &&
    html`<form method="post" action="${`${home}/new`}"><input type="hidden" name="from" value="${jti}">${button({ text: words.fill.make[made], name: 'type', value: made })}</form>`
  );
}

function sentenceOf(
  { words, institutionId }: Visit,
  { row }: DocumentView,
  standing: DocumentStanding,
): string {
  const { sentences } = words.document;
  const places = {
    from: dayText(row.validFrom, words),
    until: dayText(row.validUntil, words),
    at: row.endedAt === null ? '' : momentText(row.endedAt, institutionId, words),
    reason: reasonText(row.endReason, words),
  };
  const sentence = sentences[standing];
  return typeof sentence === 'string' ? sentence : sentence(places);
}

function reasonText(code: string | null, { reasons }: Wording): string {
  const reason = REVOCATION_REASONS.find((each) => each === code);
  return reason === undefined ? (code ?? '') : reasons[reason];
}

/** The largest thing on the page: it is compared with what the person shows. */
function person(data: DocumentData, { fill }: Wording): Html {
  const { fn, gn, dob, hi } = holderOf(data);
  return html`<dl class="person">
<dt>${fill.labels.fn}</dt><dd>${fn === '' ? '–' : fn}</dd>
<dt>${fill.labels.gn}</dt><dd>${gn === '' ? '–' : gn}</dd>
<dt>${fill.labels.dob}</dt><dd>${printedDate(dob)}</dd>
<dt>${fill.labels.hi}</dt><dd>${hi}</dd>
</dl>`;
}

function facts({ words, home }: Visit, { row, successor }: DocumentView): Html {
  const says = words.document;
  const link = (jti: string) =>
    html`<a href="${`${home}/documents/${jti}`}"><code>${inFours(jti)}</code></a>`;
  return descriptionList([
    [
      words.types[row.type],
      words.preview.validityText({
        from: dayText(row.validFrom, words),
        until: dayText(row.validUntil, words),
      }),
    ],
    [
      says.number,
      html`<span data-copy="${row.jti}" data-label="${says.copy}" data-done="${says.copied}"><code>${inFours(row.jti)}</code></span>`,
    ],
    ...(successor === undefined ? [] : [[says.successor, link(successor)] as const]),
    ...(row.replaces === null ? [] : [[says.predecessor, link(row.replaces)] as const]),
  ]);
}

/** What counts, or will, is there to be printed; the rest can be looked at. */
function toPrint(at: `/${string}`, standing: DocumentStanding, { document: says }: Wording): Html {
  if (standing !== 'valid' && standing !== 'upcoming') {
    return html`<p><a class="button" href="${`${at}/pdf`}" target="_blank">${says.look}</a></p>`;
  }
  return html`<div class="row">
<a class="button primary" href="${`${at}/pdf`}" target="_blank">${says.open}</a>
<a class="button" href="${`${at}/pdf?save=yes`}">${says.download}</a>
</div>`;
}

function code(at: `/${string}`, { document: says }: Wording): Html {
  return html`<h2>${says.codeTitle}</h2>
<p><img class="qr" src="${`${at}/code`}" alt="${says.codeAlt}" width="208" height="208"></p>
<div class="row">
<a class="button" href="${`${at}/code?format=svg&save=yes`}">${says.codeSvg}</a>
<a class="button" href="${`${at}/code?format=png&save=yes`}">${says.codePng}</a>
</div>`;
}

/** As it is printed: in groups of four. */
function inFours(jti: string): string {
  return jti.replace(/(.{4})(?=.)/g, '$1 ');
}

function actorText(
  { row: { actor }, clerkName }: DocumentView,
  { document: says }: Wording,
): string {
  if (actor.startsWith('clerk:')) return clerkName ?? says.somebody;
  if (actor.startsWith('client:')) return `${says.program} ${actor.slice('client:'.length)}`;
  return says.operator;
}
