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
import { type DraftedDisclosures, disclosureDrafter } from './draft-disclosures.ts';
import { encodeHeader } from './header.ts';
import type { HiddenMembers } from './hidden-members.ts';
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
  /** How many digests stand at the top, decoys among them; absent where as many as there are such claims. */
  readonly room?: number;
  /** Claims whose members or elements are shown one by one. */
  readonly containers?: readonly HiddenMembers[];
  readonly issuer: IssuerOrder;
  readonly copies: readonly CopyOrder[];
}

/** In place of `status`, of a copy that nobody withdraws: it says `null`. */
const SHORT_LIVED = 'shortLived';

/** What makes a `jti` nobody else's. */
const ID_LENGTH = 16;

/**
 * Writes SD-JWT VCs (RFC 9901, HAIP 1.0 §6.1) that lack nothing but a signature by ES256, one for each copy. Copies share what they say
 * and nothing else: salts, digests, decoys and `jti` are random for each, digests are sorted, and times are whole days. There is no `sub`.
 * A copy without a place on a list says that it is short-lived (ETSI TS 119 472-1, `shortLived`).
 *
 * Checks no value of a claim, that no two copies have one place on a list, or that the issuer's certificate names it.
 * Throws `CredentialError` `sd-reserved` for a claim named like one that the format itself uses.
 */
export function draftSdJwtVc(order: SdJwtVcOrder, tools: DraftTools): CredentialDraft[] {
  const { permanent, disclosable, room = 0, containers = [], issuer, copies } = order;
  for (const names of [Object.keys(permanent), Object.keys(disclosable)]) requireFreeNames(names);
  for (const container of containers) requireFreeNames(namesIn(container));
  const header = encodeHeader(issuer.certificatePath);
  const shared = sharedMembers(order);
  const top = { members: Object.entries(disclosable), room };
  const disclosures = disclosureDrafter([top, ...containers]);
  const each = ID_LENGTH + disclosures.randomLength;
  const random = tools.randomBytes(each * copies.length);
  return copies.map((copy, i) => {
    const own = random.subarray(i * each, (i + 1) * each);
    const { text, members } = disclosures.draft(own.subarray(ID_LENGTH), tools.sha256);
    const jti = encodeBase64url(own.subarray(0, ID_LENGTH));
    const payload = `{${shared},${ownMembers(copy, jti)}${members && `,${members}`}}`;
    return draft(signingInputOf(header, encodeUtf8(payload)), text);
  });
}

/** What all copies have in common, without the braces. */
function sharedMembers({ vct, typeIntegrity, permanent, issuer }: SdJwtVcOrder): string {
  const iat = startOfDayAt(issuer.issuedAt);
  const exp = startOfDayAt(issuer.expiresAt);
  const type = typeIntegrity === undefined ? { vct } : { vct, [TYPE_INTEGRITY]: typeIntegrity };
  const issued = { iss: issuer.issuer, iat, nbf: iat, exp };
  // Written apart: one object that is put together of them takes longer to write than they do.
  return [type, issued, permanent, { [DIGEST_ALGORITHM]: 'sha-256' }]
    .map((each) => JSON.stringify(each).slice(1, -1))
    .filter((members) => members !== '')
    .join(',');
}

function ownMembers({ holderKey: { kty, crv, x, y }, status }: CopyOrder, jti: string): string {
  const cnf = { jwk: { kty, crv, x, y } };
  const claims = status
    ? { jti, cnf, status: { status_list: { idx: status.idx, uri: status.uri } } }
    : { jti, cnf, [SHORT_LIVED]: null };
  return JSON.stringify(claims).slice(1, -1);
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

/** What a container is called, and what in it has a name. */
function namesIn(container: HiddenMembers): readonly string[] {
  const members = 'members' in container ? container.members.map(([name]) => name) : [];
  return [container.name ?? '_sd', ...members];
}

const OWN_NAMES: ReadonlySet<string> = new Set(['jti', 'sub', SHORT_LIVED]);

function requireFreeNames(names: readonly string[]): void {
  const isTaken = (name: string) =>
    REGISTERED_CLAIMS.has(name) || DIGEST_NAMES.has(name) || name === DIGEST_ALGORITHM;
  if (names.some((name) => isTaken(name) || OWN_NAMES.has(name))) {
    throw new CredentialError('sd-reserved', 'A claim is named like one that the format uses.');
  }
}
