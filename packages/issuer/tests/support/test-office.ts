import { randomUUID } from 'node:crypto';
import type { AttestationType } from '@prova/credential';
import { createLog, createService, HttpError, type Operation } from '@prova/http';
import type { ApiClient } from '../../src/http/api-client.ts';
import type { IssuerOffice } from '../../src/http/issuer-office.ts';
import { ISSUER_PROBLEMS } from '../../src/http/problems.ts';
import type { ClientScope } from '../../src/ledger/client-rows.ts';
import { type IssuingInstitution, readInstitution } from '../../src/ledger/institution-rows.ts';
import { createIssuing } from '../../src/singles/issuing.ts';
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

/** Clients by the word in their token: of this institution, and one of another. */
function clientsOf(institution: IssuingInstitution): Readonly<Record<string, ApiClient>> {
  const clientOf = (
    clientId: string,
    scopes: readonly ClientScope[],
    institutionId = BE,
    types: AttestationType[] | null = null,
  ) => {
    const terms = {
      types,
      scopes,
      dailyCeiling: 1_000_000,
      since: 0,
      endedAt: null,
      institution,
    };
    const client = { institutionId, clientId, name: clientId, keys: { keys: [] }, ...terms };
    return { clientId, institutionId, scopes, tokenId: clientId, client };
  };
  return {
    portal: clientOf('portal', ['issue', 'read', 'revoke']),
    printer: clientOf('printer', ['issue']),
    social: clientOf('social', ['issue', 'read', 'revoke'], BE, ['entitlement', 'status']),
    stranger: clientOf('stranger', ['read'], 'NL:1234'),
  };
}

export async function openTestOffice(
  house: TestHouse,
  operations: (office: IssuerOffice) => readonly Operation[],
): Promise<TestOffice> {
  const clients = clientsOf(await readInstitution(house.database, BE));
  const office: IssuerOffice = {
    ...house,
    client: (...wanted) => ({
      name: 'client',
      scheme: { type: 'http', scheme: 'bearer' },
      authenticate: ({ bearerToken }) => {
        const client = clients[bearerToken ?? ''];
        if (client === undefined) throw new HttpError('no-access-token', 'Who are you?');
        if (wanted.every((scope) => client.scopes.includes(scope))) return client;
        throw new HttpError('missing-permission', 'Not you.');
      },
    }),
    issuing: createIssuing(house),
    print: async () => [],
    printLetter: async () => new Uint8Array(),
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
        headers: {
          authorization: `Bearer ${as}`,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
    },
  };
}
