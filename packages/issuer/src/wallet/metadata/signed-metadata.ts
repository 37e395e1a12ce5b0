import type { IssuerMetadata, Messages } from '../openid4vci.ts';
import type { WalletKey } from '../wallet-key.ts';

/** How long metadata that were signed once are handed out again, in seconds: strangers ask for them as often as they like. */
const GOOD_FOR = 300;

interface Signed {
  readonly text: string;
  readonly key: string;
  readonly at: number;
}

/** Signs metadata of institutions, each once in five minutes, and at once by a key that is new. */
export type SignMetadata = (
  institutionId: string,
  metadata: IssuerMetadata,
  key: Pick<WalletKey, 'signer' | 'thumbprint' | 'certificatePath'>,
) => Promise<string>;

export function metadataSigner(
  { signMetadata }: Pick<Messages, 'signMetadata'>,
  now: () => number,
): SignMetadata {
  const known = new Map<string, Signed>();
  return async (institutionId, metadata, by) => {
    const at = now();
    const key = Buffer.from(by.thumbprint).toString('hex');
    const before = known.get(institutionId);
    if (before?.key === key && Math.abs(at - before.at) < GOOD_FOR) return before.text;
    const text = await signMetadata(metadata, by, Math.floor(at));
    known.set(institutionId, { text, key, at });
    return text;
  };
}
