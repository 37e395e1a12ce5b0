import type { CredentialStore } from '../credential-store.ts';
import { orRefuse, WalletError } from '../errors.ts';
import { openCredential } from '../formats/open-credential.ts';
import type { CredentialFormat, HeldCredential } from '../held-credential.ts';
import { privateJwkOf } from '../holder-key.ts';
import type { Protocol, WalletKey } from './protocol.ts';
import type { IssuanceSession } from './session.ts';

/** What an issuer handed over, and for which keys. */
export interface Received {
  readonly credentials?: readonly unknown[] | undefined;
  readonly notification_id?: string | undefined;
  readonly keys: readonly WalletKey[];
  readonly format: CredentialFormat;
}

/**
 * Keeps copies, all or none, and then tells the issuer that it has (OpenID4VCI 1.0 §11). Rejects with `WalletError`: `credential-unusable`,
 * `issuer-refused`.
 */
export async function keepCopies(
  { metadata: issuerMetadata, accessToken, dpop }: IssuanceSession,
  { credentials: copies = [], notification_id: notificationId, keys, format }: Received,
  { client, store }: Pick<Protocol, 'client'> & { readonly store: CredentialStore },
): Promise<readonly HeldCredential[]> {
  const issuer = issuerMetadata.credentialIssuer.credential_issuer;
  const credentials = await Promise.all(
    copies.map((copy, i) => {
      const { credential } = Object(copy);
      return opened({ format, issuer, credential: String(credential) }, keys[i]);
    }),
  );
  await store.add(credentials);
  if (notificationId !== undefined) {
    const notification = { notificationId, event: 'credential_accepted' } as const;
    await orRefuse('issuer-refused', 'The issuer took no notice.', () =>
      client.sendNotification({ issuerMetadata, accessToken, dpop, notification }),
    );
  }
  return credentials;
}

/** A copy is kept if it can be read and is bound to the key that was proven. */
async function opened(
  received: Pick<HeldCredential, 'format' | 'issuer' | 'credential'>,
  key: WalletKey | undefined,
): Promise<HeldCredential> {
  const { type, holder } = await orRefuse('credential-unusable', 'It cannot be read.', () =>
    openCredential(received),
  );
  if (key && holder.x === key.publicJwk.x && holder.y === key.publicJwk.y) {
    return { ...received, type, key: privateJwkOf(key) };
  }
  throw new WalletError('credential-unusable', 'The copy is bound to another key.');
}
