import { notLookedAt, passed, quoted, refused, warned } from '../finding.ts';
import { listAt, membersAt, textAt } from '../json.ts';
import { ofRequest, type VerifierCheck } from './of-request.ts';

const ENCRYPTIONS = ['A128GCM', 'A256GCM'];

/** The members of 1.0, and those of drafts that wallets no longer read (OpenID4VP 1.0 appendix B.2.2, B.3.4). */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  'dc+sd-jwt': ['sd-jwt_alg_values', 'kb-jwt_alg_values'],
  mso_mdoc: ['issuerauth_alg_values', 'deviceauth_alg_values'],
};

/** How a wallet is to answer (OpenID4VP 1.0 §8.3, HAIP 1.0 §5). */
export const ANSWER_CHECKS: readonly VerifierCheck[] = [
  {
    id: 'response-mode',
    clause: 'HAIP 1.0 §5.1, OpenID4VP 1.0 §8.3.1',
    consequence: 'It does not send what it shows unencrypted.',
    remedy: 'Let response_mode be direct_post.jwt.',
    judge: ofRequest(({ response_mode: mode }) =>
      mode === 'direct_post.jwt'
        ? passed('Answers are encrypted and posted.')
        : refused(`response_mode is ${typeof mode === 'string' ? quoted(mode) : 'absent'}.`),
    ),
  },
  {
    id: 'answer-key',
    clause: 'OpenID4VP 1.0 §8.3, HAIP 1.0 §5',
    consequence: 'It has no key to encrypt its answer to.',
    remedy:
      'Give client_metadata.jwks a fresh key of P-256 for each request, with alg ECDH-ES and a kid.',
    judge: ofRequest((parameters) => {
      const keys = listAt(parameters, 'client_metadata', 'jwks', 'keys');
      if (keys.length === 0) return refused('client_metadata.jwks holds no key.');
      const isUsable = keys.some(
        (key) =>
          textAt(key, 'crv') === 'P-256' && textAt(key, 'alg') === 'ECDH-ES' && textAt(key, 'kid'),
      );
      return isUsable
        ? passed('There is a key of P-256 for ECDH-ES, with its kid.')
        : refused('No key is of P-256, with alg ECDH-ES and a kid.');
    }),
  },
  {
    id: 'answer-key-public',
    clause: 'RFC 7517 §9.3',
    consequence: 'Anybody who reads the request can read the answer.',
    remedy: 'Take the private part out of the key, and use another from now on.',
    judge: ofRequest((parameters) => {
      const keys = listAt(parameters, 'client_metadata', 'jwks', 'keys');
      if (keys.length === 0) return notLookedAt('There is no key.');
      return keys.some((key) => textAt(key, 'd') !== undefined)
        ? refused('A key stands there with its private part.')
        : passed('No key shows its private part.');
    }),
  },
  {
    id: 'answer-encryptions',
    clause: 'HAIP 1.0 §5',
    consequence: 'A wallet that can do the other one only cannot answer.',
    remedy: 'Name A128GCM and A256GCM in encrypted_response_enc_values_supported.',
    judge: ofRequest((parameters) => {
      const named = listAt(
        parameters,
        'client_metadata',
        'encrypted_response_enc_values_supported',
      );
      const lacking = ENCRYPTIONS.filter((each) => !named.includes(each));
      return lacking.length === 0
        ? passed('A128GCM and A256GCM.')
        : refused(`encrypted_response_enc_values_supported lacks ${lacking.join(' and ')}.`);
    }),
  },
  {
    id: 'formats',
    clause: 'OpenID4VP 1.0 §11.1, appendix B',
    consequence: 'It reads that the verifier takes no format of its own, and shows nothing.',
    remedy:
      'Spell vp_formats_supported as 1.0 does: dc+sd-jwt with sd-jwt_alg_values, mso_mdoc with issuerauth_alg_values.',
    judge: ofRequest((parameters) => {
      const formats = membersAt(parameters, 'client_metadata', 'vp_formats_supported');
      if (formats.length === 0) return refused('vp_formats_supported is absent.');
      for (const [format, algorithms] of formats) {
        const known = MEMBERS[format];
        if (!known) return warned(`${quoted(format)} is no format of HAIP.`);
        const other = membersAt(algorithms).find(([name]) => !known.includes(name));
        if (other) return refused(`${format} has ${quoted(other[0])}, as drafts had.`);
      }
      return passed(`Taken: ${formats.map(([format]) => format).join(', ')}.`);
    }),
  },
];
