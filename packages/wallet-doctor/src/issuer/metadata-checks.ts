import { answerText, jsonIn } from '../answer.ts';
import { isSecure } from '../fetch/fetcher.ts';
import { notLookedAt, passed, quoted, refused, warned } from '../finding.ts';
import { listAt, textAt, valueAt } from '../json.ts';
import { type IssuerCheck, ofMetadata } from './of-metadata.ts';

/** What an issuer says of itself, whatever it issues. */
export const METADATA_CHECKS: readonly IssuerCheck[] = [
  {
    id: 'credential-endpoint',
    clause: 'OpenID4VCI 1.0 §12.2.4',
    consequence: 'It does not know where to ask for a credential.',
    remedy: 'Name the credential endpoint by https.',
    judge: ofMetadata((members) => {
      const url = textAt(members, 'credential_endpoint') ?? '';
      return URL.canParse(url) && isSecure(new URL(url))
        ? passed(`Credentials are asked for at ${quoted(url)}.`)
        : refused('credential_endpoint is absent, or no address by https.');
    }),
  },
  {
    id: 'nonce-endpoint',
    clause: 'OpenID4VCI 1.0 §7',
    consequence: 'It cannot prove its key, and gets no credential.',
    remedy: 'Answer POST at nonce_endpoint with c_nonce, to anybody, and Cache-Control: no-store.',
    judge: ofMetadata((members, { configurations, nonce }) => {
      if (!configurations.some(({ binding }) => binding === 'key')) {
        return notLookedAt('No credential is bound to a key.');
      }
      if (!nonce) return refused('nonce_endpoint is absent, and keys have to be proven.');
      const value = textAt(jsonIn(nonce), 'c_nonce') ?? '';
      if (value === '') return refused(`${answerText(nonce)}, without c_nonce.`);
      return nonce.outcome === 'answered' && nonce.cacheControl.includes('no-store')
        ? passed(`${quoted(textAt(members, 'nonce_endpoint') ?? '')} gives a nonce.`)
        : refused('A nonce may be kept by caches: the answer lacks no-store.');
    }),
  },
  {
    id: 'encryption',
    clause: 'OpenID4VCI 1.0 §8.2, §12.2.4',
    consequence:
      'It asks for an encrypted answer and must then encrypt its request, to a key that is not there.',
    remedy:
      'Beside credential_response_encryption name a key with alg and kid in credential_request_encryption.jwks, or neither.',
    judge: ofMetadata((members) => {
      if (valueAt(members, 'credential_response_encryption') === undefined) {
        return notLookedAt('Answers are not encrypted but by TLS.');
      }
      const keys = listAt(members, 'credential_request_encryption', 'jwks', 'keys');
      const isUsable = keys.some((key) => textAt(key, 'alg') && textAt(key, 'kid'));
      return isUsable
        ? passed('Requests and answers can be encrypted.')
        : refused('Answers can be encrypted, and requests cannot.');
    }),
  },
  {
    id: 'issuer-info',
    clause: 'ETSI TS 119 472-3',
    consequence:
      'The newest wallets of the Union ask what the issuer is registered for; without it some refuse to begin by themselves.',
    remedy:
      'Put the registration certificate of the issuer into issuer_info, once its registrar gives one.',
    judge: ofMetadata((members) =>
      listAt(members, 'issuer_info').length > 0
        ? passed('issuer_info holds a registration.')
        : warned('issuer_info is absent: no registration certificate.'),
    ),
  },
];
