import type { JsonObject } from '../compact-jws.ts';
import { encodeBase64url } from '../encoding/base64url.ts';
import { encodeUtf8 } from '../encoding/text.ts';
import { CredentialError } from '../errors.ts';
import type {
  CopyOrder,
  CredentialDraft,
  DraftTools,
  IssuerOrder,
} from '../wallet/credential-draft.ts';
import { encodeDisclosure } from './disclosure.ts';
import { encodeHeader } from './header.ts';
import { DIGEST_ALGORITHM, DIGEST_NAMES, REGISTERED_CLAIMS } from './names.ts';

/** A credential for as many keys as there are copies. What it says is made by `sdJwtVcContent`. */
export interface SdJwtVcOrder {
  /** The type of the credential (SD-JWT VC §3.2.2.1). */
  readonly vct: string;
  /** Claims that everybody sees who is shown the credential. */
  readonly permanent: JsonObject;
  /** Claims of which the holder shows each or not. */
  readonly disclosable: JsonObject;
  readonly issuer: IssuerOrder;
  readonly copies: readonly CopyOrder[];
}

/** 128 bits, as RFC 9901 §9.3 recommends; as many make a `jti`. */
const RANDOM_BYTES = 16;

/**
 * Writes SD-JWT VCs (RFC 9901, HAIP 1.0 §6.1) that lack nothing but a signature by ES256, one for each copy. Copies share what they say
 * and nothing else: salts, digests and `jti` are random for each, digests are sorted, and times are whole days. There is no `sub`.
 *
 * Checks no value of a claim, that no two copies have one place on a list, or that the issuer's certificate names it.
 * Throws `CredentialError` `sd-reserved` for a claim named like one that the format itself uses.
 */
export function draftSdJwtVc(order: SdJwtVcOrder, tools: DraftTools): CredentialDraft[] {
  const { permanent, disclosable, issuer, copies } = order;
  requireFreeNames(permanent);
  requireFreeNames(disclosable);
  const part: SharedPart = {
    header: encodeHeader(issuer.certificatePath),
    claims: sharedClaims(order),
    disclosable: Object.entries(disclosable).map(
      ([name, value]) => `${JSON.stringify(name)},${JSON.stringify(value)}`,
    ),
  };
  const each = RANDOM_BYTES * (part.disclosable.length + 1);
  const random = tools.randomBytes(each * copies.length);
  return copies.map((copy, i) =>
    draftCopy(copy, part, { random: random.subarray(i * each, (i + 1) * each), tools }),
  );
}

/** What all copies have in common, in the form in which it is written. */
interface SharedPart {
  readonly header: string;
  /** Members of the payload, without the brace at either end. */
  readonly claims: string;
  readonly disclosable: readonly string[];
}

const DAY = 86_400;

function sharedClaims({ vct, permanent, issuer }: SdJwtVcOrder): string {
  const iat = startOfDay(issuer.issuedAt);
  const claims = {
    vct,
    iss: issuer.issuer,
    iat,
    nbf: iat,
    exp: startOfDay(issuer.expiresAt),
    ...permanent,
    [DIGEST_ALGORITHM]: 'sha-256',
  };
  return JSON.stringify(claims).slice(1, -1);
}

function startOfDay(seconds: number): number {
  return Math.floor(seconds / DAY) * DAY;
}

function draftCopy(
  { holderKey: { kty, crv, x, y }, status: { uri, idx } }: CopyOrder,
  part: SharedPart,
  { random, tools }: { readonly random: Uint8Array; readonly tools: DraftTools },
): CredentialDraft {
  const [jti = '', ...salts] = texts(random);
  const disclosures = part.disclosable.map((nameAndValue, i) =>
    encodeDisclosure(salts[i] ?? '', nameAndValue),
  );
  const digests = disclosures.map((text) => encodeBase64url(tools.sha256(encodeUtf8(text))));
  const own = JSON.stringify({
    jti,
    cnf: { jwk: { kty, crv, x, y } },
    status: { status_list: { idx, uri } },
    // In the order of their digits, which is no order of the claims (RFC 9901 §4.2.4.1).
    ...(digests.length > 0 && { _sd: digests.sort() }),
  });
  const payload = encodeBase64url(encodeUtf8(`{${part.claims},${own.slice(1)}`));
  const input = `${part.header}.${payload}`;
  return {
    signingInput: encodeUtf8(input),
    complete: (signature) =>
      `${[`${input}.${encodeBase64url(signature)}`, ...disclosures].join('~')}~`,
  };
}

/** Random bytes in base64url, so many at a time. */
function texts(random: Uint8Array): string[] {
  const count = random.length / RANDOM_BYTES;
  return Array.from({ length: count }, (_, i) =>
    encodeBase64url(random.subarray(i * RANDOM_BYTES, (i + 1) * RANDOM_BYTES)),
  );
}

function requireFreeNames(claims: JsonObject): void {
  const isTaken = (name: string) =>
    REGISTERED_CLAIMS.has(name) || DIGEST_NAMES.has(name) || name === DIGEST_ALGORITHM;
  if (Object.keys(claims).some((name) => isTaken(name) || name === 'jti' || name === 'sub')) {
    throw new CredentialError('sd-reserved', 'A claim is named like one that the format uses.');
  }
}
