import { writtenInstant } from '@prova/credential';
import { answerJson, jsonBody, networkOf, type Operation, operation } from '@prova/http';
import { linkQr, qrSvg } from '@prova/paper';
import * as v from '../../schema.ts';
import { LIMIT } from '../../verifications/asked.ts';
import { DAY, LANGUAGE } from '../../verifications/question.ts';
import { LIFETIME, type PresentationOffice, REQUESTS } from '../office.ts';
import { type AskedQuery, presetQuery } from '../query/asked-query.ts';
import { customQuery, QUERY } from '../query/custom-query.ts';
import { PRESET_NAMES } from '../query/presets.ts';
import { profileQuery } from '../query/profile-query.ts';
import { PROFILE_QUESTIONS } from '../query/profile-question.ts';
import { CIRCUMSTANCED_PRESET, RIGHT_PRESET } from '../query/right-presets.ts';
import { requireCurrent } from '../request/desk-key.ts';
import { walletLinks } from '../request/wallet-links.ts';
import { MODES } from '../transaction/transaction.ts';
import { begin } from '../transaction/transitions.ts';

const SHARED = {
  mode: v.picklist(MODES),
  treatmentDate: v.exactOptional(DAY),
  language: v.exactOptional(LANGUAGE),
};

const QUESTION = v.union([
  v.strictObject({ ...SHARED, preset: v.picklist(PRESET_NAMES) }),
  v.strictObject({ ...SHARED, ...RIGHT_PRESET }),
  v.strictObject({ ...SHARED, ...CIRCUMSTANCED_PRESET }),
  v.strictObject({ ...SHARED, query: QUERY }),
  v.strictObject({ ...SHARED, rights: v.variant('profile', [...PROFILE_QUESTIONS]) }),
]);

/** Each is kept as long as it is waited for, and takes six times as much memory. All that we read of one type, in both formats, is less. */
const QUESTION_BYTES = { maxBytes: 8 * 1024 };

/** Of an IPv6 address, what a site has at most, and one machine is given for nothing (RFC 6177 §2). */
const SITE = 48;

const ASKED = v.strictObject({
  transactionId: v.string(),
  links: v.array(v.string()),
  qrCode: v.exactOptional(v.string()),
  expiresAt: v.string(),
  expiresIn: v.number(),
});

/** `POST /verifier/v1/presentations`: a question to a wallet, and the links by which a wallet hears of it. */
export function askOperation(office: PresentationOffice): Operation {
  const { identity, baseUrl, schemes, store, now, newSecret } = office;
  return operation({
    operationId: 'askWallet',
    method: 'POST',
    path: '/verifier/v1/presentations',
    tag: 'Presentations',
    summary: 'Asks a wallet for a document',
    description:
      'transactionId is the secret of whoever asks: keep it, and fetch the result with it. Show one of the links to a wallet on the same ' +
      'device, or qrCode (SVG of the first link) to one on another; who reads a code off a screen may be anywhere, so look whether the ' +
      'person before you does. One wallet fetches the request, once, and has five minutes to answer. rights asks by disclosure profile: ' +
      'P0 a right, P1 with a name, P2 with an age or a place; P3 tiers and P4 statuses are for who the catalogue of rights registers, and for programs of theirs that show their bearer token. ' +
      'The presets right, right-and-name and right-and-circumstances ask by P0, P1 and P2 for any one of the rights of the catalogue that this desk keeps.',
    body: jsonBody(QUESTION, QUESTION_BYTES),
    limit: LIMIT,
    answers: { 201: { description: 'The question, and how a wallet hears of it', schema: ASKED } },
    handle: ({ body, caller }) => {
      requireCurrent(identity, now());
      const { mode, treatmentDate, language } = body;
      const transactionId = newSecret();
      const requestId = newSecret();
      const query = queryOf(body, office, caller.bearerToken);
      const expiresAt = now() + LIFETIME;
      const particulars = { treatmentDate, language };
      const network = networkOf(caller.address, SITE);
      const question = { transactionId, requestId, network, mode, query, particulars };
      begin(store, question, expiresAt);
      const requestUri = `${baseUrl}${REQUESTS}/${requestId}`;
      const links = walletLinks(schemes, { clientId: identity.clientId, requestUri });
      const [first = ''] = links;
      const asked = {
        transactionId,
        links,
        ...(mode === 'cross-device' && { qrCode: qrSvg(linkQr(first)) }),
        expiresAt: writtenInstant(expiresAt),
        // In seconds: the clock of whoever asks may be wrong.
        expiresIn: LIFETIME,
      };
      return answerJson(asked, { status: 201 });
    },
  });
}

function queryOf(
  body: v.InferOutput<typeof QUESTION>,
  { authoritiesOf, permit, presetQuestion }: PresentationOffice,
  token: string | undefined,
): AskedQuery {
  if ('query' in body) return customQuery(body.query);
  if ('rights' in body) return profileQuery(permit(body.rights, token), authoritiesOf);
  const { preset } = body;
  switch (preset) {
    case 'right':
    case 'right-and-name':
    case 'right-and-circumstances':
      return profileQuery(permit(presetQuestion({ ...body, preset }), token), authoritiesOf);
    default:
      return presetQuery(preset, authoritiesOf);
  }
}
