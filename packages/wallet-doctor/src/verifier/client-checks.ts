import { encodeBase64url, equalBytes } from '@prova/credential';
import {
  type Certificate,
  MDOC_READER_AUTHENTICATION,
  parseCertificate,
  requireHostName,
  TrustError,
} from '@prova/trust';
import { type Judged, notLookedAt, passed, quoted, refused, warned } from '../finding.ts';
import { textAt } from '../json.ts';
import { isMadeBy } from '../signer/signer-checks.ts';
import { ofRequest, type VerifierCheck } from './of-request.ts';
import type { VerifierSeen } from './verifier-seen.ts';

const PREFIXES = ['x509_hash', 'x509_san_dns'];

/** Who asks, and what their certificate says of them (OpenID4VP 1.0 §5.9, HAIP 1.0 §5). */
export const CLIENT_CHECKS: readonly VerifierCheck[] = [
  {
    id: 'client-id-link',
    clause: 'RFC 9101 §5.2, §10.8',
    consequence: 'It was shown one verifier and meets another, and stops.',
    remedy: 'Let client_id of the link be that of the request, letter for letter.',
    judge: ofRequest((parameters, { clientId }) => {
      if (clientId === undefined) return notLookedAt('No link was given.');
      return clientId === textAt(parameters, 'client_id')
        ? passed('Link and request name one client.')
        : refused('Link and request name two clients.');
    }),
  },
  {
    id: 'client-id-prefix',
    clause: 'OpenID4VP 1.0 §5.9.3, HAIP 1.0 §5',
    consequence: 'It does not know how to learn who asks.',
    remedy: 'Let client_id begin with x509_hash: as HAIP has it, or with x509_san_dns:.',
    judge: ofRequest((parameters) => {
      const clientId = textAt(parameters, 'client_id') ?? '';
      return PREFIXES.includes(prefixOf(clientId))
        ? passed(`client_id is one of ${prefixOf(clientId)}.`)
        : refused(`client_id is ${quoted(clientId) || 'absent'}.`);
    }),
  },
  {
    id: 'client-id-certificate',
    clause: 'OpenID4VP 1.0 §5.9.3',
    consequence: 'It takes whoever asks for somebody else: the certificate is not theirs.',
    remedy:
      'Make client_id from the certificate in use: its SHA-256 in base64url, or one of its dNSNames.',
    judge: ofLeaf(async (leaf, { parameters, platform }) => {
      const clientId = textAt(parameters, 'client_id') ?? '';
      const name = clientId.slice(clientId.indexOf(':') + 1);
      switch (prefixOf(clientId)) {
        case 'x509_hash':
          return encodeBase64url(await platform.sha256(leaf.der)) === name
            ? passed('client_id is the hash of the certificate.')
            : refused('client_id is the hash of another certificate.');
        case 'x509_san_dns':
          return named(leaf, name);
        default:
          return notLookedAt('client_id names no certificate.');
      }
    }),
  },
  {
    id: 'response-uri',
    clause: 'OpenID4VP 1.0 §5.9.3, §8.2',
    consequence: 'It does not send what it shows to where the certificate does not reach.',
    remedy:
      'Let response_uri be by https, with x509_san_dns on the very host of the client_id; send no redirect_uri.',
    judge: ofRequest((parameters) => {
      const url = textAt(parameters, 'response_uri') ?? '';
      const place = URL.canParse(url) ? new URL(url) : undefined;
      if (!place || !/^https?:$/.test(place.protocol))
        return refused('response_uri is absent, or no address.');
      if (textAt(parameters, 'redirect_uri')) return refused('There is a redirect_uri too.');
      const clientId = textAt(parameters, 'client_id') ?? '';
      const isElsewhere =
        prefixOf(clientId) === 'x509_san_dns' && clientId !== `x509_san_dns:${place.hostname}`;
      return isElsewhere
        ? refused('response_uri is on another host than client_id.')
        : passed(`Answers go to ${quoted(place.origin)}.`);
    }),
  },
  {
    id: 'reader-usage',
    clause: 'ISO/IEC 18013-5 annex B',
    consequence: 'Some wallets show an mdoc to a certificate for readers only.',
    remedy: 'Ask for a certificate of readers (1.0.18013.5.1.6).',
    judge: ofLeaf(({ extensions }) =>
      extensions.extendedKeyUsage?.includes(MDOC_READER_AUTHENTICATION)
        ? passed('The certificate is for readers.')
        : warned('The certificate is not for readers.'),
    ),
  },
  {
    id: 'reader-authority',
    clause: 'HAIP 1.0 §5',
    consequence:
      'A wallet that goes by this trust list does not know who vouches for the verifier.',
    remedy: 'Ask an authority of the trust list for the certificate.',
    judge: ofLeaf(async (leaf, { signed, trust, platform }) => {
      if (!trust) return notLookedAt('No trust list was given to look in.');
      for (const der of trust.snapshot.certificateAuthorities) {
        const authority = parseCertificate(der);
        for (const each of signed?.path ?? [leaf]) {
          const isUnder = equalBytes(der, each.der) || (await isMadeBy(each, authority, platform));
          if (isUnder) return passed('An authority of the list vouches for the verifier.');
        }
      }
      return warned('No authority of the list vouches for the verifier.');
    }),
  },
];

function prefixOf(clientId: string): string {
  return clientId.slice(0, Math.max(0, clientId.indexOf(':')));
}

function named(leaf: Certificate, host: string): Judged {
  try {
    requireHostName(leaf, host);
    return passed('The certificate names the host of client_id.');
  } catch (error) {
    if (error instanceof TrustError) {
      return refused('The certificate does not name the host of client_id.');
    }
    throw error;
  }
}

function ofLeaf(
  judge: (leaf: Certificate, seen: VerifierSeen) => Judged | Promise<Judged>,
): VerifierCheck['judge'] {
  return (seen) => {
    const leaf = seen.signed?.path?.[0];
    return leaf ? judge(leaf, seen) : notLookedAt('There is no certificate to look at.');
  };
}
