import { randomBytes, randomUUID } from 'node:crypto';
import { DEMO_CLAIMS, type DemoPerson, startDemoProvider } from '@prova/demo-provider';
import { connectProvider, createLog, createService, signInOperations } from '@prova/http';
import { type FetchBrowser, fetchBrowser, ORDINARY_INSTITUTIONS, type Shown } from '@prova/testing';
import { sessionStore } from '../../src/clerks/session-rows.ts';
import type { IssuingHouse } from '../../src/house/issuing-house.ts';
import { ISSUER_PROBLEMS } from '../../src/http/problems.ts';
import { enterInstitution } from '../../src/ledger/institution-rows.ts';
import { clerkPages } from '../../src/pages/clerk-pages.ts';
import { CLERK_SCRIPT } from '../../src/pages/clerk-script.ts';
import type { ClerkOffice } from '../../src/pages/desk.ts';
import { createIssuing } from '../../src/singles/issuing.ts';
import { BE, createTestHouse, type TestHouse } from './test-house.ts';
import { testPrint } from './test-print.ts';

export const DE = 'DE:BA82708';

const CLERKS = [
  { subject: 'clara', name: 'Clara Clerk', roles: [`clerk:${BE}`] },
  { subject: 'arthur', name: 'Arthur Approver', roles: [`clerk:${BE}`] },
  { subject: 'konrad', name: 'Konrad Kassenwart', roles: [`clerk:${DE}`] },
  { subject: 'beide', name: 'Bea Beide', roles: [`clerk:${BE}`, `clerk:${DE}`, 'officer'] },
  { subject: 'nemo', name: 'Nemo Niemand', roles: ['clerk:BE', 'clerk:XX:0000', 'admin'] },
] as const satisfies readonly DemoPerson[];

type Subject = (typeof CLERKS)[number]['subject'];

/** The clerk's pages, served for two institutions, of which only the Belgian one may issue PD A1s, with a provider at which their clerks sign in. */
export interface ServedPages {
  readonly url: string;
  readonly house: TestHouse;
  readonly office: ClerkOffice;
  /** What it logged, line by line. */
  readonly lines: readonly string[];
  /** A browser in which somebody signed in. */
  signIn(subject: Subject): Promise<ClerkBrowser>;
  fourEyes(institutionId: string, wanted: boolean): Promise<void>;
  close(): Promise<void>;
}

/** A browser of a clerk. Paths are those below the pages' address. */
export interface ClerkBrowser {
  readonly browser: FetchBrowser;
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Shown>;
  readonly post: (path: string, fields?: Readonly<Record<string, string>>) => Promise<Shown>;
}

/** `keyOf` may be another: one whose signer is away. */
export async function servePages({
  keyOf,
}: Partial<Pick<IssuingHouse, 'keyOf'>> = {}): Promise<ServedPages> {
  const house = await createTestHouse({
    institutions: ORDINARY_INSTITUTIONS.map((each) => ({
      ...each,
      competences: each.id === BE ? ['EHIC', 'PDA1', 'ISIPLUS'] : ['EHIC'],
    })),
  });
  const { database, dataKeys } = house;
  const policies = { languages: ['en'], nativeScript: 'warn', acronym: 'OFN' } as const;
  const fourEyes = (institutionId: string, wanted: boolean) =>
    enterInstitution(
      database,
      { institutionId, environment: 'test' },
      { ...policies, fourEyes: wanted },
      house.now(),
    );
  await fourEyes(BE, false);
  await fourEyes(DE, false);
  const clientSecret = randomBytes(32).toString('base64url');
  const place = { host: '127.0.0.1', port: 0, environment: 'test' } as const;
  const provider = await startDemoProvider({ ...place, clients: [], people: CLERKS });
  const office: ClerkOffice = {
    ...house,
    issuing: createIssuing({ ...house, keyOf: keyOf ?? house.keyOf }),
    engine: { enqueue: async () => undefined },
    print: await testPrint(house),
    deskAddress: 'verify.example',
    identityProvider: provider.issuerUrl,
  };
  const signIn = {
    provider: connectProvider(
      {
        issuer: provider.issuerUrl,
        clientId: 'issuer',
        clientSecret,
        scopes: ['profile'],
        claims: DEMO_CLAIMS,
      },
      'test',
    ),
    sessions: sessionStore(database, dataKeys),
    now: house.now,
    random: randomBytes,
    title: 'Issuer',
    environment: 'test',
  } as const;
  const lines: string[] = [];
  const service = createService({
    title: 'Issuer',
    version: '1.2.3',
    environment: 'test',
    operations: [...signInOperations(signIn), ...clerkPages(office, signIn)],
    assets: [CLERK_SCRIPT],
    problems: ISSUER_PROBLEMS,
    log: createLog({ write: (line) => lines.push(line) }, house.now),
    newId: randomUUID,
  });
  const running = await service.listen({ port: 0, host: '127.0.0.1' });
  const { url } = running;
  provider.register({ clientId: 'issuer', baseUrl: url, proof: { clientSecret } });
  return {
    url,
    house,
    office,
    lines,
    fourEyes,
    async signIn(subject) {
      const browser = fetchBrowser();
      const asked = await browser.visit(`${url}/clerk`);
      await browser.submit(asked, { person: subject });
      return clerkBrowser(browser, url);
    },
    async close() {
      await running.close();
      await provider.close();
      await house.close();
    },
  };
}

function clerkBrowser(browser: FetchBrowser, url: string): ClerkBrowser {
  return {
    browser,
    get: (path, headers = {}) => browser.visit(url + path, { headers: { ...headers } }),
    post: (path, fields = {}) =>
      browser.visit(url + path, {
        method: 'POST',
        headers: { origin: url },
        body: new URLSearchParams(fields),
      }),
  };
}

/** The first heading of a page. */
export function headingOf({ text }: Shown): string {
  return /<h1>([^<]*)<\/h1>/.exec(text)?.[1] ?? '';
}

/** The path of the page that is shown. */
export function pathOf({ url }: Shown): string {
  return new URL(url).pathname;
}
