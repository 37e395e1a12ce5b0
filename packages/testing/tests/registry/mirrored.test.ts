import {
  listedThumbprint,
  loadInstitutionExport,
  startFixtureResolver,
  withCertificate,
} from '@prova/testing';
import { importChange, pullResolver } from '@prova/trust-registry';
import { createTestRegistry } from '../../src/registry/test-registry.ts';
import { outsideSeal } from './outside-seal.ts';

// Somebody else's repository, taken over by two officers, for a clinic without a network.

test('117 institutions of a resolver, approved by a second officer and published, verify offline', async () => {
  const registry = await createTestRegistry();
  const seal = await outsideSeal('RSA-2048');
  const exported = await loadInstitutionExport();
  const listings = exported.flatMap((row) => row.certificates.map(listedThumbprint));
  const timesListed = (name: string) => listings.filter((each) => each === name).length;
  const shared = [...listings].sort((a, b) => timesListed(b) - timesListed(a))[0] ?? '';
  const users = exported.filter((row) => row.certificates.map(listedThumbprint).includes(shared));
  const rows = withCertificate(exported, shared, seal.certificate);
  const resolver = await startFixtureResolver({ rows, shape: 'results' });

  const pull = await pullResolver(resolver);
  const change = importChange(pull.import, resolver.url);
  const request = await registry.propose(change);
  expect(request.state).toBe('submitted');
  expect(await registry.publish()).toBe(1);
  await registry.change(change);
  expect(await registry.publish()).toBe(2);
  const { url } = await registry.serve();
  const clinic = await registry.clinic();
  await clinic.refresh(url);
  await resolver.close();

  expect(users).toHaveLength(21);
  for (const { countryCode, officialId, name } of users) {
    const { verdict, issuer } = await clinic.judge(
      registry.card(seal, `${countryCode}:${officialId}`),
    );
    expect([verdict, issuer?.name]).toEqual(['accepted', name.trim()]);
  }
  const [stranger] = exported.filter((row) => !users.includes(row));
  const card = registry.card(seal, `${stranger?.countryCode}:${stranger?.officialId}`);
  expect(await clinic.judge(card)).toMatchObject({
    verdict: 'rejected',
    reasons: [{ code: 'key-not-listed' }],
  });
  await registry.close();
});
