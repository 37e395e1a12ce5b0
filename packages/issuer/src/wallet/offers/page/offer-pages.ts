import { type Environment, encodeUtf8 } from '@prova/credential';
import {
  type Answer,
  answerBytes,
  answerPage,
  type Caller,
  descriptionList,
  type HtmlValue,
  html,
  type Operation,
  operation,
  page,
} from '@prova/http';
import { linkQr, type PageLanguage, qrSvg } from '@prova/paper';
import { IssuerError } from '../../../errors.ts';
import { issuerName } from '../../../house/issuer-name.ts';
import { momentText } from '../../../pages/dates.ts';
import { languageFor, WORDINGS } from '../../../pages/wording/language.ts';
import type { WalletOffice } from '../../wallet-office.ts';
import { offerLinks, offerPagePath, offerPath } from '../credential-offer.ts';
import type { ShownOffer } from '../offer-rows.ts';
import { OFFER_ADDRESS, type OpenOffer, openOffer } from '../open-offer.ts';
import { OFFER_WORDS, type OfferWords } from './offer-words.ts';

type Office = Pick<WalletOffice, 'database' | 'dataKeys' | 'now' | 'trust'> & {
  readonly environment: Environment;
};

const tag = 'Wallets';
const limit = { requests: 120, seconds: 60 };

/**
 * The page of an offer, for whoever follows its link in a browser: opens the wallet of this phone, or shows the code for that of another. It
 * names the kind of document and the institution, and nobody. Looking at it redeems nothing.
 */
export function offerPages(office: Office): readonly Operation[] {
  return [
    operation({
      operationId: 'showCredentialOffer',
      method: 'GET',
      path: '/offers/{institution}/{reference}',
      tag,
      summary: 'An offer, for its holder',
      parameters: OFFER_ADDRESS,
      answers: {
        200: { description: 'The page', mediaType: 'text/html' },
        404: { description: 'A page that says that it is over', mediaType: 'text/html' },
      },
      limit,
      handle: async ({ parameters, caller }) => {
        const lang = languageFor(caller.header('accept-language'));
        const opened = await openOffer(office, parameters).catch(onlyOver);
        const words = OFFER_WORDS[lang];
        if (opened === undefined) {
          const body = html`<p>${words.over.sentence}</p>`;
          const { title } = words.over;
          return framed(office, { lang, title, service: 'Prova', body }, 404);
        }
        const title = words.title[opened.offer.type];
        const { institutionId } = opened.offer;
        const service = (await issuerName(office, institutionId)) ?? institutionId;
        const body = bodyOf(opened, { lang, issuer: service, baseUrl: caller.baseUrl });
        return framed(office, { lang, title, service, body });
      },
    }),
    operation({
      operationId: 'showCredentialOfferCode',
      method: 'GET',
      path: '/offers/{institution}/{reference}/code',
      tag,
      summary: 'The code that opens an offer in a wallet',
      parameters: OFFER_ADDRESS,
      answers: { 200: { description: 'SVG', mediaType: 'image/svg+xml' } },
      limit,
      handle: async ({ parameters, caller }) => {
        const { offer, secrets } = await openOffer(office, parameters);
        const { byReference } = offerLinks(
          caller.baseUrl + offerPath(offer.institutionId, secrets.reference),
        );
        return answerBytes('image/svg+xml', encodeUtf8(qrSvg(linkQr(byReference))));
      },
    }),
  ];
}

function onlyOver(error: unknown): undefined {
  if (!(error instanceof IssuerError && error.code === 'offer-unknown')) throw error;
}

interface OfferPage {
  readonly lang: PageLanguage;
  readonly title: string;
  /** Who offers, where there is an offer. */
  readonly service: string;
  readonly body: HtmlValue;
}

function framed(
  { environment }: Pick<Office, 'environment'>,
  { lang, ...rest }: OfferPage,
  status = 200,
): Answer {
  const words = WORDINGS[lang];
  return answerPage(page({ ...rest, environment, lang, words }), { status });
}

interface Shown extends Pick<Caller, 'baseUrl'> {
  readonly lang: PageLanguage;
  readonly issuer: string;
}

function bodyOf({ offer, secrets }: OpenOffer, { lang, issuer, baseUrl }: Shown): HtmlValue {
  const words = OFFER_WORDS[lang];
  const { institutionId, expiresAt } = offer;
  const links = offerLinks(baseUrl + offerPath(institutionId, secrets.reference));
  const code = `${offerPagePath(institutionId, secrets.reference)}/code` as const;
  const until = momentText(expiresAt, institutionId, { lang });
  return html`<p>${words.sentence}</p>
${descriptionList([
  [words.issuer, issuer],
  [words.until, until],
])}
<p><a class="button primary" href="${links.byReference}">${words.open}</a></p>
<p>${nextOf(offer, words)}</p>
<p class="quiet"><a href="${links.strict}">${words.openStrict}</a></p>
<p>${words.scan}</p>
<p><img class="qr mine" src="${code}" alt="${words.codeAlt}" width="360" height="360"></p>`;
}

function nextOf({ handover, txCodeHash }: ShownOffer, { next }: OfferWords): string {
  if (handover === 'sign-in') return next['sign-in'];
  return txCodeHash === null ? next.nothing : next.code;
}
