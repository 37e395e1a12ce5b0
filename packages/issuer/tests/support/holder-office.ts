import { randomUUID } from 'node:crypto';
import { createLog, createService } from '@prova/http';
import { templateId } from '@prova/paper';
import type { Database } from '@prova/store';
import { type FetchBrowser, fetchBrowser, type Shown } from '@prova/testing';
import { IssuerError, type IssuerErrorCode } from '../../src/errors.ts';
import { ISSUER_PROBLEMS } from '../../src/http/problems.ts';
import { type Revocation, revoke } from '../../src/ledger/revoke.ts';
import type { IssueOrder } from '../../src/ledger/staging/issue-order.ts';
import { holderPages } from '../../src/my-card/holder-pages.ts';
import { MY_CARD_SCRIPT } from '../../src/my-card/my-card-script.ts';
import type { SealedPrint } from '../../src/seal/sealed-print.ts';
import { createIssuing } from '../../src/singles/issuing.ts';
import { BE, createTestHouse, type TestHouse } from './test-house.ts';
import { testPrint } from './test-print.ts';

/** What a holder types. */
export interface Typed {
  readonly document: string;
  readonly birthDate: string;
}

/** A holder at a browser. */
export interface HolderBrowser {
  readonly browser: FetchBrowser;
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Shown>;
  /** Sends the form, and goes where it leads. */
  readonly open: (typed: Typed, fields?: Readonly<Record<string, string>>) => Promise<Shown>;
  readonly post: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Shown>;
}

/** The pages for holders, served by two processes of one house: one that is reached directly, one behind a proxy. */
export interface ServedHolderPages {
  readonly house: TestHouse;
  readonly url: string;
  /** What both logged, line by line. */
  readonly lines: readonly string[];
  /** Every statement that was sent, without its values. */
  readonly statements: string[];
  /** A browser, by whichever network. Without one it comes directly, and may say by `headers` whatever it likes. */
  at(network?: string, headers?: Readonly<Record<string, string>>): HolderBrowser;
  /** Has something fail with this code from now on, or do its work again. */
  fail(what: 'print' | 'trust', code?: IssuerErrorCode): void;
  issue(record?: object, order?: Partial<IssueOrder>): Promise<string>;
  withdraw(jti: string, change?: Partial<Revocation>): Promise<void>;
  close(): Promise<void>;
}

export const DOB = '20/07/1954';

export async function serveHolderPages(): Promise<ServedHolderPages> {
  const house = await createTestHouse();
  const statements: string[] = [];
  const lines: string[] = [];
  const database = listened(house.database, statements);
  const failing: { print?: IssuerErrorCode | undefined; trust?: IssuerErrorCode | undefined } = {};
  const print = await testPrint(house);
  const office = {
    ...house,
    database,
    print: ((institutionId, orders) =>
      failing.print ? away(failing.print) : print(institutionId, orders)) satisfies SealedPrint,
    trust: () => (failing.trust ? away(failing.trust) : house.trust()),
    environment: 'test',
  } as const;
  const [direct, behind] = await Promise.all(
    [0, 1].map((proxies) =>
      createService({
        title: 'Issuer',
        version: '1.2.3',
        environment: 'test',
        operations: holderPages(office),
        assets: [MY_CARD_SCRIPT],
        problems: ISSUER_PROBLEMS,
        log: createLog({ write: (line) => lines.push(line) }, house.now),
        newId: randomUUID,
        proxies,
      }).listen({ port: 0, host: '127.0.0.1' }),
    ),
  );
  if (!direct || !behind) throw new RangeError('Both listen.');
  const issuing = createIssuing(house);
  return {
    house,
    url: direct.url,
    lines,
    statements,
    fail(what, code) {
      failing[what] = code;
    },
    at(network, headers = {}) {
      if (network === undefined) return holderBrowser(direct.url, headers);
      return holderBrowser(behind.url, { ...headers, 'x-forwarded-for': network });
    },
    async issue(record = {}, order = {}) {
      const { type } = house.order(record, order).draft;
      const name = {
        type,
        languages: ['en'],
        environment: 'test',
        address: 'verify.example',
      } as const;
      const drawn = { templateId: templateId(name), ...order };
      return (await issuing.issue(BE, house.order(record, drawn))).row.jti;
    },
    async withdraw(jti, change = {}) {
      const known = { institutionId: BE, jti, reason: 'fraud', actor: 'client:portal' } as const;
      await house.database.transaction((tx) =>
        revoke(tx, { ...known, now: house.now(), ...change }),
      );
    },
    async close() {
      await direct.close();
      await behind.close();
      await house.close();
    },
  };
}

async function away(code: IssuerErrorCode): Promise<never> {
  throw new IssuerError(code, 'Away.');
}

function holderBrowser(url: string, always: Readonly<Record<string, string>>): HolderBrowser {
  const browser = fetchBrowser();
  const send = (path: string, fields: object, headers: object = {}) =>
    browser.visit(url + path, {
      method: 'POST',
      headers: { origin: url, ...always, ...headers },
      body: new URLSearchParams({ ...fields }),
    });
  return {
    browser,
    get: (path, headers = {}) => browser.visit(url + path, { headers: { ...always, ...headers } }),
    open: (typed, fields = {}) => send('/my', { ...typed, ...fields }),
    post: (path, headers = {}) => send(path, {}, headers),
  };
}

/** The same database, which says what it is asked. */
function listened(database: Database, statements: string[]): Database {
  return {
    ...database,
    query: (text, values) => {
      statements.push(text);
      return database.query(text, values);
    },
    transaction: (work) =>
      database.transaction((tx) =>
        work({
          query: (text, values) => {
            statements.push(text);
            return tx.query(text, values);
          },
          tell: (text, values) => {
            statements.push(text);
            tx.tell(text, values);
          },
        }),
      ),
  };
}
