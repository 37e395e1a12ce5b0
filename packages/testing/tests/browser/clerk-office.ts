import { randomBytes } from 'node:crypto';
import type { Evidence } from '@prova/credential';
import { DEMO_CLAIMS, type DemoPerson, startDemoProvider } from '@prova/demo-provider';
import { localDay } from '@prova/issuer';
import { nodePlatform } from '@prova/platform-node';
import { nothingInstalled, openSnapshot, trustMaterial } from '@prova/trust';
import { revocationLists, verify } from '@prova/verifier';
import { freePort } from '../../src/free-port.ts';
import { createTestIssuer } from '../../src/issuer/test-issuer.ts';

const PEOPLE: readonly DemoPerson[] = [
  { subject: 'clara', name: 'Clara Clerk', roles: ['clerk:BE:0120'] },
  { subject: 'arthur', name: 'Arthur Approver', roles: ['clerk:BE:0120'] },
  { subject: 'solange', name: 'Solange Seule', roles: ['clerk:BE:0130'] },
];

/**
 * The issuer's service at `localhost`, for clerks whom a demo provider at `127.0.0.1` lets in: for a browser these are two sites.
 * `BE:0120` wants four eyes, `BE:0130` does not.
 */
export async function clerkOffice() {
  const clientSecret = randomBytes(32).toString('base64url');
  const place = { host: '127.0.0.1', port: 0, environment: 'test' } as const;
  const demo = await startDemoProvider({ ...place, clients: [], people: PEOPLE });
  // Addresses of the service have to be known before it starts.
  const port = await freePort();
  const url = `http://localhost:${port}`;
  demo.register({ clientId: 'issuer', baseUrl: url, proof: { clientSecret } });
  const issuer = await createTestIssuer({
    host: 'localhost',
    port,
    baseUrl: url,
    signIn: {
      issuer: demo.issuerUrl,
      clientId: 'issuer',
      clientSecret,
      scopes: ['profile'],
      claims: DEMO_CLAIMS,
    },
  });
  const { owner, clock, place: home } = issuer;
  await owner.query(
    "update issuer.institution set four_eyes = true where institution_id = 'BE:0120'",
  );
  const opened = await openSnapshot(await home.authority.snapshot(), {
    root: home.authority.root.certificate,
    environment: 'test',
    platform: nodePlatform,
  });
  const day = localDay('BE:0120', clock.now());
  return {
    url,
    owner,
    now: clock.now(),
    /** As a clinic judges a file that was printed here. */
    judge: (evidence: Evidence) =>
      verify(evidence, {
        trust: trustMaterial(opened, nothingInstalled('test', 0)),
        lists: revocationLists(() => undefined),
        policy: { environment: 'test' },
        treatmentDate: day,
        today: day,
        now: clock.now(),
        platform: nodePlatform,
      }),
    close: async () => {
      await issuer.close();
      await demo.close();
    },
  };
}
