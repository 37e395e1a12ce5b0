import { equalBytes } from '@prova/credential';
import { type Certificate, checkSignature, TrustError } from '@prova/trust';
import { type Check, type Judged, notLookedAt, passed, refused, warned } from '../finding.ts';
import type { Signed, Surroundings } from './signed.ts';

/** A signed document, and who looks at it. */
export interface SignerSeen extends Surroundings {
  readonly signed: Signed | undefined;
}

const DAY = 86_400;

/** A successor has to be ordered, made and listed while the old one still counts. */
const SOON = 30 * DAY;

/** What wallets look at in a signature and in the certificates that vouch for it, whoever signed (HAIP 1.0 §5, §7). */
export const SIGNER_CHECKS: readonly Check<SignerSeen>[] = [
  {
    id: 'signer-certificates',
    clause: 'RFC 7515 §4.1.6',
    consequence: 'It finds no key to check the signature with, and stops.',
    remedy: 'Put the certificate of the signer and those above it into x5c, each made by the next.',
    judge: ofSigned(async ({ path }, { platform }) => {
      if (!path) return refused('The header has no x5c that can be read.');
      for (const [index, certificate] of path.slice(0, -1).entries()) {
        const above = path[index + 1];
        if (!above || !(await isMadeBy(certificate, above, platform))) {
          return refused(`Certificate ${index + 1} of x5c was not made by the one after it.`);
        }
      }
      return passed(
        `x5c has ${path.length === 1 ? 'one certificate' : `${path.length} certificates`}.`,
      );
    }),
  },
  {
    id: 'signature',
    clause: 'RFC 7515 §5.2, HAIP 1.0 §7',
    consequence: 'It takes what was signed for forged.',
    remedy: 'Sign with ES256, by the key of the first certificate in x5c.',
    judge: ofPath(async ([leaf], { jws }, { platform }) => {
      if (jws.header['alg'] !== 'ES256' || leaf?.publicKey.type !== 'P-256') {
        return refused('It is not signed with ES256 by a key of P-256.');
      }
      const { spki } = leaf.publicKey;
      const outcome = await platform.verifySignature(
        'ES256',
        spki,
        jws.signingInput,
        jws.signature,
      );
      return outcome === 'valid'
        ? passed('The first certificate’s key made the signature.')
        : refused('The first certificate’s key did not make the signature.');
    }),
  },
  {
    id: 'signer-self-signed',
    clause: 'HAIP 1.0 §5, §7',
    consequence: 'It refuses a signer who vouches for themselves.',
    remedy: 'Have an authority of a trust list make the certificate.',
    judge: ofPath(([leaf]) =>
      leaf && isSelfIssued(leaf)
        ? refused('The certificate of the signer names itself as its issuer.')
        : passed('Another vouches for the signer.'),
    ),
  },
  {
    id: 'signer-anchor',
    clause: 'HAIP 1.0 §5, §7',
    consequence: 'It may refuse a header that brings its own trust anchor.',
    remedy: 'Leave the root certificate out of x5c: wallets have it, or do not believe it.',
    judge: ofPath(([, ...above]) =>
      above.some(isSelfIssued)
        ? refused('x5c holds a certificate that vouches for itself.')
        : passed('x5c holds no trust anchor.'),
    ),
  },
  {
    id: 'signer-time',
    clause: 'RFC 5280 §4.1.2.5',
    consequence: 'It refuses a certificate out of its time, and soon will.',
    remedy: 'Ask for a certificate for a new key, have it listed, and sign with it.',
    judge: ofPath((path, _, { now }) => {
      const until = Math.min(...path.map(({ notAfter }) => notAfter));
      const since = Math.max(...path.map(({ notBefore }) => notBefore));
      const day = new Date(until * 1000).toISOString().slice(0, 10);
      if (now > until) return refused(`A certificate of x5c ran out on ${day}.`);
      if (now < since) return refused('A certificate of x5c is not valid yet.');
      return until - now < SOON
        ? warned(`A certificate of x5c runs out on ${day}.`)
        : passed(`All certificates of x5c are valid until ${day}.`);
    }),
  },
];

type OfSigned = (signed: Signed, seen: SignerSeen) => Judged | Promise<Judged>;

function ofSigned(judge: OfSigned): Check<SignerSeen>['judge'] {
  return (seen) =>
    seen.signed ? judge(seen.signed, seen) : notLookedAt('There is no signed document to look at.');
}

function ofPath(
  judge: (path: readonly Certificate[], signed: Signed, seen: SignerSeen) => ReturnType<OfSigned>,
): Check<SignerSeen>['judge'] {
  return ofSigned((signed, seen) =>
    signed.path
      ? judge(signed.path, signed, seen)
      : notLookedAt('There is no certificate to look at.'),
  );
}

/** Whether a certificate names itself as its issuer. */
function isSelfIssued({ issuer, subject }: Certificate): boolean {
  return equalBytes(issuer.bytes, subject.bytes);
}

/** Whether one made another: by name, and by signature. */
export async function isMadeBy(
  { issuer, tbs, signature }: Certificate,
  above: Certificate,
  platform: Surroundings['platform'],
): Promise<boolean> {
  if (!equalBytes(issuer.bytes, above.subject.bytes)) return false;
  try {
    return (await checkSignature(above.publicKey, tbs, signature, platform)) === 'valid';
  } catch (error) {
    if (error instanceof TrustError) return false;
    throw error;
  }
}
