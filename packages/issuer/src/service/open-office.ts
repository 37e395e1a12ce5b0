import { dpopAuthenticator } from '@prova/http';
import { createPrintCheck } from '@prova/paper';
import { loadFonts } from '@prova/platform-node';
import type { JobEngine } from '@prova/store';
import { AHEAD } from '../batches/draft-records.ts';
import type { OpenHouse } from '../house/open-house.ts';
import { SCOPES } from '../http/api-client.ts';
import { type BatchOffice, MOST_UPLOADS } from '../http/batch-operations.ts';
import type { IssuerOffice } from '../http/issuer-office.ts';
import { sealedPrint } from '../seal/sealed-print.ts';
import { createIssuing } from '../singles/issuing.ts';
import { createDraftPool } from '../threads/draft-pool.ts';
import { createPrintPool } from '../threads/print-pool.ts';
import type { IssuerServer } from './authorization-server.ts';
import type { IssuerOrder } from './issuer-order.ts';

/** Far above what one needs, far below what takes others their share. */
const CLIENT_LIMIT = { requests: 30_000, seconds: 60 };

/** Pages that wait for a thread. */
const WAITING = 200;

/** What an office is opened in. */
export interface OfficePlace {
  readonly house: OpenHouse;
  readonly engine: JobEngine;
  readonly server: IssuerServer;
}

/** The office of a service, and its threads. */
export interface OpenOffice {
  readonly office: IssuerOffice & BatchOffice;
  close(): Promise<void>;
}

/** Opens what the operations of the service stand on. */
export async function openOffice(
  order: IssuerOrder,
  { house, engine, server }: OfficePlace,
): Promise<OpenOffice> {
  const { database, dataKeys, deskAddress, clientLimit: limit = CLIENT_LIMIT, now } = order;
  const printers = createPrintPool({ threads: order.printers, waiting: WAITING });
  const drafters = createDraftPool({
    threads: order.drafters,
    waiting: MOST_UPLOADS * (AHEAD + 1),
  });
  return {
    office: {
      ...{ database, dataKeys, engine, deskAddress, now },
      keyOf: house.keyOf,
      rights: house.rights,
      client: dpopAuthenticator({ ...server, scopes: SCOPES, limit }),
      issuing: createIssuing(house),
      print: sealedPrint(house, printers),
      printLetter: printers.printLetter,
      draft: drafters.draft,
      printCheck: createPrintCheck(await loadFonts()),
    },
    async close() {
      await Promise.all([printers.close(), drafters.close()]);
    },
  };
}
