import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import {
  assembleCompactJws,
  CredentialError,
  createTokenStatusList,
  draftStatusListCwt,
  encodeUtf8,
  inflateStatusList,
  parseRevocationList,
  parseStatusListToken,
  revocationListSigningInput,
  type Signer,
  STATUS,
  setStatusAt,
  statusListSigningInput,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { parseCertificate } from '@prova/trust';
import { IssuerError } from '../errors.ts';
import type { Entries } from './entries.ts';
import type { SignedList } from './list-folder.ts';
import type { ListKind } from './list-kind.ts';
import type { ListRow, VersionTimes } from './list-rows.ts';

/** For how long a copy of a status list may be kept before a newer one is asked for, in seconds. */
const TTL = 3600;

/** The text of a version and what it must say. */
export interface ListContent extends VersionTimes {
  readonly uri: string;
  readonly entries: Entries;
}

/**
 * Writes a version and has it signed, in all its forms at once, and lets nothing out that cannot be read again or whose signature does not
 * hold.
 * Throws `IssuerError`: `list-signer-unfit`, `signer-fault`; passes on what the signer throws.
 */
export async function signList(
  list: ListRow,
  content: ListContent,
  signer: Signer,
): Promise<SignedList> {
  return list.kind === 'revocation'
    ? signRevocationList(content, signer)
    : signStatusList(list, content, signer);
}

/** A version as it was published. */
export interface PublishedContent extends ListContent {
  /** Of a status list; of a deny-list there is no telling. */
  readonly size?: number;
}

/** Reads a published text of ours. Throws `IssuerError` `list-damaged`. Checks no signature: the folder is our own. */
export async function readListText(kind: ListKind, text: string): Promise<PublishedContent> {
  try {
    return kind === 'revocation' ? readRevocationList(text) : await readStatusList(text);
  } catch (cause) {
    if (!(cause instanceof CredentialError)) throw cause;
    throw new IssuerError('list-damaged', 'A published list cannot be read; look at its folder.', {
      cause,
    });
  }
}

async function signRevocationList(
  { uri, entries, ...times }: ListContent,
  signer: Signer,
): Promise<SignedList> {
  const { algorithm } = signer;
  const thumbprint = thumbprintOf(signer);
  const order = { rid: uri, revoked: entries, algorithm, thumbprint, ...times };
  const input = revocationListSigningInput(order);
  const bytes = encodeUtf8(input);
  const [signature] = await signer.signMany([bytes]);
  return { text: assembleCompactJws(input, requireSignature(signature, bytes, signer)) };
}

async function signStatusList(
  { size }: ListRow,
  { uri, entries, ...times }: ListContent,
  signer: Signer,
): Promise<SignedList> {
  if (signer.algorithm !== 'ES256') {
    throw new IssuerError('list-signer-unfit', 'A status list is signed by a key for ES256.');
  }
  const list = createTokenStatusList(1, size);
  for (const place of entries) setStatusAt(list, Number(place), STATUS.invalid);
  const compressed = deflateSync(list.bytes, { level: 9 });
  const path = [signer.certificate];
  const order = { uri, list, path, thumbprint: thumbprintOf(signer), ttl: TTL, ...times };
  const jwt = statusListSigningInput(order, () => compressed);
  const cwt = draftStatusListCwt(order, () => compressed);
  const bytes = encodeUtf8(jwt);
  const [ofJwt, ofCwt] = await signer.signMany([bytes, cwt.signingInput]);
  return {
    text: assembleCompactJws(jwt, requireSignature(ofJwt, bytes, signer)),
    cwt: cwt.complete(requireSignature(ofCwt, cwt.signingInput, signer)),
  };
}

function requireSignature(
  signature: Uint8Array | undefined,
  input: Uint8Array,
  { algorithm, certificate }: Signer,
): Uint8Array {
  const { spki } = parseCertificate(certificate).publicKey;
  const outcome = signature && nodePlatform.verifySignature(algorithm, spki, input, signature);
  if (signature && outcome === 'valid') return signature;
  throw new IssuerError('signer-fault', 'The signer did not answer with a signature of its key.');
}

function readRevocationList(text: string): PublishedContent {
  const { rid, revoked, issuedAt, expiresAt } = parseRevocationList(text);
  return { uri: rid, entries: revoked, issuedAt, expiresAt };
}

async function readStatusList(text: string): Promise<PublishedContent> {
  const token = parseStatusListToken(text);
  const { uri, issuedAt, expiresAt } = token;
  const { bytes } = await inflateStatusList(token, nodePlatform);
  const entries = new Set<string>();
  bytes.forEach((byte, index) => {
    for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) entries.add(String(index * 8 + bit));
  });
  return { uri, entries, issuedAt, expiresAt, size: bytes.length * 8 };
}

function thumbprintOf({ certificate }: Signer): Uint8Array {
  return new Uint8Array(createHash('sha256').update(certificate).digest());
}
