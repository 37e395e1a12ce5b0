import type { CatalogueLanguage, CheckedCatalogue } from '@prova/catalogue';
import {
  type Answer,
  answerSeeOther,
  banner,
  type Caller,
  formBody,
  type Html,
  html,
  type Operation,
  operation,
} from '@prova/http';
import { rightsOf } from '../entitlements/rights-of.ts';
import { StatusError } from '../errors.ts';
import type { ProofOffice } from '../proofs/proof-office.ts';
import type { Proof } from '../proofs/proof-rows.ts';
import { takeProof } from '../proofs/take-proof.ts';
import { takeStatus } from '../proofs/take-status.ts';
import * as v from '../schema.ts';
import { atCitizen } from './at-citizen.ts';
import { type Citizen, citizenOnly, visitorOf } from './citizen.ts';
import { CITIZEN_SCRIPT } from './citizen-script.ts';
import { type CitizenVisit, citizenPage, citizenVisit, LANG } from './frame.ts';
import type { CitizenOffice } from './office.ts';
import { ELSEWHERE, LIMIT, PAGE, TAG } from './page-answers.ts';
import { rightsBody } from './rights-body.ts';
import { markOf, OF_PAGE, type PageMark, requireOwnPage } from './whose-page.ts';
import type { CitizenWords } from './wording/wording.ts';

/** Proofs that one address may take. */
const TAKING = { requests: 20, seconds: 60 };

/** The way in, the rights of whoever signed in, and how a proof of one is taken. No address says who, or which right. */
export function rightsPages(office: CitizenOffice): readonly Operation[] {
  const visitor = visitorOf(office);
  return [
    operation({
      operationId: 'showWelcome',
      method: 'GET',
      path: '/',
      tag: TAG,
      summary: 'What these pages are for, and the way to sign in',
      query: LANG,
      authenticate: visitor,
      limit: LIMIT,
      answers: { 200: PAGE, 303: ELSEWHERE },
      handle: ({ caller, principal, query: { lang } }) => {
        const visit = citizenVisit(caller, lang);
        return principal.state === 'stranger'
          ? welcome(office, visit)
          : answerSeeOther(visit.to('/my/rights'));
      },
    }),
    operation({
      operationId: 'showRights',
      method: 'GET',
      path: '/my/rights',
      tag: TAG,
      summary: 'The rights of whoever signed in, asked about at this moment',
      query: LANG,
      authenticate: visitor,
      limit: LIMIT,
      answers: { 200: PAGE, 303: ELSEWHERE, 404: PAGE, 503: PAGE },
      handle: (call) => atCitizen(office, call, (visit, citizen) => show(office, visit, citizen)),
    }),
    ...(office.proofs ? takingProofs(office, office.proofs) : []),
  ];
}

function takingProofs(office: CitizenOffice, proofs: ProofOffice): readonly Operation[] {
  const traits = {
    method: 'POST',
    tag: TAG,
    authenticate: citizenOnly(office),
    limit: TAKING,
    answers: { 303: ELSEWHERE, 403: PAGE, 409: PAGE, 429: PAGE, 503: PAGE },
  } as const;
  /** Leads to what was made; or shows the rights, and above them why nothing was. */
  const taken = async (
    { caller, principal: citizen, body: { lang, of } }: Taking,
    take: (visit: CitizenVisit) => Promise<Proof>,
  ) => {
    const visit = citizenVisit(caller, lang);
    try {
      requireOwnPage(office.keys, citizen, of);
      const proof = await take(visit);
      return answerSeeOther(visit.to(`/my/proofs/${proof.proofId}`));
    } catch (error) {
      if (!(error instanceof StatusError)) throw error;
      if (error.code === 'catalogue-missing') return show(office, visit, citizen);
      const refusal = REFUSALS[error.code];
      if (!refusal) throw error;
      const { tone, status, words } = refusal;
      const { word, sentence } = visit.words.refused[words];
      return show(office, visit, citizen, { said: banner(tone, word, sentence), status });
    }
  };
  return [
    operation({
      ...traits,
      operationId: 'takeProof',
      path: '/my/proofs',
      summary: 'Has a proof of a right issued to whoever signed in',
      body: formBody({
        ...{ right: v.rightId, whose: v.picklist(['named', 'bearer']) },
        ...{ ...LANG, ...OF_PAGE },
      }),
      handle: (call) =>
        taken(call, ({ words: { lang: language } }) => {
          const { right: rightId, whose } = call.body;
          return takeProof(proofs, { ...call.principal, rightId, whose, language });
        }),
    }),
    operation({
      ...traits,
      operationId: 'takeStatus',
      path: '/my/status',
      summary: 'Has the social status of whoever signed in issued, for their wallet',
      body: formBody({ ...LANG, ...OF_PAGE }),
      handle: (call) => taken(call, () => takeStatus(proofs, call.principal)),
    }),
  ];
}

/** What somebody wants made, and from which page. */
interface Taking {
  readonly caller: Caller;
  readonly principal: Citizen;
  readonly body: { readonly lang?: CatalogueLanguage; readonly of?: PageMark };
}

interface Refusal {
  readonly tone: 'not-judged' | 'undetermined';
  readonly status: number;
  readonly words: keyof CitizenWords['refused'];
}

/** What a person is told where there is no proof. Whatever is not known is amber, and no refusal of the right. */
const REFUSALS: Readonly<Partial<Record<StatusError['code'], Refusal>>> = {
  'right-not-had': { tone: 'not-judged', status: 409, words: 'not-entitled' },
  'right-not-known': { tone: 'undetermined', status: 409, words: 'not-known' },
  'page-of-another': { tone: 'not-judged', status: 409, words: 'other-person' },
  'right-not-shown': { tone: 'not-judged', status: 403, words: 'not-shown' },
  // A page that was opened before two officers retired it.
  'right-unknown': { tone: 'not-judged', status: 409, words: 'not-there' },
  'proofs-used-up': { tone: 'not-judged', status: 429, words: 'used-up' },
  'issuer-unavailable': { tone: 'undetermined', status: 503, words: 'away' },
  'issuer-refused': { tone: 'undetermined', status: 503, words: 'not-issued' },
};

function welcome({ environment }: CitizenOffice, visit: CitizenVisit): Answer {
  const { title, sentence, number, signIn } = visit.words.welcome;
  const back = encodeURIComponent(visit.to('/my/rights'));
  const body = html`<p>${sentence}</p>
<p><a class="button primary" href="${`/signIn?returnTo=${back}`}">${signIn}</a></p>
<p class="quiet">${number}</p>`;
  return citizenPage(environment, visit, { title, body, languagesAt: '/' });
}

interface Shown {
  readonly said?: Html;
  readonly status?: number;
}

async function show(
  office: CitizenOffice,
  visit: CitizenVisit,
  citizen: Citizen,
  { said, status }: Shown = {},
): Promise<Answer> {
  const catalogue = office.catalogue();
  const { title } = visit.words.rights;
  const { word, sentence } = visit.words.noCatalogue;
  const body = catalogue
    ? await rightsNow(office, visit, { citizen, catalogue, said })
    : banner('undetermined', word, sentence);
  const page = { title, body, citizen, section: 'rights', languagesAt: '/my/rights' } as const;
  return citizenPage(
    office.environment,
    visit,
    { ...page, script: CITIZEN_SCRIPT },
    { status: catalogue ? (status ?? 200) : 503 },
  );
}

async function rightsNow(
  { source, today, proofs, keys }: CitizenOffice,
  visit: CitizenVisit,
  asked: {
    readonly citizen: Citizen;
    readonly catalogue: CheckedCatalogue;
    readonly said: Html | undefined;
  },
): Promise<Html> {
  const { citizen, catalogue, said } = asked;
  const rights = await rightsOf({ ...citizen, catalogue, source, day: today() });
  const mark = proofs && markOf(keys, citizen);
  return rightsBody(visit, { rights, catalogue, mark, said });
}
