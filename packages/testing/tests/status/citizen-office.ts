import { randomBytes } from 'node:crypto';
import type { Evidence } from '@prova/credential';
import { DEMO_HOLDER_CLAIMS, type DemoPerson, startDemoProvider } from '@prova/demo-provider';
import { nodePlatform } from '@prova/platform-node';
import { nothingInstalled, openSnapshot, trustMaterial } from '@prova/trust';
import { type Report, revocationLists, verify } from '@prova/verifier';
import { type Between, standBetween } from '../../src/between.ts';
import { freePort } from '../../src/free-port.ts';
import { createTestClient, type TestClient } from '../../src/issuer/test-client.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { privateJwkOf } from '../../src/issuer/test-jwt.ts';
import { belgianCatalogue } from '../../src/status/belgium.ts';
import {
  createTestStatus,
  type TestStatus,
  type TestStatusOrder,
} from '../../src/status/test-status.ts';

/** A status service with pages for citizens, an issuer that it orders proofs from, and a provider at which its people sign in. */
export interface TestCitizens {
  readonly url: string;
  readonly status: TestStatus;
  readonly issuer: TestIssuer;
  /** A program of the same institution. */
  readonly clerk: TestClient;
  /** What stands between the service and the issuer. */
  readonly way: Between;
  /** How long the service waits for the issuer, from now on: seconds enough, unless a test says otherwise. */
  readonly patience: { make: number; look: number };
  /** As a counter judges what it was shown. */
  judge(evidence: Evidence): Promise<Report>;
  close(): Promise<void>;
}

/** The service is at `localhost` and the provider at `127.0.0.1`: for a browser these are two sites. */
export async function createTestCitizens(
  people: readonly DemoPerson[],
  changes: TestStatusOrder = {},
): Promise<TestCitizens> {
  const clientSecret = randomBytes(32).toString('base64url');
  const demo = await startDemoProvider({
    ...{ host: '127.0.0.1', port: 0, environment: 'test' },
    ...{ clients: [], people },
  });
  // Addresses of services have to be known before they start.
  const [issuerPort, port] = [await freePort(), await freePort()];
  const place = { host: '127.0.0.1', port: issuerPort };
  const way = await standBetween(`http://${place.host}:${place.port}`, 0);
  const patience = { make: 60_000, look: 60_000 };
  const url = `http://localhost:${port}`;
  demo.register({ clientId: 'status', baseUrl: url, proof: { clientSecret } });
  const issuer = await createTestIssuer({
    ...{ ...place, baseUrl: way.origin },
    competences: ['EHIC', 'ENTITLEMENT', 'ISIPLUS', 'STATUS'],
    catalogue: async () => belgianCatalogue(),
  });
  const { key } = await issuer.client({ clientId: 'status' });
  const { key: clerkKey } = await issuer.client({ clientId: 'clerk' });
  const { now } = issuer.clock;
  const clerk = createTestClient({
    ...{ clientId: 'clerk', key: clerkKey, issuer: way.origin, url: issuer.url, now },
  });
  const status = await createTestStatus({
    ...{ ...changes, host: 'localhost', port, baseUrl: url, proxies: 1 },
    citizens: {
      signIn: {
        ...{ issuer: demo.issuerUrl, clientId: 'status', clientSecret },
        scopes: ['profile'],
        claims: DEMO_HOLDER_CLAIMS,
      },
      issuer: {
        ...{
          url: way.origin,
          clientId: 'status',
          institution: 'BE:0120',
          name: 'Office of nowhere',
        },
        key: privateJwkOf(key),
        patience,
      },
    },
  });
  const { authority } = issuer.place;
  const opened = await openSnapshot(await authority.snapshot(), {
    root: authority.root.certificate,
    environment: 'test',
    platform: nodePlatform,
  });
  return {
    ...{ url, status, issuer, clerk, way, patience },
    judge: (evidence) =>
      verify(evidence, {
        trust: trustMaterial(opened, nothingInstalled('test', 0)),
        lists: revocationLists(() => undefined),
        policy: { environment: 'test' },
        today: issuer.clock.today(),
        now: issuer.clock.now(),
        platform: nodePlatform,
      }),
    async close() {
      await status.close();
      await way.close();
      await issuer.close();
      await demo.close();
    },
  };
}
