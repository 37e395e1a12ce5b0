import { answerText } from '../answer.ts';
import { isSecure } from '../fetch/fetcher.ts';
import { notLookedAt, passed, quoted, refused, warned } from '../finding.ts';
import { listAt, textAt } from '../json.ts';
import { ofRequest, type VerifierCheck } from './of-request.ts';
import { REQUEST_OBJECT } from './walk-verifier.ts';

const TYPE = 'oauth-authz-req+jwt';

/** A wallet takes any audience but this one for a mistake. */
const WALLET = 'https://self-issued.me/v2';

const SKEW = 300;

/** 128 bits in base64url; a wallet cannot see how they were drawn. */
const LEAST_NONCE = 22;

/** The request as it is fetched, and what it says of itself (RFC 9101, OpenID4VP 1.0 §5). */
export const REQUEST_CHECKS: readonly VerifierCheck[] = [
  {
    id: 'request-address',
    clause: 'RFC 9101 §5.2',
    consequence: 'It asks by https alone, and takes no certificate that its system does not trust.',
    remedy:
      'Let a proxy with a certificate for this host end TLS, and set the public address of the service to it.',
    judge: ({ requestUri }) => {
      const place = URL.canParse(requestUri) ? new URL(requestUri) : undefined;
      if (!place || !isSecure(place)) return refused('request_uri is no address by https.');
      return place.protocol === 'http:'
        ? warned('The verifier is on this machine, by http. No wallet on a phone reaches it.')
        : passed('The request lies at an address by https.');
    },
  },
  {
    id: 'request-object',
    clause: 'RFC 9101 §5.2.3, OpenID4VP 1.0 §5.10',
    consequence: 'It gets no request, and says that something went wrong.',
    remedy: `Answer with a signed request as ${REQUEST_OBJECT}. One that was fetched before is used up: ask for another link.`,
    judge: ({ request, signed }) =>
      signed && request.outcome === 'answered' && request.mediaType === REQUEST_OBJECT
        ? passed('The request is signed.')
        : refused(`${answerText(request)}${signed ? '' : ', which is no signed request'}.`),
  },
  {
    id: 'request-single-use',
    clause: 'OpenID4VP 1.0 §13, §14',
    consequence:
      'Two wallets can answer one question, and whoever copied the code answers for another.',
    remedy: 'Give a request to one wallet, once.',
    judge: ({ request, again }) => {
      if (request.outcome !== 'answered' || request.status !== 200) {
        return notLookedAt('There was no request to be fetched again.');
      }
      return again.outcome === 'answered' && again.status === 200
        ? warned('The request was given twice.')
        : passed('The request is given once.');
    },
  },
  {
    id: 'request-type',
    clause: 'OpenID4VP 1.0 §5.2, RFC 9101 §10.8',
    consequence: 'It takes the JWT for something else.',
    remedy: `Let typ in the header be ${TYPE}.`,
    judge: ofRequest((_, { signed }) => {
      const typ = textAt(signed?.jws.header, 'typ');
      return typ === TYPE
        ? passed(`typ is ${TYPE}.`)
        : refused(`typ is ${quoted(typ ?? 'absent')}.`);
    }),
  },
  {
    id: 'request-audience',
    clause: 'OpenID4VP 1.0 §5.8',
    consequence: 'It takes the request for one to somebody else.',
    remedy: `Let aud be ${WALLET}.`,
    judge: ofRequest(({ aud }) =>
      aud === WALLET ? passed(`aud is ${WALLET}.`) : refused(`aud is not ${WALLET}.`),
    ),
  },
  {
    id: 'request-time',
    clause: 'RFC 9101 §6.3, RFC 7519 §4.1',
    consequence: 'It refuses a request of the future, or one that is over.',
    remedy: 'Set the clock, and sign when the request is fetched.',
    judge: ofRequest(({ iat, exp }, { now }) => {
      if (typeof iat === 'number' && iat > now + SKEW) return refused('iat is to come.');
      return exp === undefined || (typeof exp === 'number' && exp > now)
        ? passed('The request counts now.')
        : refused('exp is over, or no time.');
    }),
  },
  {
    id: 'response-type',
    clause: 'OpenID4VP 1.0 §5.6',
    consequence: 'It knows no other way to present.',
    remedy: 'Let response_type be vp_token.',
    judge: ofRequest(({ response_type: type }) =>
      type === 'vp_token'
        ? passed('vp_token is asked for.')
        : refused('response_type is not vp_token.'),
    ),
  },
  {
    id: 'nonce',
    clause: 'OpenID4VP 1.0 §5.2, §14.1',
    consequence: 'An answer that was caught once can be shown again.',
    remedy: 'Draw 128 random bits or more for every request, and write them in base64url.',
    judge: ofRequest((parameters) => {
      const length = textAt(parameters, 'nonce')?.length ?? 0;
      return length >= LEAST_NONCE
        ? passed(`The nonce has ${length} characters.`)
        : refused(length === 0 ? 'There is no nonce.' : `The nonce has ${length} characters.`);
    }),
  },
  {
    id: 'state',
    clause: 'OpenID4VP 1.0 §5.3',
    consequence: 'Its answer may be taken for one to another question.',
    remedy: 'Send a fresh state with every request.',
    judge: ofRequest((parameters) =>
      textAt(parameters, 'state') ? passed('There is a state.') : warned('There is no state.'),
    ),
  },
  {
    id: 'verifier-info',
    clause: 'OpenID4VP 1.0 §5.1, ETSI TS 119 472-2',
    consequence: 'It tells the holder that nobody vouches for what is asked.',
    remedy:
      'Put the registration certificate of the verifier into verifier_info, once its registrar gives one.',
    judge: ofRequest((parameters) =>
      listAt(parameters, 'verifier_info').length > 0
        ? passed('verifier_info holds a registration.')
        : warned('verifier_info is absent: no registration certificate.'),
    ),
  },
];
