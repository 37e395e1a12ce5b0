import type { CredentialStore } from '../credential-store.ts';
import { orRefuse, WalletError } from '../errors.ts';
import { openCredential } from '../formats/open-credential.ts';
import {
  CREDENTIAL_FORMATS,
  type CredentialFormat,
  type HeldCredential,
} from '../held-credential.ts';
import { privateJwkOf } from '../holder-key.ts';
import { requestSealed } from './credential-request.ts';
import type { Protocol, WalletKey } from './protocol.ts';
import type { IssuanceSession } from './session.ts';

/** Copies that an issuer hands over later (OpenID4VCI 1.0 §9). */
export interface Deferred {
  readonly session: IssuanceSession;
  readonly transactionId: string;
  readonly keys: readonly WalletKey[];
  readonly format: CredentialFormat;
  /** Seconds after which it may be asked again. */
  readonly interval: number;
}

/** What came of asking an issuer. */
export interface Imported {
  readonly credentials: readonly HeldCredential[];
  readonly deferred: readonly Deferred[];
}

/** Fetches copies, keeps them, and tells the issuer that it has (OpenID4VCI 1.0 §8, §9, §11). */
export interface Importer {
  /** As many copies as are asked for and the issuer gives at a time, of each configuration of the session. */
  fetchAll(session: IssuanceSession, copies: number): Promise<Imported>;
  collect(deferred: Deferred): Promise<Imported>;
}

/** Rejects with `WalletError`: `issuer-refused`, `credential-unusable`. */
export function createImporter(protocol: Protocol, store: CredentialStore): Importer {
  const { client } = protocol;

  async function fetchOne(
    session: IssuanceSession,
    configurationId: string,
    copies: number,
  ): Promise<Imported> {
    const { credentialIssuer, knownCredentialConfigurations } = session.metadata;
    const format = formatOf(knownCredentialConfigurations[configurationId]?.format);
    const most = Object(credentialIssuer['batch_credential_issuance']).batch_size ?? 1;
    const keys = Array.from({ length: Math.min(copies, most) }, protocol.newKey);
    const { credentialResponse } = await orRefuse(
      'issuer-refused',
      'The issuer gave no credential.',
      () => requestSealed(protocol, session, { configurationId, keys }),
    );
    const { transaction_id: transactionId, interval = 5 } = credentialResponse;
    if (transactionId === undefined) {
      return keep(session, { ...credentialResponse, keys, format });
    }
    const deferred = { session, transactionId, keys, format, interval };
    return { credentials: [], deferred: [deferred] };
  }

  async function keep(session: IssuanceSession, received: Received): Promise<Imported> {
    const { credentials: copies = [], notification_id: notificationId, keys, format } = received;
    const { metadata: issuerMetadata, accessToken, dpop } = session;
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
    return { credentials, deferred: [] };
  }

  return {
    async fetchAll(session, copies) {
      const all: Imported[] = [];
      // One after the other: each request is proven with a nonce of its own.
      for (const id of session.configurationIds) all.push(await fetchOne(session, id, copies));
      return {
        credentials: all.flatMap(({ credentials }) => credentials),
        deferred: all.flatMap(({ deferred }) => deferred),
      };
    },
    async collect(deferred) {
      const { session, transactionId, keys, format } = deferred;
      const { metadata: issuerMetadata, accessToken, dpop } = session;
      const { deferredCredentialResponse: answer } = await orRefuse(
        'issuer-refused',
        'The issuer gave no credential later.',
        () =>
          client.retrieveDeferredCredentials({ issuerMetadata, accessToken, dpop, transactionId }),
      );
      if (answer.credentials === undefined) return { credentials: [], deferred: [deferred] };
      return keep(session, { ...answer, keys, format });
    },
  };
}

/** What an issuer handed over, and for which keys. */
interface Received {
  readonly credentials?: readonly unknown[] | undefined;
  readonly notification_id?: string | undefined;
  readonly keys: readonly WalletKey[];
  readonly format: CredentialFormat;
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

function formatOf(format: string | undefined): CredentialFormat {
  const known = CREDENTIAL_FORMATS.find((each) => each === format);
  if (known) return known;
  throw new WalletError('credential-unusable', 'The issuer offers a format that is not read here.');
}
