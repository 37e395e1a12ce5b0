import { randomUUID } from 'node:crypto';
import { createLog, createService, HttpError, type Operation } from '@prova/http';
import type { ApiClient } from '../../src/http/api-client.ts';
import type { IssuerOffice } from '../../src/http/issuer-office.ts';
import { ISSUER_PROBLEMS } from '../../src/http/problems.ts';
import { createIssuing } from '../../src/issuing/issuing.ts';
import { BE, type TestHouse } from './test-house.ts';

/** The issuer's service on a free port, whose clients are told by the word in their token. */
export interface TestOffice {
  readonly url: string;
  /** What it logged, line by line. */
  readonly lines: readonly string[];
  ask(
    method: string,
    path: string,
    request?: { readonly body?: object; readonly as?: string },
  ): Promise<{ readonly status: number; readonly body: unknown }>;
  close(): Promise<void>;
}

const PORTAL: ApiClient = {
  institutionId: BE,
  clientId: 'portal',
  scopes: ['issue', 'read', 'revoke'],
  dailyCeiling: 1_000_000,
};

const CLIENTS: Readonly<Record<string, ApiClient>> = {
  portal: PORTAL,
  printer: { ...PORTAL, clientId: 'printer', scopes: ['issue'] },
  stranger: { ...PORTAL, clientId: 'stranger', institutionId: 'NL:1234' },
};

export async function openTestOffice(
  house: TestHouse,
  operations: (office: IssuerOffice) => readonly Operation[],
): Promise<TestOffice> {
  const office: IssuerOffice = {
    ...house,
    client: {
      name: 'client',
      scheme: { type: 'http', scheme: 'bearer' },
      authenticate: ({ bearerToken }) => {
        const client = CLIENTS[bearerToken ?? ''];
        if (client) return client;
        throw new HttpError('no-access-token', 'Who are you?');
      },
    },
    issuing: createIssuing(house),
    print: async () => new Uint8Array(),
    deskAddress: 'verify.example',
  };
  const lines: string[] = [];
  const service = createService({
    title: 'Issuer',
    version: '1.2.3',
    environment: 'test',
    operations: operations(office),
    problems: ISSUER_PROBLEMS,
    log: createLog({ write: (line) => lines.push(line) }, house.now),
    newId: randomUUID,
  });
  const running = await service.listen({ port: 0, host: '127.0.0.1' });
  return {
    url: running.url,
    lines,
    close: running.close,
    async ask(method, path, { body, as = 'portal' } = {}) {
      const answer = await fetch(`${running.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
    },
  };
}
