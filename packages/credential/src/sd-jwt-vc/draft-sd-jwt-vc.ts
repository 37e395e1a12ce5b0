import type { JsonObject } from '../compact-jws.ts';
import { encodeBase64url, encodeDigitsInto, encodedLength } from '../encoding/base64url.ts';
import { encodeUtf8, textOfAscii } from '../encoding/text.ts';
import { CredentialError } from '../errors.ts';
import { startOfDayAt } from '../local-date.ts';
import type {
  CopyOrder,
  CredentialDraft,
  DraftTools,
  IssuerOrder,
} from '../wallet/credential-draft.ts';
import { type DraftedDisclosures, disclosureDrafter, SALT_LENGTH } from './draft-disclosures.ts';
import { encodeHeader } from './header.ts';
import { DIGEST_ALGORITHM, DIGEST_NAMES, REGISTERED_CLAIMS, TYPE_INTEGRITY } from './names.ts';

/** A credential for as many keys as there are copies. What it says is made by `sdJwtVcContent`. */
export interface SdJwtVcOrder {
  /** The type of the credential (SD-JWT VC §3.2.2.1). */
  readonly vct: string;
  /** Of the metadata of that type (SD-JWT VC §3.2.2.2, `vct#integrity`): `sha256-` and base64. */
  readonly typeIntegrity?: string | undefined;
  /** Claims that everybody sees who is shown the credential. */
  readonly permanent: JsonObject;
  /** Claims of which the holder shows each or not. */
  readonly disclosable: JsonObject;
  readonly issuer: IssuerOrder;
  readonly copies: readonly CopyOrder[];
}

/** What makes a `jti` nobody else's. */
const ID_LENGTH = 16;

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
  const header = encodeHeader(issuer.certificatePath);
  const shared = sharedMembers(order);
  const draftDisclosures = disclosureDrafter(disclosable);
  const each = ID_LENGTH + SALT_LENGTH * Object.keys(disclosable).length;
  const random = tools.randomBytes(each * copies.length);
  return copies.map((copy, i) => {
    const own = random.subarray(i * each, (i + 1) * each);
    const { text, digests } = draftDisclosures(own.subarray(ID_LENGTH), tools.sha256);
    const jti = encodeBase64url(own.subarray(0, ID_LENGTH));
    const payload = `{${shared},${ownMembers(copy, jti, digests)}}`;
    return draft(signingInputOf(header, encodeUtf8(payload)), text);
  });
}

/** What all copies have in common, without the braces. */
function sharedMembers({ vct, typeIntegrity, permanent, issuer }: SdJwtVcOrder): string {
  const iat = startOfDayAt(issuer.issuedAt);
  const exp = startOfDayAt(issuer.expiresAt);
  const type = { vct, ...(typeIntegrity !== undefined && { [TYPE_INTEGRITY]: typeIntegrity }) };
  const claims = { ...type, iss: issuer.issuer, iat, nbf: iat, exp, ...permanent };
  return JSON.stringify({ ...claims, [DIGEST_ALGORITHM]: 'sha-256' }).slice(1, -1);
}

function ownMembers(
  { holderKey: { kty, crv, x, y }, status: { uri, idx } }: CopyOrder,
  jti: string,
  digests: readonly string[],
): string {
  const claims = { jti, cnf: { jwk: { kty, crv, x, y } }, status: { status_list: { idx, uri } } };
  const members = JSON.stringify(claims).slice(1, -1);
  return digests.length === 0 ? members : `${members},"_sd":["${digests.join('","')}"]`;
}

const DOT = 0x2e;

function signingInputOf(header: Uint8Array, payload: Uint8Array): Uint8Array {
  const input = new Uint8Array(header.length + 1 + encodedLength(payload.length));
  input.set(header);
  input[header.length] = DOT;
  encodeDigitsInto(input, header.length + 1, payload);
  return input;
}

function draft(signingInput: Uint8Array, disclosures: DraftedDisclosures['text']): CredentialDraft {
  return {
    signingInput,
    complete: (signature) =>
      `${textOfAscii(signingInput)}.${encodeBase64url(signature)}${textOfAscii(disclosures)}`,
  };
}

function requireFreeNames(claims: JsonObject): void {
  const isTaken = (name: string) =>
    REGISTERED_CLAIMS.has(name) || DIGEST_NAMES.has(name) || name === DIGEST_ALGORITHM;
  if (Object.keys(claims).some((name) => isTaken(name) || name === 'jti' || name === 'sub')) {
    throw new CredentialError('sd-reserved', 'A claim is named like one that the format uses.');
  }
}
