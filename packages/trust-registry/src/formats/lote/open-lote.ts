import {
  CredentialError,
  decodeBase64url,
  decodeUtf8,
  type Platform,
  parseJson,
} from '@prova/credential';
import {
  type Certificate,
  openListSigner,
  openRoot,
  parseCertificate,
  requireValidAt,
  TrustError,
} from '@prova/trust';
import { TrustRegistryError } from '../../errors.ts';
import { thumbprintOf } from '../../thumbprint.ts';
import { readServices } from './read-services.ts';
import type { ServiceRecord } from './service-record.ts';

export interface OpenedLote {
  readonly sequence: number;
  /** By `serviceName`: what the next list of this profile builds on. */
  readonly services: ReadonlyMap<string, ServiceRecord>;
}

/**
 * Opens a list of trusted entities that a list signer under this root signed, and reads what the next one needs of it.
 * Does not judge its age, and reads no more members than those.
 * Throws `TrustRegistryError`: `lote-malformed`, `lote-not-trusted`.
 */
export async function openLote(
  jws: Uint8Array,
  context: {
    /** DER of the scheme root. */
    readonly root: Uint8Array;
    readonly platform: Pick<Platform, 'verifySignature'>;
  },
): Promise<OpenedLote> {
  const { header, payload, signature, input } = split(jws);
  const signed = decodeBase64url(signature);
  if (!signed) throw malformed('no compact JWS');
  const signer = await openSigner(readHeader(header), context);
  const { spki } = signer.publicKey;
  if ((await context.platform.verifySignature('ES256', spki, input, signed)) !== 'valid') {
    throw new TrustRegistryError('lote-not-trusted', 'The signature of the list is wrong.');
  }
  // The signature is checked by now, so the quick ways of `Buffer` and `JSON` do: one text has one meaning.
  return parse(() => readServices(Buffer.from(payload, 'base64url').toString()));
}

/** Three parts, and so exactly two dots. */
function split(jws: Uint8Array) {
  const bytes = Buffer.from(jws.buffer, jws.byteOffset, jws.length);
  const [first, last] = [bytes.indexOf(DOT), bytes.lastIndexOf(DOT)];
  if (first < 0 || bytes.indexOf(DOT, first + 1) !== last) throw malformed('no compact JWS');
  const text = (from: number, to?: number) => bytes.toString('latin1', from, to);
  return {
    header: text(0, first),
    payload: text(first + 1, last),
    signature: text(last + 1),
    input: jws.subarray(0, last),
  };
}

const DOT = 0x2e;

interface Header {
  readonly certificate: Uint8Array;
  readonly iat: number;
}

/** Exactly the four members that we write. */
function readHeader(part: string): Header {
  const header = parseObject(part);
  const { alg, iat, x5c, 'x5t#S256': thumbprint, ...others } = header;
  const [leaf] = Array.isArray(x5c) ? x5c : [];
  if (alg !== 'ES256' || !Number.isSafeInteger(iat) || typeof leaf !== 'string') {
    throw malformed('its header');
  }
  const certificate = new Uint8Array(Buffer.from(leaf, 'base64'));
  if (Object.keys(others).length > 0 || thumbprint !== thumbprintOf(certificate)) {
    throw malformed('its header');
  }
  return { certificate, iat: Number(iat) };
}

async function openSigner(
  { certificate, iat }: Header,
  { root, platform }: Parameters<typeof openLote>[1],
): Promise<Certificate> {
  try {
    const signer = parseCertificate(certificate);
    requireValidAt(signer, iat);
    return await openListSigner(signer, { root: openRoot(root), platform });
  } catch (cause) {
    if (!(cause instanceof TrustError)) throw cause;
    throw new TrustRegistryError('lote-not-trusted', `The list signer: ${cause.code}.`, { cause });
  }
}

function parseObject(part: string): Readonly<Record<string, unknown>> {
  const bytes = decodeBase64url(part);
  const text = bytes && decodeUtf8(bytes);
  const value = text === undefined ? undefined : parse(() => parseJson(text));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw malformed('its header');
  }
  return { ...value };
}

function parse<T>(reader: () => T): T {
  try {
    return reader();
  } catch (cause) {
    if (!(cause instanceof CredentialError) && !(cause instanceof SyntaxError)) throw cause;
    throw malformed('no JSON', cause);
  }
}

function malformed(what: string, cause?: unknown): TrustRegistryError {
  return new TrustRegistryError('lote-malformed', `Not a list of trusted entities: ${what}.`, {
    cause,
  });
}
