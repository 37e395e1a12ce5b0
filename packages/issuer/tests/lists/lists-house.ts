import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log, LogEntry } from '@prova/http';
import { revoke } from '../../src/ledger/revoke.ts';
import { placeAllocator } from '../../src/lists/allocate-places.ts';
import { listFolder } from '../../src/lists/list-folder.ts';
import type { ListSizes } from '../../src/lists/list-kind.ts';
import type { ListsOffice } from '../../src/lists/publish-list.ts';
import { type ListOutcome, listPublisher } from '../../src/lists/publish-lists.ts';
import { BE, createTestHouse, type TestHouse } from '../support/test-house.ts';

export const BASE = 'https://issuer.example';

/** A house whose documents have places, and an office that publishes them. */
export interface ListsHouse extends TestHouse {
  readonly office: ListsOffice;
  /** Where the lists lie. */
  readonly folder: string;
  readonly logged: LogEntry[];
  readonly log: Log;
  publish(): Promise<readonly ListOutcome[]>;
  /** Enters released documents, without a signature, which no list asks for. Answers their ids. */
  released(count: number, actor?: string): Promise<readonly string[]>;
  revoke(...jtis: readonly string[]): Promise<void>;
}

const SIZES: ListSizes = {
  revocation: { size: 1000, capacity: 1000 },
  status: { size: 2000, capacity: 1800 },
};

export async function createListsHouse(sizes = SIZES): Promise<ListsHouse> {
  const house = await createTestHouse();
  const folder = await mkdtemp(join(tmpdir(), 'prova-lists-'));
  const placeKey = new Uint8Array(32).fill(7);
  const office: ListsOffice = {
    database: house.database,
    folder: listFolder(folder),
    baseUrl: BASE,
    placeKey,
    signerOf: async (institutionId) => house.authority.institution(institutionId).signer,
    now: house.now,
  };
  const logged: LogEntry[] = [];
  const log: Log = { write: (_level, entry) => logged.push(entry) };
  const { now, randomBytes } = house;
  const allocatePlaces = placeAllocator({ placeKey, now, randomBytes, sizes });
  // A new one each time: it is another process that tries.
  const publish = () => listPublisher(office, log)();
  let next = 0;
  return {
    ...house,
    allocatePlaces,
    office,
    folder,
    logged,
    log,
    publish,
    async released(count, actor = 'operator') {
      const places = await allocatePlaces(house.database, BE, count);
      const jtis = places.map(() => String(next++).padStart(16, '0'));
      await house.database.query(
        `insert into issuer.attestation (institution_id, jti, type, state, key_thumbprint, template_id, actor,
           revocation_list_id, status_list_id, status_ordinal, issued_on, valid_from, valid_until, staged_at, released_at)
         select $1, jti, 'prc', 'released', $2, 'en-1', $8, r, s, o, '2026-11-24', '2026-11-24', '2027-02-20', $3, $3
         from unnest($4::text[], $5::text[], $6::text[], $7::int[]) as t (jti, r, s, o)`,
        [
          ...[BE, new Uint8Array(32), house.now(), jtis],
          places.map(({ revocationListId }) => revocationListId),
          places.map(({ statusListId }) => statusListId),
          places.map(({ statusOrdinal }) => statusOrdinal),
          actor,
        ],
      );
      return jtis;
    },
    async revoke(...jtis) {
      const about = { institutionId: BE, reason: 'fraud', actor: 'operator' } as const;
      await house.database.transaction(async (tx) => {
        for (const jti of jtis) await revoke(tx, { ...about, jti, now: house.now() });
      });
    },
    async close() {
      await house.close();
      await rm(folder, { recursive: true });
    },
  };
}
