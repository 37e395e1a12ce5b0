import { CATALOGUE_PATH } from '@prova/catalogue';
import { encodeUtf8, type Signer } from '@prova/credential';
import type { CertificateAuthority } from '@prova/keys';
import type { Snapshot } from '@prova/trust';
import { signCatalogue } from '../catalogue/catalogue-payload.ts';
import { fileHash } from '../file-hash.ts';
import { loteContent } from '../formats/lote/lote-payload.ts';
import { type OpenedLote, openLote } from '../formats/lote/open-lote.ts';
import type { LoteProfileName } from '../formats/lote/profiles.ts';
import type { SchemeInformation } from '../formats/lote/scheme-information.ts';
import { loteDigest, signLote } from '../formats/lote/sign-lote.ts';
import { PublishedList } from '../formats/published-list.ts';
import { signVical, VICAL_PATH, vicalOf } from '../formats/vical.ts';
import type { PublicationPlace } from './publication-place.ts';
import { revocationLists } from './revocation-lists.ts';
import { signList } from './sign-list.ts';
import { HISTORY } from './signed-draft.ts';

/** Whose keys the second step needs, and in whose name the lists go out. */
export interface ListHolders {
  /** ES256, under a list signer's certificate that the root issued. */
  readonly listSigner: Signer;
  /** Authorities whose keys are at hand, the root among them or not. The list of any other stays the one that is out. */
  readonly authorities: readonly CertificateAuthority[];
  readonly scheme: SchemeInformation;
}

const LOTE: readonly (readonly [LoteProfileName, string])[] = [
  ['own', 'lote/ehic-issuers'],
  ['pubeaa', 'lote/ehic-issuers-pubeaa'],
];

/**
 * All files of a release but TUF's, by the path each is served at, signed by those who hold the keys. `snapshot.cose` comes
 * last: it names the SHA-256 of every other file of its sequence, so that none can be exchanged for an older one.
 *
 * `published` are the files of the release before: the lists of trusted entities go on from them, and revocation lists
 * of authorities whose keys are not here are carried over.
 * Throws the codes of `signLote`, `openLote`, `issueCrl` and `signList`.
 */
export async function signedFiles(
  snapshot: Snapshot,
  holders: ListHolders,
  context: Pick<PublicationPlace, 'root' | 'platform'> & {
    readonly published: ReadonlyMap<string, Uint8Array>;
    /** `history.json` as it was prepared. */
    readonly history: Uint8Array;
    /** What the catalogue says, as it was prepared; absent before there is one. */
    readonly catalogue: Uint8Array | undefined;
  },
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { listSigner, scheme } = holders;
  // First what was, then what is: read the other way round, both would be held at once.
  const before = new Map<string, OpenedLote>();
  for (const [, path] of LOTE) {
    const known = context.published.get(`${path}.jwt`);
    if (known) before.set(path, await openLote(known, context));
  }
  const list = new PublishedList(snapshot);
  const files = new Map([[HISTORY, context.history]]);
  for (const [profile, path] of LOTE) {
    const previous = before.get(path)?.services;
    const content = loteContent(list, scheme, { profile, ...(previous && { previous }) });
    const jws = await signLote(content, listSigner, snapshot.issuedAt);
    files.set(`${path}.jwt`, jws);
    files.set(`${path}.sha2`, encodeUtf8(`${loteDigest(jws)}\n`));
  }
  if (context.catalogue) {
    const order = { previous: context.published.get(CATALOGUE_PATH), iat: snapshot.issuedAt };
    files.set(CATALOGUE_PATH, await signCatalogue(context.catalogue, listSigner, order));
  }
  files.set(VICAL_PATH, await signVical(vicalOf(list, scheme.operator.name), listSigner));
  for (const [path, content] of carriedOver(context.published)) files.set(path, content);
  const lists = revocationLists(snapshot, context.root, holders.authorities);
  for (const [path, content] of lists) files.set(path, content);
  const hashes = new Map<string, Uint8Array>();
  for (const [path, content] of files) hashes.set(path, fileHash(content));
  const order = { listSigner, root: context.root, platform: context.platform };
  return files.set('snapshot.cose', await signList({ ...snapshot, files: hashes }, order));
}

function carriedOver(published: ReadonlyMap<string, Uint8Array>) {
  return [...published].filter(([path]) => path.startsWith('crl/'));
}
