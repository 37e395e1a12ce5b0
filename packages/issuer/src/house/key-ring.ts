import { encodeBase64url } from '@prova/credential';
import {
  type GuardedSigner,
  openSigner,
  parseKeyLocation,
  readKeyFile,
  type SignerPorts,
  type SoftwareKey,
} from '@prova/keys';
import type { Queryable } from '@prova/store';
import type { CurrentKey } from '../issuing/issuing-house.ts';
import { readInstitution } from '../ledger/institution-rows.ts';
import { currentSigningKey, type SigningKeyRow } from '../ledger/signing-key-rows.ts';

/** A key that signs now; one that lies in a file can be handed to a thread. */
export interface RingKey extends CurrentKey {
  readonly softwareKey: SoftwareKey | undefined;
}

/** The keys that sign now, each opened once and kept open. */
export interface KeyRing {
  /**
   * The key of an institution. The ledger is asked each time, so a key that was retired signs no more, and one that was registered
   * signs from the next call on. Rejects with `IssuerError` `signing-key-missing`, `KeysError`.
   */
  keyOf(institutionId: string): Promise<RingKey>;
  close(): Promise<void>;
}

interface OpenKey {
  readonly signer: GuardedSigner;
  readonly softwareKey: SoftwareKey | undefined;
}

export function createKeyRing(database: Queryable, ports: SignerPorts): KeyRing {
  const opened = new Map<string, Promise<OpenKey>>();

  async function open(institutionId: string, row: SigningKeyRow): Promise<OpenKey> {
    const { environment } = await readInstitution(database, institutionId);
    const { certificate } = row;
    const location = parseKeyLocation(row.place);
    const signer = await openSigner({ ...location, certificate }, environment, ports);
    if (location.kind !== 'software') return { signer, softwareKey: undefined };
    return {
      signer,
      softwareKey: { certificate, privateKey: await readKeyFile(location.keyFile) },
    };
  }

  return {
    async keyOf(institutionId) {
      const row = await currentSigningKey(database, institutionId);
      const name = `key:${encodeBase64url(row.thumbprint)}`;
      const key = opened.get(name) ?? open(institutionId, row);
      opened.set(name, key);
      // Who could not be opened is tried again.
      key.catch(() => opened.delete(name));
      return {
        ...(await key),
        thumbprint: row.thumbprint,
        allowance: { spender: name, ceiling: row.dailyCeiling },
      };
    },
    async close() {
      const keys = await Promise.allSettled(opened.values());
      opened.clear();
      for (const each of keys) {
        if (each.status === 'fulfilled') await each.value.signer.close();
      }
    },
  };
}
