import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClientAnswer, ClientRequest, TestClient } from '../../src/issuer/test-client.ts';
import { ATTESTATIONS, batchPath, issueBody, recordLines } from '../../src/issuer/test-records.ts';

/** What the issuer said that it did. */
export interface Acknowledged {
  /** The document of each request. */
  readonly documents: Map<string, string>;
  readonly revoked: Set<string>;
  readonly batches: Set<string>;
  /** Answers that cannot be: another document under the same key, or a refusal of what is right. */
  readonly faults: string[];
}

export interface Load extends Acknowledged {
  readonly institution: string;
  /** Ends once every request that was begun was answered. */
  stop(): Promise<void>;
}

export const BATCH_RECORDS = 25;

/** Documents of a client that are being asked for at a time. */
const ASKERS = 2;

/**
 * Programs of a client that issue, withdraw and send files without a pause, as robust ones do: what is not answered, or with 5xx, is
 * asked for again under the same key until it is.
 */
export function startLoad(client: TestClient, institution: string): Load {
  const acknowledged: Acknowledged = {
    documents: new Map(),
    revoked: new Set(),
    batches: new Set(),
    faults: [],
  };
  const { documents, revoked, batches, faults } = acknowledged;
  let isOn = true;

  async function insist(path: string, request: ClientRequest): Promise<ClientAnswer> {
    for (;;) {
      const answer = await client.call('POST', path, request).catch(() => undefined);
      if (answer && answer.status < 300) return answer;
      if (answer && answer.status < 500)
        faults.push(`${path}: ${answer.status} ${answer.body.code}`);
      await pause(100);
    }
  }

  async function issue(key: string): Promise<string> {
    const { body } = await insist(ATTESTATIONS, { body: issueBody({}, institution), key });
    const before = documents.get(key);
    if (before !== undefined && before !== body.id) faults.push(`${key}: two documents`);
    documents.set(key, body.id);
    return body.id;
  }

  async function ask(): Promise<void> {
    for (let turn = 1; isOn; turn += 1) {
      const key = randomUUID();
      const jti = await issue(key);
      if (turn % 4 === 0) await issue(key);
      // Beside the load there must be time for whoever begins anew.
      await pause(20);
      if (turn % 3 > 0) continue;
      await insist(`${ATTESTATIONS}/${jti}/revoke`, { body: { reason: 'fraud' } });
      revoked.add(jti);
    }
  }

  async function sendBatches(): Promise<void> {
    while (isOn) {
      const { body } = await insist(batchPath(institution), {
        body: recordLines(BATCH_RECORDS),
        headers: { 'content-type': 'application/x-ndjson' },
        key: randomUUID(),
      });
      batches.add(body.id);
      await pause(150);
    }
  }

  const running = [...Array.from({ length: ASKERS }, ask), sendBatches()];
  return {
    ...acknowledged,
    institution,
    async stop() {
      isOn = false;
      await Promise.all(running);
    },
  };
}
