import { encodeBase64url } from '@prova/credential';
import { type GuardedSigner, openSigner, parseKeyLocation, type SignerPorts } from '@prova/keys';
import type { Queryable } from '@prova/store';
import type { CurrentKey } from '../issuing/issuing-house.ts';
import { readInstitution } from '../ledger/institution-rows.ts';
import { currentSigningKey, type SigningKeyRow } from '../ledger/signing-key-rows.ts';

/** The keys that sign now, each opened once and kept open. */
export interface KeyRing {
  /**
   * The key of an institution. The ledger is asked each time, so a key that was retired signs no more, and one that was registered
   * signs from the next call on. Rejects with `IssuerError` `signing-key-missing`, `KeysError`.
   */
  keyOf(institutionId: string): Promise<CurrentKey>;
  close(): Promise<void>;
}

export function createKeyRing(database: Queryable, ports: SignerPorts): KeyRing {
  const opened = new Map<string, Promise<GuardedSigner>>();

  async function open(institutionId: string, row: SigningKeyRow): Promise<GuardedSigner> {
    const { environment } = await readInstitution(database, institutionId);
    const { certificate } = row;
    return openSigner({ ...parseKeyLocation(row.place), certificate }, environment, ports);
  }

  return {
    async keyOf(institutionId) {
      const row = await currentSigningKey(database, institutionId);
      const name = `key:${encodeBase64url(row.thumbprint)}`;
      const signer = opened.get(name) ?? open(institutionId, row);
      opened.set(name, signer);
      // Who could not be opened is tried again.
      signer.catch(() => opened.delete(name));
      return {
        signer: await signer,
        thumbprint: row.thumbprint,
        allowance: { spender: name, ceiling: row.dailyCeiling },
      };
    },
    async close() {
      const signers = await Promise.allSettled(opened.values());
      opened.clear();
      for (const each of signers) {
        if (each.status === 'fulfilled') await each.value.close();
      }
    },
  };
}
