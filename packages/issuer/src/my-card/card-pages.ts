import { encodeUtf8 } from '@prova/credential';
import {
  type Answer,
  answerBytes,
  answerSeeOther,
  banner,
  type Caller,
  type Html,
  type Operation,
  operation,
} from '@prova/http';
import { attestationQr, type PageLanguage, qrSvg } from '@prova/paper';
import { IssuerError } from '../errors.ts';
import { issuerName } from '../house/issuer-name.ts';
import { pageOrderOf } from '../http/find-document.ts';
import { PDF, pageAnswer } from '../http/page-answer.ts';
import { localDay } from '../issuance/local-day.ts';
import { takeTries } from '../ledger/tries.ts';
import { ELSEWHERE, PAGE } from '../pages/page-answers.ts';
import { type CardView, cardBody, largeBody, type Openness, opennessOf } from './card-body.ts';
import { countedFile } from './card-limits.ts';
import { cardOrNothing } from './card-session.ts';
import { type HolderVisit, holderPage, holderVisit } from './frame.ts';
import type { HeldCard } from './held-card.ts';
import type { HolderOffice } from './office.ts';
import { LANGUAGE, TAG } from './operation-traits.ts';
import { waitText } from './wording/holder-words.ts';

/** A document that its holder opened: what it is, its code, its file. No address says which. */
export function cardPages(office: HolderOffice): readonly Operation[] {
  const traits = {
    method: 'GET',
    tag: TAG,
    query: LANGUAGE,
    authenticate: cardOrNothing(office),
  } as const;
  return [
    operation({
      ...traits,
      operationId: 'showHeldDocument',
      path: '/my/document',
      summary: 'The document that is open',
      answers: { 200: PAGE, 303: ELSEWHERE },
      handle: (call) => atCard(office, call, 'state', (visit, card) => show(office, visit, card)),
    }),
    operation({
      ...traits,
      operationId: 'showHeldCode',
      path: '/my/code',
      summary: 'Its code, as a picture',
      answers: { 200: { description: 'SVG', mediaType: 'image/svg+xml' }, 303: ELSEWHERE },
      handle: (call) =>
        atCard(office, call, 'code', (_visit, { row }) => {
          const code = attestationQr(row.type, pageOrderOf(office, row).qrText);
          return answerBytes('image/svg+xml', encodeUtf8(qrSvg(code)));
        }),
    }),
    operation({
      ...traits,
      operationId: 'showHeldCodeLarge',
      path: '/my/large',
      summary: 'Its code, as large as the screen',
      answers: { 200: PAGE, 303: ELSEWHERE },
      handle: (call) =>
        atCard(office, call, 'code', (visit) =>
          holderPage(office, visit, { title: visit.words.code, body: largeBody(visit) }),
        ),
    }),
    operation({
      ...traits,
      operationId: 'saveHeldDocument',
      path: '/my/file',
      summary: 'Its page, drawn and sealed again, to be saved',
      answers: {
        200: { description: 'The page', mediaType: PDF },
        303: ELSEWHERE,
        429: PAGE,
        503: PAGE,
      },
      handle: (call) => atCard(office, call, 'file', (visit, card) => save(office, visit, card)),
    }),
  ];
}

interface CardCall {
  readonly caller: Caller;
  readonly principal: HeldCard | undefined;
  readonly query: { readonly lang?: PageLanguage };
}

/** Whoever has nothing open is at the form again; what is not open to them leads to the page that says why. */
async function atCard(
  office: HolderOffice,
  { caller, principal: card, query: { lang } }: CardCall,
  wanted: Openness,
  answer: (visit: HolderVisit, card: HeldCard) => Answer | Promise<Answer>,
): Promise<Answer> {
  const visit = holderVisit(caller, lang);
  if (card === undefined) {
    return answerSeeOther(lang === undefined ? '/my?said=over' : `/my?said=over&lang=${lang}`);
  }
  const openness = opennessOf(card, todayOf(office, card));
  return REACHES[openness].includes(wanted)
    ? answer(visit, card)
    : answerSeeOther(visit.to('/my/document'));
}

const REACHES: Readonly<Record<Openness, readonly Openness[]>> = {
  code: ['code', 'file', 'state'],
  file: ['file', 'state'],
  state: ['state'],
};

async function show(
  office: HolderOffice,
  visit: HolderVisit,
  card: HeldCard,
  {
    said,
    ...options
  }: {
    readonly said?: Html;
    readonly status?: number;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): Promise<Answer> {
  const view: CardView = {
    card,
    today: todayOf(office, card),
    issuerName: await issuerName(office, card.row.institutionId),
    ...(said && { said }),
  };
  const title = visit.words.title[card.row.type];
  const body = cardBody(visit, view);
  return holderPage(office, visit, { title, body, languagesAt: '/my/document' }, options);
}

/** Its name tells nobody who looks into the folder of downloads which document it is. */
async function save(office: HolderOffice, visit: HolderVisit, card: HeldCard): Promise<Answer> {
  const { row } = card;
  const { waiting, away } = visit.words;
  const tried = await takeTries(
    office.database,
    countedFile(office.dataKeys, row.jti),
    office.now(),
  );
  if (tried.outcome === 'refused') {
    const wait = waitText(tried.wait, visit.words);
    const said = banner('undetermined', waiting.word, waiting.sentence({ wait }));
    const headers = { 'retry-after': String(tried.wait) };
    return show(office, visit, card, { said, status: 429, headers });
  }
  try {
    const name = { 'content-disposition': `attachment; filename="${row.type}.pdf"` };
    return await pageAnswer(office, row, { headers: name });
  } catch (error) {
    if (!(error instanceof IssuerError && AWAY.includes(error.code))) throw error;
    const said = banner('undetermined', away.word, away.sentence);
    return show(office, visit, card, { said, status: 503, headers: { 'retry-after': '5' } });
  }
}

/** Whatever keeps a page from being drawn now, and not for good. */
const AWAY: readonly string[] = ['print-busy', 'print-fault', 'seal-postponed'];

function todayOf({ now }: Pick<HolderOffice, 'now'>, { row }: HeldCard): string {
  return localDay(row.institutionId, now());
}
