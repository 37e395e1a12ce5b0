import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { endOfDay } from '@prova/credential';
import { encodePem } from '@prova/keys';
import {
  findInstitution,
  nothingInstalled,
  resolveKey,
  type TrustErrorCode,
  trustMaterial,
} from '@prova/trust';
import {
  importInstitutions,
  TrustRegistryError,
  type TrustRegistryErrorCode,
  thumbprintOf,
} from '@prova/trust-registry';
import fc from 'fast-check';
import { prepareList } from '../../src/publication/prepare-list.ts';
import { signList } from '../../src/publication/sign-list.ts';
import { accredit, admitInstitution } from '../../src/register/admission.ts';
import { admitImport } from '../../src/register/admit-import.ts';
import { bindCertificate } from '../../src/register/binding.ts';
import {
  liftInstitutionSuspension,
  suspendInstitution,
} from '../../src/register/institution-changes.ts';
import { revoke } from '../../src/register/revocation.ts';
import { markPublished } from '../../src/register/rotation.ts';
import {
  BE_0120,
  DAY,
  NOW,
  platform,
  sealUnder,
  selfIssuedSeal,
  throwawayScheme,
} from '../throwaway-scheme.ts';

const scheme = await throwawayScheme();
const { listSigner, open } = scheme;
const root = scheme.root.certificate;
const seal = await sealUnder('BE', scheme.authorities.BE);
const own = await selfIssuedSeal('RSA-2048');

const imported = importInstitutions(
  JSON.stringify([
    {
      OFFICIALID: 'BE:BA82708',
      COUNTRYCODE: 'BE',
      NAME: 'Foreign',
      certificates: [encodePem('CERTIFICATE', own)],
    },
  ]),
);
const register = admitImport(
  await bindCertificate(
    accredit(
      admitInstitution(scheme.register, { id: BE_0120, name: 'Fund', validFrom: NOW }),
      BE_0120,
      { competence: 'EHIC', from: NOW },
    ),
    BE_0120,
    { certificate: seal, competences: ['EHIC'], from: NOW },
    { root, platform },
  ),
  imported,
);
const { publish } = scheme;
const code = (expected: TrustRegistryErrorCode, cause?: TrustErrorCode) =>
  expect.objectContaining({
    constructor: TrustRegistryError,
    code: expected,
    ...(cause && { cause: expect.objectContaining({ code: cause }) }),
  });
const compromised = (certificate: Uint8Array) =>
  ({
    thumbprint: thumbprintOf(certificate),
    reason: 'keyCompromise',
    revokedAt: NOW,
    invalidityDate: NOW,
    scope: 'certificate',
  }) as const;

async function material(bytes: Uint8Array) {
  const opened = await open(bytes);
  return trustMaterial(opened, nothingInstalled('test', NOW));
}

async function resolve(bytes: Uint8Array, officialId: string, certificate: Uint8Array) {
  const trust = await material(bytes);
  const institution = findInstitution(trust, 'BE', officialId);
  if (!institution) throw new RangeError('The institution is not in the snapshot.');
  const thumbprint = Buffer.from(thumbprintOf(certificate), 'base64url');
  const at = endOfDay('2026-11-24');
  return resolveKey(trust, institution, thumbprint, { competence: 'EHIC', at, platform });
}

test('the first list is number 1 and opens under the root', async () => {
  const { register: next, snapshot } = await publish(register);
  expect(next).toEqual({
    ...markPublished(register, new Set(register.certificates.keys())),
    sequence: 1,
  });
  expect([...next.certificates.values()].map(({ state }) => state)).toEqual(
    Array(2).fill('published'),
  );
  const { snapshot: published } = await open(snapshot);
  expect(published).toMatchObject({
    environment: 'test',
    sequence: 1,
    issuedAt: NOW,
    nextUpdate: NOW + 30 * DAY,
    tombstones: [],
  });
  expect(published.institutions.map(({ country, officialId }) => country + officialId)).toEqual([
    'BE0120',
    'BEBA82708',
  ]);
  expect(published.institutions[1]?.flags).toEqual(['accreditation-assumed']);
});

test('a key under the root, and an RSA key from outside that was imported, are found by trust', async () => {
  const { snapshot } = await publish(register);
  expect(await resolve(snapshot, '0120', seal)).toMatchObject({
    outcome: 'trusted',
    key: { pinned: false },
  });
  expect(await resolve(snapshot, 'BA82708', own)).toMatchObject({
    outcome: 'trusted',
    key: { pinned: true },
  });
  // Each key counts for its own institution only.
  expect(await resolve(snapshot, '0120', own)).toMatchObject({ outcome: 'not-listed' });
});

test('a revoked key is refused by trust from the next list on', async () => {
  const first = await publish(register);
  const second = await publish(revoke(first.register, compromised(own)), first.snapshot, NOW + DAY);
  expect(second.register.sequence).toBe(2);
  expect(await resolve(second.snapshot, 'BA82708', own)).toMatchObject({ outcome: 'revoked' });
});

test('the same register at the same time has the same content, whatever the signature', async () => {
  const [one, two] = [await publish(register), await publish(register)];
  const hashes = await Promise.all(
    [one, two].map(async ({ snapshot }) => (await open(snapshot)).contentHash),
  );
  expect(hashes[0]).toEqual(hashes[1]);
});

test('a list never goes back', async () => {
  const first = await publish(register);
  const second = await publish(first.register, first.snapshot, NOW + 1);
  await expect(publish(second.register, second.snapshot, NOW)).rejects.toEqual(
    code('clock-behind'),
  );
  // A number that was used up and never came out may be missing.
  const third = await publish({ ...second.register, sequence: 5 }, second.snapshot, NOW + 2);
  expect(third.register.sequence).toBe(6);
});

test('a restored register goes on above the last number, if only the number was lost', async () => {
  const first = await publish(register);
  const second = await publish(first.register, first.snapshot, NOW + 1);
  const restored = await publish(register, second.snapshot, NOW + 2);
  expect(restored.register.sequence).toBe(3);
  const suspended = suspendInstitution(first.register, BE_0120);
  const third = await publish(suspended, first.snapshot, NOW + 1);
  await expect(publish(first.register, third.snapshot, NOW + 2)).rejects.toEqual(
    code('register-behind'),
  );
  // The same change in a register that knows of all lists is a change.
  const lifted = liftInstitutionSuspension(third.register, BE_0120);
  expect((await publish(lifted, third.snapshot, NOW + 2)).register.sequence).toBe(3);
});

test('nothing that was published can be taken away instead of being ended', async () => {
  const first = await publish(register);
  const { institutions, certificateAuthorities } = first.register;
  const [own] = [...institutions.values()];
  if (!own) throw new RangeError('The register has an institution.');
  const lacking = [
    { certificateAuthorities: certificateAuthorities.slice(1) },
    { institutions: new Map([...institutions].slice(1)) },
    { institutions: new Map([...institutions, ['BE:0120', { ...own, bindings: [] }]]) },
  ];
  for (const part of lacking) {
    await expect(publish({ ...first.register, ...part }, first.snapshot)).rejects.toEqual(
      code('register-behind'),
    );
  }
});

test('the head of the audit log and the hashes of other files are signed with the list', async () => {
  const auditHead = { size: 3, rootHash: new Uint8Array(32), time: NOW };
  const files = new Map([['lote/ehic-issuers.jwt', new Uint8Array(32).fill(1)]]);
  const prepared = await prepareList({ register, now: NOW, auditHead, root, platform });
  expect(prepared).toMatchObject({ sequence: 1, auditHead });
  const signed = await signList({ ...prepared, files }, { listSigner, root, platform });
  expect((await open(signed)).snapshot).toMatchObject({ auditHead, files });
});

test('a published tombstone can neither vanish nor come back milder', async () => {
  const struck = revoke(register, compromised(seal));
  const first = await publish(struck);
  const without = { ...first.register, tombstones: [] };
  await expect(publish(without, first.snapshot)).rejects.toEqual(code('tombstone-vanished'));
  const milder = {
    ...first.register,
    tombstones: struck.tombstones.map((each) => ({ ...each, reason: 'superseded' })),
  };
  await expect(publish(milder, first.snapshot)).rejects.toEqual(code('tombstone-vanished'));
});

test('over any run of changes the tombstones in the lists only grow', async () => {
  const step = fc.record({
    strike: fc.constantFrom(seal, own, undefined),
    forget: fc.boolean(),
    later: fc.nat(DAY),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      let state = await publish(register);
      let now = NOW;
      let known = (await open(state.snapshot)).snapshot;
      for (const { strike, forget, later } of steps) {
        now += later;
        let next = state.register;
        if (strike) next = revoke(next, { ...compromised(strike), revokedAt: now });
        if (forget) next = { ...next, tombstones: next.tombstones.slice(1) };
        state = await publish(next, state.snapshot, now).catch((error: unknown) => {
          expect(error).toEqual(code('tombstone-vanished'));
          return state;
        });
        const { snapshot } = await open(state.snapshot);
        expect(snapshot.sequence).toBeGreaterThanOrEqual(known.sequence);
        expect(snapshot.tombstones).toEqual(expect.arrayContaining([...known.tombstones]));
        known = snapshot;
      }
    }),
    { numRuns: 25 },
  );
});

test('what a verifier would refuse does not leave', async () => {
  const other = await throwawayScheme();
  const prepared = await prepareList({ register, now: NOW, root, platform });
  await expect(
    signList(prepared, { listSigner: other.listSigner, root, platform }),
  ).rejects.toEqual(code('snapshot-refused', 'trust-signer'));
  await expect(publish(register, undefined, NOW + 400 * DAY)).rejects.toEqual(
    code('snapshot-refused', 'trust-signer'),
  );
  const overlong = { ...register, policy: { ...register.policy, softMax: 99 * DAY } };
  await expect(publish(overlong)).rejects.toEqual(code('snapshot-refused', 'trust-malformed'));
  const first = await publish(register);
  const elsewhere = { ...first.register, environment: 'prod' } as const;
  await expect(publish(elsewhere, first.snapshot)).rejects.toEqual(
    code('snapshot-refused', 'trust-environment'),
  );
  await expect(publish(register, Uint8Array.of(0x80))).rejects.toEqual(code('snapshot-refused'));
});

test('whatever one row of an import says, the list can still be published', async () => {
  const row = { officialId: '0120', countryCode: 'FR', name: '𝒜'.repeat(250) };
  const ever = { validFrom: '0001-01-01T00:00:00Z', validUntil: '9999-12-31T23:59:59Z' };
  const rows = [
    {
      ...row,
      certificates: [{ certificatePEM: encodePem('CERTIFICATE', own), ...ever }],
      accreditationPeriods: [
        { portableDocument: 'EHIC', ...ever },
        { portableDocument: 'PD A1', validFrom: '1960-01-01', validUntil: '1969-12-31' },
      ],
    },
  ];
  const strange = importInstitutions(JSON.stringify(rows));
  expect(strange.rejections).toEqual([
    { row: 1, field: 'accreditationPeriods[1]', code: 'period-malformed' },
  ]);
  const { snapshot } = await open((await publish(admitImport(register, strange))).snapshot);
  expect(snapshot.institutions.at(-1)).toMatchObject({
    name: row.name,
    bindings: [{ from: 0, until: 253_402_300_800 }],
    accreditations: [{ from: 0, until: 253_402_300_800 }],
  });
});

test('an invented repository of 117 institutions is published, and every key in it is found', async () => {
  const file = join(
    import.meta.dirname,
    '../../../../fixtures/institution-repository/institutions.json',
  );
  const source = importInstitutions(await readFile(file, 'utf8'));
  const { snapshot } = await publish(admitImport(scheme.register, source));
  const trust = await material(snapshot);
  expect(trust.snapshot.sealCertificates).toHaveLength(52);
  const query = { competence: 'EHIC', at: NOW, platform } as const;
  for (const { id, certificates } of source.institutions) {
    const institution = findInstitution(trust, id.country, id.officialId);
    if (!institution) throw new RangeError('The institution is not in the snapshot.');
    for (const { thumbprint } of certificates) {
      const x5t = Buffer.from(thumbprint, 'base64url');
      expect(await resolveKey(trust, institution, x5t, query)).toMatchObject({
        outcome: 'trusted',
      });
    }
  }
});
