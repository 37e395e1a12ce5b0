import { performance } from 'node:perf_hooks';
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
import { readInstitution } from '../ledger/institution-rows.ts';
import {
  currentSigningKey,
  type KeyPurpose,
  type SigningKeyRow,
} from '../ledger/signing-key-rows.ts';
import type { CurrentKey } from './issuing-house.ts';
import { createMeasures, type Measures } from './measures.ts';

/** A key that signs now; one that lies in a file can be handed to a thread. */
export interface RingKey extends CurrentKey {
  readonly softwareKey: SoftwareKey | undefined;
}

/** The keys that sign now, each opened once and kept open. */
export interface KeyRing {
  /**
   * The key of an institution for what is printed, or for wallets. The ledger is asked each time, so a key that was retired signs no more, and one that was registered
   * signs from the next call on. Rejects with `IssuerError` `signing-key-missing`, `KeysError`.
   */
  keyOf(institutionId: string, purpose?: KeyPurpose): Promise<RingKey>;
  close(): Promise<void>;
}

interface OpenKey {
  readonly signer: GuardedSigner;
  readonly softwareKey: SoftwareKey | undefined;
}

export function createKeyRing(
  database: Queryable,
  ports: SignerPorts,
  measures: Measures = createMeasures(),
): KeyRing {
  const opened = new Map<string, Promise<OpenKey>>();
  const unwatch: (() => void)[] = [];

  async function open(institutionId: string, row: SigningKeyRow): Promise<OpenKey> {
    const { environment } = await readInstitution(database, institutionId);
    const { certificate } = row;
    const location = parseKeyLocation(row.place);
    const opened = await openSigner({ ...location, certificate }, environment, ports);
    const signer = measured(opened, (seconds) => measures.signed(institutionId, seconds));
    const thumbprint = encodeBase64url(row.thumbprint);
    unwatch.push(measures.watch({ institutionId, thumbprint, condition: signer.condition }));
    if (location.kind !== 'software') return { signer, softwareKey: undefined };
    return {
      signer,
      softwareKey: { certificate, privateKey: await readKeyFile(location.keyFile) },
    };
  }

  return {
    async keyOf(institutionId, purpose = 'paper') {
      const row = await currentSigningKey(database, institutionId, purpose);
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
      for (const each of unwatch) each();
      for (const each of keys) {
        if (each.status === 'fulfilled') await each.value.signer.close();
      }
    },
  };
}

/** The same signer; `note` hears how long each call took. One that answers at once goes on to. */
function measured(signer: GuardedSigner, note: (seconds: number) => void): GuardedSigner {
  return {
    ...signer,
    signMany(inputs) {
      const began = performance.now();
      const end = () => note((performance.now() - began) / 1000);
      const answer = signer.signMany(inputs);
      if (answer instanceof Promise) answer.then(end, end);
      else end();
      return answer;
    },
  };
}
