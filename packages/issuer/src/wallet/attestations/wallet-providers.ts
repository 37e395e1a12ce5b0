import { createPublicKey } from 'node:crypto';
import { decodeBase64, type JsonObject } from '@prova/credential';
import { type PublicJwk, parsePublicJwk } from '@prova/http';
import { nodePlatform } from '@prova/platform-node';
import {
  type Certificate,
  LONGEST_ATTESTER_PATH,
  openAttesterPath,
  parseCertificate,
  TrustError,
} from '@prova/trust';

/** Whose word on wallets and their keys counts. */
export interface WalletProviders {
  /** Certificates that issue those of wallet providers, DER. */
  readonly anchors: readonly Uint8Array[];
  /** Whether a wallet for which nobody vouches is refused. */
  readonly required: boolean;
}

/**
 * The P-256 key of a header's `x5c` (RFC 7515 §4.1.6), if its certificates lead to one of the anchors as `openAttesterPath` asks: an anchor
 * itself attests nothing, nor does a certificate that vouches for itself. `undefined` for anything else.
 *
 * Asks no revocation list. `now` is epoch seconds.
 */
export async function attestedKey(
  { x5c }: JsonObject,
  { anchors }: Pick<WalletProviders, 'anchors'>,
  now: number,
): Promise<PublicJwk | undefined> {
  try {
    const { publicKey } = await openAttesterPath(parsePath(x5c), {
      anchors: anchors.map(parseCertificate),
      at: now,
      platform: nodePlatform,
    });
    const key = createPublicKey({ key: Buffer.from(publicKey.spki), format: 'der', type: 'spki' });
    return parsePublicJwk(key.export({ format: 'jwk' }));
  } catch (error) {
    if (error instanceof TrustError) return undefined;
    throw error;
  }
}

/** Of a path that is too long no certificate is read: it is none. Throws `TrustError` `cert-malformed`. */
function parsePath(x5c: unknown): readonly Certificate[] {
  const isPath = Array.isArray(x5c) && x5c.length <= LONGEST_ATTESTER_PATH;
  const texts: readonly unknown[] = isPath ? x5c : [];
  return texts.map((each) => parseCertificate(derIn(each) ?? new Uint8Array()));
}

function derIn(value: unknown): Uint8Array | undefined {
  return typeof value === 'string' ? decodeBase64(value) : undefined;
}
