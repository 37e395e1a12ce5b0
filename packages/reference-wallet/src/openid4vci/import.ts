import type { CredentialStore } from '../credential-store.ts';
import { orRefuse, WalletError } from '../errors.ts';
import {
  CREDENTIAL_FORMATS,
  type CredentialFormat,
  type HeldCredential,
} from '../held-credential.ts';
import { requestSealed } from './credential-request.ts';
import { keepCopies, type Received } from './keep-copies.ts';
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
  const kept = async (session: IssuanceSession, received: Received): Promise<Imported> => {
    const credentials = await keepCopies(session, received, { client, store });
    return { credentials, deferred: [] };
  };

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
      return kept(session, { ...credentialResponse, keys, format });
    }
    const deferred = { session, transactionId, keys, format, interval };
    return { credentials: [], deferred: [deferred] };
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
      return kept(session, { ...answer, keys, format });
    },
  };
}

function formatOf(format: string | undefined): CredentialFormat {
  const known = CREDENTIAL_FORMATS.find((each) => each === format);
  if (known) return known;
  throw new WalletError('credential-unusable', 'The issuer offers a format that is not read here.');
}
