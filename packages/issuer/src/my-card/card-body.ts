import { holderOf, parseInstitutionId } from '@prova/credential';
import { banner, button, descriptionList, type Html, html } from '@prova/http';
import { localDay } from '../issuance/local-day.ts';
import { dayText } from '../pages/dates.ts';
import { standingOf } from '../pages/standing.ts';
import { WORDINGS } from '../pages/wording/language.ts';
import type { HolderVisit } from './frame.ts';
import type { HeldCard } from './held-card.ts';
import type { HolderWords } from './wording/wording.ts';

/** What is shown of a document, and when. */
export interface CardView {
  readonly card: HeldCard;
  readonly today: string;
  /** As the trust list calls the institution; `undefined` where it cannot be asked now. */
  readonly issuerName: string | undefined;
  /** Said above everything, about what was just asked for. */
  readonly said?: Html;
}

/** What is open to whoever opened a document: all of it, all but its code, or only what became of it. */
export type Openness = 'code' | 'file' | 'state';

/**
 * How much of a document is shown. Its code while it counts; what has ended keeps its file, by which treatment up to that day is
 * billed. Of a document that was withdrawn nothing: its id stands in a public list, so the birth date alone would open it.
 */
export function opennessOf({ row }: HeldCard, today: string): Openness {
  const { standing } = standingOf(row, today);
  if (standing === 'valid') return 'code';
  return standing === 'upcoming' || standing === 'ended' ? 'file' : 'state';
}

/** The page of a document. Nothing on it is a verdict: it may be shown to somebody who has no scanner, and must convince nobody. */
export function cardBody(visit: HolderVisit, view: CardView): Html {
  const { words, to } = visit;
  const { card, today, said } = view;
  const openness = opennessOf(card, today);
  return html`${said}${bandOf(view, words)}
${openness !== 'state' && holder(card, words)}
${facts(view, words, openness)}
${openness === 'code' && code(visit)}
${
  openness === 'state'
    ? html`<p>${words.withheld}</p>`
    : html`<p><a class="${openness === 'file' ? 'button primary' : 'button'}" href="${to('/my/file')}">${words.save}</a></p>
<p class="quiet">${words.saveHelp}</p>`
}
${closing(visit)}`;
}

/** The code alone, as large as the screen. */
export function largeBody({ words, to }: HolderVisit): Html {
  return html`<div class="glare"><img src="/my/code" alt="${words.codeAlt}">
<div class="row" data-full-screen="${words.fullScreen}"><a class="button" href="${to('/my/document')}">${words.back}</a></div></div>`;
}

/** Loud where the document does not count; a quiet line where it may, and no sign that could pass for a verdict. */
function bandOf({ card: { row }, today }: CardView, words: HolderWords): Html {
  const { standing, tone } = standingOf(row, today);
  const at = row.endedAt === null ? '' : dayText(localDay(row.institutionId, row.endedAt), words);
  const loud = (word: string, sentence: string) =>
    html`<div class="loud">${banner(tone, word, sentence)}</div>`;
  if (standing === 'revoked') return loud(words.revoked.word, words.revoked.sentence({ at }));
  if (standing === 'superseded') {
    return loud(words.superseded.word, words.superseded.sentence({ at }));
  }
  if (standing === 'ended') {
    const until = dayText(row.validUntil, words);
    return loud(words.ended.word, words.ended.sentence({ until }));
  }
  return banner('not-judged', words.noProof.word, words.noProof.sentence);
}

function holder({ data }: HeldCard, words: HolderWords): Html {
  const { fn, gn } = holderOf(data);
  const name = [gn, fn].filter((part) => part !== '').join(' ');
  return html`<dl class="person"><dt>${words.holder}</dt><dd>${name}</dd></dl>`;
}

function facts(
  { card: { row, data }, issuerName, today }: CardView,
  words: HolderWords,
  openness: Openness,
): Html {
  const { country, officialId } = parseInstitutionId(row.institutionId);
  const { standing } = standingOf(row, today);
  const from = dayText(row.validFrom, words);
  const until = dayText(row.validUntil, words);
  return descriptionList([
    [words.kind, WORDINGS[words.lang].types[row.type]],
    [words.issuer, `${issuerName ?? ('in' in data ? data.in : '')}, ${country} ${officialId}`],
    ...(openness === 'state' ? [] : [[words.period, words.periodText({ from, until })] as const]),
    ...(standing === 'valid' ? [[words.state, words.states.valid({ until })] as const] : []),
    ...(standing === 'upcoming' ? [[words.state, words.states.upcoming({ from })] as const] : []),
  ]);
}

function code({ words, to }: HolderVisit): Html {
  return html`<h2>${words.code}</h2>
<p>${words.codeHelp}</p>
<p><img class="qr mine" src="/my/code" alt="${words.codeAlt}" width="360" height="360"></p>
<p><a class="button primary" href="${to('/my/large')}">${words.large}</a></p>`;
}

function closing({ words, chosen }: HolderVisit): Html {
  return html`<form method="post" action="/my/close">${chosen && html`<input type="hidden" name="lang" value="${chosen}">`}
<p class="quiet">${words.closeHelp}</p>
${button({ text: words.close })}</form>`;
}
