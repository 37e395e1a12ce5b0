import type { JsonObject } from '@prova/credential';
import { readClaims, signedBy } from '@prova/http';
import type { WalletOffice } from '../wallet-office.ts';
import { isNow, MAX_JWT } from './claims.ts';
import { attestedKey } from './wallet-providers.ts';

/**
 * The claims of a JWT of one of these types that a wallet provider signed who counts here, if it is in time.
 * `undefined` for anything else.
 */
export async function attestedClaims(
  text: string,
  types: readonly string[],
  { walletProviders, now }: Pick<WalletOffice, 'walletProviders' | 'now'>,
): Promise<JsonObject | undefined> {
  const read = readClaims(text, types, MAX_JWT);
  const signer =
    read && walletProviders && (await attestedKey(read.header, walletProviders, now()));
  if (!read || !signer || !signedBy(read, signer)) return undefined;
  return isNow(read.payload, now()) ? read.payload : undefined;
}
