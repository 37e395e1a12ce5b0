import {
  CredentialError,
  inflateStatusList,
  type Platform,
  parseRevocationList,
  parseStatusListCwt,
  parseStatusListToken,
  type RevocationList,
  type SignatureOutcome,
  type StatusListToken,
  type TokenStatusList,
} from '@prova/credential';

/** A list as it came: a compact JWS, or a CWT, which only a Token Status List can be. */
export type EncodedList = string | Uint8Array;

/** Where the list of an address is found. `undefined` where it is not at hand. */
export type FindList = (uri: string) => EncodedList | undefined | Promise<EncodedList | undefined>;

/** The addresses of all lists that are at hand, for what names none of them. */
export type ListAddresses = () => readonly string[] | Promise<readonly string[]>;

/** A Token Status List, unpacked. Not verified. */
export interface UnpackedStatusList {
  readonly token: StatusListToken;
  readonly list: TokenStatusList;
}

/** A list that is at hand, one that is none, or nothing. */
export type HeldList<List> =
  | { readonly outcome: 'held'; readonly list: List }
  | { readonly outcome: 'malformed' }
  | { readonly outcome: 'absent' };

/**
 * The revocation lists at hand. Make it once and keep it until lists are replaced: each is read when it is first asked for,
 * and its signature checked once for a key, however many documents are on it.
 */
export interface RevocationLists {
  /** The deny-list behind a `rid`. */
  denyList(rid: string): Promise<HeldList<RevocationList>>;
  /** The addresses of all lists at hand that begin with one of these. */
  addressesBelow(prefixes: readonly string[]): Promise<readonly string[]>;
  /** The Token Status List behind a `uri`. */
  statusList(uri: string, platform: Platform): Promise<HeldList<UnpackedStatusList>>;
  /** The same platform, which remembers the signatures of these lists. */
  remembering(platform: Platform): Platform;
}

/**
 * Lists that are read from wherever `find` finds them, a map or a folder. Those that are absent are looked for each time.
 * A document that names no list is looked for on all lists of its institution, if `addresses` tells which are here.
 */
export function revocationLists(
  find: FindList,
  addresses: ListAddresses = () => [],
): RevocationLists {
  const denyLists = new Map<string, HeldList<RevocationList>>();
  const statusLists = new Map<string, HeldList<UnpackedStatusList>>();
  const signatures = new WeakMap<Uint8Array, Map<Uint8Array, SignatureOutcome>>();

  async function held<List>(
    known: Map<string, HeldList<List>>,
    uri: string,
    read: (encoded: EncodedList) => List | Promise<List>,
  ): Promise<HeldList<List>> {
    const before = known.get(uri);
    if (before) return before;
    const encoded = await find(uri);
    if (encoded === undefined) return { outcome: 'absent' };
    const list = await parsed(encoded, read);
    known.set(uri, list);
    return list;
  }

  return {
    denyList: (rid) => held(denyLists, rid, readDenyList),
    async addressesBelow(prefixes) {
      return (await addresses()).filter((uri) => prefixes.some((prefix) => uri.startsWith(prefix)));
    },
    statusList: (uri, platform) =>
      held(statusLists, uri, async (encoded) => {
        const token = await readStatusListToken(encoded, platform);
        return { token, list: await inflateStatusList(token, platform) };
      }),
    remembering: (platform) => ({
      ...platform,
      async verifySignature(algorithm, key, data, signature) {
        const known = signatures.get(data) ?? new Map<Uint8Array, SignatureOutcome>();
        const outcome =
          known.get(key) ?? (await platform.verifySignature(algorithm, key, data, signature));
        signatures.set(data, known.set(key, outcome));
        return outcome;
      },
    }),
  };
}

/** The lists of a desk that has none. */
export const NO_LISTS = revocationLists(() => undefined);

function readDenyList(encoded: EncodedList): RevocationList {
  if (typeof encoded === 'string') return parseRevocationList(encoded);
  throw new CredentialError('revocation-list-invalid', 'A deny-list is a compact JWS.');
}

async function readStatusListToken(
  encoded: EncodedList,
  platform: Platform,
): Promise<StatusListToken> {
  return typeof encoded === 'string'
    ? parseStatusListToken(encoded)
    : parseStatusListCwt(encoded, platform);
}

async function parsed<List>(
  encoded: EncodedList,
  read: (encoded: EncodedList) => List | Promise<List>,
): Promise<HeldList<List>> {
  try {
    return { outcome: 'held', list: await read(encoded) };
  } catch (error) {
    if (error instanceof CredentialError) return { outcome: 'malformed' };
    throw error;
  }
}
