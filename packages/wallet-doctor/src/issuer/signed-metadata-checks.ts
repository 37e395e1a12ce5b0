import { equalBytes, formatInstitutionId, isCountryCode, type JsonObject } from '@prova/credential';
import {
  type Certificate,
  requireWalletSeal,
  resolveKey,
  TrustError,
  type TrustMaterial,
} from '@prova/trust';
import { answerText } from '../answer.ts';
import { type Judged, notLookedAt, passed, quoted, refused } from '../finding.ts';
import { sameJson, textAt } from '../json.ts';
import type { Signed, Surroundings } from '../signer/signed.ts';
import type { IssuerSeen } from './issuer-seen.ts';
import type { IssuerCheck } from './of-metadata.ts';

const TYPE = 'openidvci-issuer-metadata+jwt';

/** Clocks differ. */
const SKEW = 300;

/** Of the signed form alone (OpenID4VCI 1.0 §12.2.3). */
const ENVELOPE = ['iss', 'sub', 'iat', 'exp'];

/** The metadata as the institution signs them: since 2026 the wallets of the Union take no others (HAIP 1.0 §4.1). */
export const SIGNED_METADATA_CHECKS: readonly IssuerCheck[] = [
  {
    id: 'signed-metadata',
    clause: 'OpenID4VCI 1.0 §12.2.3, HAIP 1.0 §4.1',
    consequence:
      'The reference wallets of the Union refuse an issuer whose metadata are not signed.',
    remedy: 'Answer Accept: application/jwt with the same metadata, signed by the institution.',
    judge: ({ signedMetadata, signed, members }) => {
      if (!members && !signed) return notLookedAt('There are no metadata to be signed.');
      return signed &&
        signedMetadata.outcome === 'answered' &&
        signedMetadata.mediaType === 'application/jwt'
        ? passed(`${answerText(signedMetadata)}.`)
        : refused(`${answerText(signedMetadata)}${signed ? '' : ', which is no JWT'}.`);
    },
  },
  {
    id: 'signed-metadata-type',
    clause: 'OpenID4VCI 1.0 §12.2.3',
    consequence: 'It takes the JWT for something else.',
    remedy: `Let typ in the header be ${TYPE}.`,
    judge: ofSigned(({ jws }) =>
      jws.header['typ'] === TYPE
        ? passed(`typ is ${TYPE}.`)
        : refused(`typ is ${quoted(textAt(jws.header, 'typ') ?? 'absent')}.`),
    ),
  },
  {
    id: 'signed-metadata-subject',
    clause: 'OpenID4VCI 1.0 §12.2.3',
    consequence: 'It takes the metadata for those of somebody else.',
    remedy: 'Let sub be the credential issuer identifier, letter for letter.',
    judge: ofSigned(({ jws }, { identifier }) =>
      jws.payload['sub'] === identifier
        ? passed('sub is the credential issuer identifier.')
        : refused(`sub is ${quoted(textAt(jws.payload, 'sub') ?? 'absent')}.`),
    ),
  },
  {
    id: 'signed-metadata-time',
    clause: 'OpenID4VCI 1.0 §12.2.3',
    consequence: 'It refuses what was signed in the future, or is over.',
    remedy: 'Set the clock, and sign with iat, and exp only if it is renewed in time.',
    judge: ofSigned(({ jws: { payload } }, { now }) => {
      const { iat, exp } = payload;
      if (typeof iat !== 'number' || iat > now + SKEW) return refused('iat is absent, or to come.');
      return exp === undefined || (typeof exp === 'number' && exp > now)
        ? passed('They were signed in the past, and count now.')
        : refused('exp is over, or no time.');
    }),
  },
  {
    id: 'signed-metadata-content',
    clause: 'OpenID4VCI 1.0 §12.2.3',
    consequence: 'What it does depends on which form it read.',
    remedy: 'Make both forms of the same metadata.',
    judge: ofSigned(({ jws }, { members }) => {
      if (!members) return notLookedAt('There are no metadata to compare them with.');
      return sameJson(withoutEnvelope(jws.payload), withoutEnvelope(members)) === 'same'
        ? passed('Both forms say the same.')
        : refused('The signed form says something else than the plain one.');
    }),
  },
  {
    id: 'signer-name',
    clause: 'SD-JWT VC §3.5',
    consequence: 'It refuses a credential whose iss the certificate does not name.',
    remedy:
      'Ask for a certificate with the credential issuer identifier as URI, or its host as dNSName.',
    judge: ofLeaf((leaf, { identifier }) => {
      const query = { format: 'dc+sd-jwt', issuer: identifier, country: 'BE' } as const;
      const fault = faultOf(() => requireWalletSeal(leaf, query));
      return fault === undefined || fault === 'cert-key-type'
        ? passed('The certificate names the issuer.')
        : refused('The certificate names neither the issuer nor its host.');
    }),
  },
  {
    id: 'signer-usage',
    clause: 'ISO/IEC 18013-5 annex B',
    consequence: 'A reader of mdocs refuses what is signed under another usage or country.',
    remedy:
      'Ask for a certificate of a document signer (1.0.18013.5.1.2) whose subject names the country.',
    judge: ofLeaf((leaf, { configurations }) => {
      if (!configurations.some(({ format }) => format === 'mso_mdoc')) {
        return notLookedAt('No mdoc is offered.');
      }
      const [country = ''] = leaf.subject.countries;
      if (!isCountryCode(country)) return refused('The subject names no country of the scheme.');
      const fault = faultOf(() => requireWalletSeal(leaf, { format: 'mso_mdoc', country }));
      return fault === undefined || fault === 'cert-key-type'
        ? passed(`The certificate may sign mdocs of ${country}.`)
        : refused('The certificate is not one of a document signer.');
    }),
  },
  {
    id: 'signer-listed',
    clause: 'HAIP 1.0 §4.1, CIR (EU) 2024/2977',
    consequence: 'A wallet or verifier that goes by this trust list does not believe the issuer.',
    remedy: 'Have the registry list the certificate for the institution, and publish.',
    judge: ofLeaf(async (leaf, { trust, now, platform }) =>
      trust
        ? listing(leaf, trust, { now, platform })
        : notLookedAt('No trust list was given to look in.'),
    ),
  },
];

/** What the list says of a certificate: whoever signed, the list knows under which institution. */
async function listing(
  leaf: Certificate,
  trust: TrustMaterial,
  { now, platform }: Pick<Surroundings, 'now' | 'platform'>,
): Promise<Judged> {
  const { institutions, sealCertificates } = trust.snapshot;
  const place = sealCertificates.findIndex((der) => equalBytes(der, leaf.der));
  for (const institution of institutions) {
    const binding = institution.bindings.find(({ certificate }) => certificate === place);
    const [competence] = binding?.competences ?? [];
    if (competence === undefined) continue;
    const thumbprint = await platform.sha256(leaf.der);
    const query = { competence, at: now, platform };
    const { outcome } = await resolveKey(trust, institution, thumbprint, query);
    const id = formatInstitutionId(institution);
    return outcome === 'trusted'
      ? passed(`The list has the certificate for ${id}.`)
      : refused(`The list has the certificate for ${id}, and it does not count: ${outcome}.`);
  }
  return refused('The list does not have the certificate of the signer.');
}

function faultOf(check: () => unknown): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof TrustError) return error.code;
    throw error;
  }
}

function ofSigned(
  judge: (signed: Signed, seen: IssuerSeen) => Judged | Promise<Judged>,
): IssuerCheck['judge'] {
  return (seen) =>
    seen.signed ? judge(seen.signed, seen) : notLookedAt('The metadata are not signed.');
}

function ofLeaf(
  judge: (leaf: Certificate, seen: IssuerSeen) => Judged | Promise<Judged>,
): IssuerCheck['judge'] {
  return ofSigned(({ path }, seen) =>
    path?.[0] ? judge(path[0], seen) : notLookedAt('There is no certificate to look at.'),
  );
}

function withoutEnvelope(members: JsonObject): object {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !ENVELOPE.includes(name)));
}
