import { decodeUtf8 } from '@prova/credential';
import { answerText, jsonIn } from '../answer.ts';
import { isSecure } from '../fetch/fetcher.ts';
import { notLookedAt, passed, quoted, refused, warned } from '../finding.ts';
import { textAt } from '../json.ts';
import { type IssuerCheck, ofMetadata } from './of-metadata.ts';

/** Where an issuer is, and that it says so itself (OpenID4VCI 1.0 §12.2). */
export const ADDRESS_CHECKS: readonly IssuerCheck[] = [
  {
    id: 'issuer-address',
    clause: 'OpenID4VCI 1.0 §12.2.1',
    consequence: 'It asks by https alone, and takes no certificate that its system does not trust.',
    remedy:
      'Let a proxy with a certificate for this host end TLS, and set the public address of the service to it.',
    judge: ({ identifier }) => {
      if (identifier === '') return notLookedAt('No issuer is named.');
      const place = URL.canParse(identifier) ? new URL(identifier) : undefined;
      if (!place || !isSecure(place) || place.search !== '' || place.hash !== '') {
        return refused(`${quoted(identifier)} is no plain address by https.`);
      }
      return place.protocol === 'http:'
        ? warned('The issuer is on this machine, by http. No wallet on a phone reaches it.')
        : passed(`${quoted(identifier)} is an address by https.`);
    },
  },
  {
    id: 'metadata-place',
    clause: 'OpenID4VCI 1.0 §12.2.2',
    consequence: 'It finds no issuer, and says that something went wrong.',
    remedy:
      'Serve the metadata between host and path: https://HOST/.well-known/openid-credential-issuer/PATH. Let the proxy pass that path on.',
    judge: ({ identifier, metadata, behindPath }) => {
      if (identifier === '') return notLookedAt('No issuer is named.');
      if (metadata.outcome === 'answered' && metadata.status === 200) {
        return passed(`${answerText(metadata)}.`);
      }
      return jsonIn(behindPath)
        ? refused(`${answerText(metadata)}; they lie behind the path, where wallets do not look.`)
        : refused(`${answerText(metadata)}.`);
    },
  },
  {
    id: 'metadata-json',
    clause: 'OpenID4VCI 1.0 §12.2.2, RFC 8259 §4',
    consequence: 'It cannot read what the issuer offers.',
    remedy: 'Answer with one JSON object, no member twice, as application/json.',
    judge: ({ metadata, members }) => {
      if (metadata.outcome !== 'answered' || metadata.status !== 200) {
        return notLookedAt('There are no metadata.');
      }
      if (!members) {
        const isText = decodeUtf8(metadata.body) !== undefined;
        return refused(`The metadata are no JSON object${isText ? '' : ', nor text'}.`);
      }
      return metadata.mediaType === 'application/json'
        ? passed('The metadata are a JSON object.')
        : refused(
            `The metadata are sent as ${quoted(metadata.mediaType) || 'nothing in particular'}.`,
          );
    },
  },
  {
    id: 'issuer-identifier',
    clause: 'OpenID4VCI 1.0 §12.2.3',
    consequence: 'It takes the metadata for those of somebody else, and stops.',
    remedy:
      'Set the public address of the service to the one that wallets ask, letter for letter: no slash more, no other host.',
    judge: ofMetadata((members, { identifier }) => {
      const named = textAt(members, 'credential_issuer');
      return named === identifier
        ? passed('credential_issuer is the address that was asked.')
        : refused(
            `credential_issuer is ${quoted(named ?? 'absent')}, and ${quoted(identifier)} was asked.`,
          );
    }),
  },
];
