import { nodePlatform } from '@prova/platform-node';
import { tombstoneOf } from '@prova/testing';
import {
  type Competence,
  nothingInstalled,
  openSnapshot,
  parseCertificate,
  requireValidAt,
  resolveKey,
  signSnapshot,
  type Tombstone,
  trustMaterial,
} from '@prova/trust';
import fc from 'fast-check';
import { periodsOf } from '../../src/formats/key-periods.ts';
import { countsIn, standingFor, standingOf } from '../../src/formats/key-standing.ts';
import { authority, certificateOf, DAY, institutionOf, listWith, NOW, useOf } from './published.ts';

const seal = authority.institution('BE:0120');
const { notBefore, notAfter } = parseCertificate(seal.certificate);
const struck = (reason: string, at = NOW - DAY, more: Partial<Tombstone> = {}) => ({
  tombstones: [tombstoneOf(seal, { reason, revokedAt: at, ...more })],
});
const belgian = (...parameters: Parameters<typeof listWith>) => {
  const list = listWith(...parameters);
  return { list, use: useOf(list, 'BE:0120') };
};
const stateAt = ({ list, use }: ReturnType<typeof belgian>, at = NOW) =>
  standingOf(list, use, at).state;
const bound = (from: number, until?: number) => ({
  bindings: [{ certificate: 0, competences: ['EHIC'] as const, from, ...(until && { until }) }],
});

test('a key that is bound, within all its dates, is published', () => {
  expect(stateAt(belgian())).toBe('published');
  expect(stateAt(belgian(), notAfter)).toBe('published');
});

test('its certificate, its authority, its binding and its institution all end it', () => {
  expect(stateAt(belgian(), notAfter + 1)).toBe('expired');
  expect(stateAt(belgian(), notBefore - 1)).toBe('upcoming');
  const retired = belgian({ 'BE:0120': bound(NOW - DAY, NOW) });
  expect(stateAt(retired)).toBe('retired');
  expect(stateAt(retired, NOW - 1)).toBe('published');
  expect(stateAt(belgian({ 'BE:0120': bound(NOW + 1) }))).toBe('upcoming');
  const closed = belgian({ 'BE:0120': { status: 'closed', validUntil: NOW } });
  expect([stateAt(closed, NOW - 1), stateAt(closed)]).toEqual(['published', 'retired']);
  const late = belgian({ 'BE:0120': { validFrom: NOW + 1 } });
  expect(stateAt(late)).toBe('upcoming');
});

test('a tombstone counts for what is signed at the time asked about', () => {
  const superseded = belgian({}, struck('superseded'));
  expect(stateAt(superseded, NOW - DAY - 1)).toBe('published');
  expect(stateAt(superseded)).toBe('revoked');
  const compromised = belgian({}, struck('keyCompromise'));
  expect(stateAt(compromised, notBefore)).toBe('revoked');
  expect(standingOf(compromised.list, compromised.use, NOW).tombstone?.reason).toBe(
    'keyCompromise',
  );
});

test('a hold suspends until it is lifted, and so does the suspension of the institution', () => {
  const hold = struck('certificateHold').tombstones;
  expect(stateAt(belgian({}, { tombstones: hold }))).toBe('suspended');
  const lifted = [...hold, ...struck('removeFromCRL', NOW).tombstones];
  expect(stateAt(belgian({}, { tombstones: lifted }))).toBe('published');
  expect(stateAt(belgian({ 'BE:0120': { status: 'suspended' } }))).toBe('suspended');
});

test('a stolen key is not revived by another certificate, nor by a revoked authority', () => {
  const other = new Uint8Array(32).fill(7);
  expect(stateAt(belgian({}, struck('keyCompromise', NOW, { x5t: other })))).toBe('revoked');
  const ca = authority.countryCas.get('BE');
  if (!ca) throw new RangeError('No authority.');
  const fallen = tombstoneOf(ca, {
    reason: 'cACompromise',
    revokedAt: NOW,
    scope: 'certificate-authority',
  });
  const { list, use } = belgian({}, { tombstones: [fallen] });
  expect(stateAt({ list, use })).toBe('revoked');
  expect(standingOf(list, useOf(list, 'PL:PL510000Z'), NOW).state).toBe('published');
});

test('the withdrawal of one competence leaves the others', () => {
  const both = {
    'BE:0120': {
      bindings: [{ certificate: 0, competences: ['EHIC', 'PDA1'] as const, from: NOW - DAY }],
    },
  };
  const { list, use } = belgian(
    both,
    struck('competenceWithdrawn', NOW, { scope: 'competence', competences: ['PDA1'] }),
  );
  const states = (['EHIC', 'PDA1'] satisfies Competence[]).map(
    (competence) => standingFor(list, use, competence, NOW).state,
  );
  expect(states).toEqual(['published', 'revoked']);
  expect(standingOf(list, use, NOW).state).toBe('published');
});

test('a key with a newer one beside it is rotating; a struck successor is none', () => {
  const successor = certificateOf('UK:0007');
  const place = authority
    .contents()
    .sealCertificates.findIndex((der) => Buffer.from(der).equals(successor));
  const two = {
    'BE:0120': {
      bindings: [
        { certificate: 0, competences: ['EHIC'] as const, from: NOW - 2 * DAY },
        { certificate: place, competences: ['EHIC'] as const, from: NOW + DAY },
      ],
    },
  };
  const states = (overrides = {}) => {
    const list = listWith(two, overrides);
    return list
      .usesOf(institutionOf(list, 'BE:0120'))
      .map((use) => standingOf(list, use, NOW).state);
  };
  expect(states()).toEqual(['rotating', 'upcoming']);
  const lost = tombstoneOf(authority.institution('UK:0007'), {
    reason: 'keyCompromise',
    revokedAt: NOW,
  });
  expect(states({ tombstones: [lost] })).toEqual(['published', 'revoked']);
});

test('the periods of a key are those in which it counts', () => {
  const { list, use } = belgian();
  expect(periodsOf(list, use)).toEqual([{ from: notBefore, until: notAfter + 1 }]);
  const ended = belgian({ 'BE:0120': bound(NOW - DAY) }, struck('superseded', NOW));
  expect(periodsOf(ended.list, ended.use)).toEqual([{ from: NOW - DAY, until: NOW }]);
  const gap = belgian({
    'BE:0120': {
      bindings: [
        ...bound(NOW - 9 * DAY, NOW - 5 * DAY).bindings,
        ...bound(NOW - 5 * DAY, NOW - 3 * DAY).bindings,
        ...bound(NOW, NOW + DAY).bindings,
      ],
    },
  });
  expect(periodsOf(gap.list, gap.use)).toEqual([
    { from: NOW - 9 * DAY, until: NOW - 3 * DAY },
    { from: NOW, until: NOW + DAY },
  ]);
  const lost = belgian({}, struck('keyCompromise'));
  expect(periodsOf(lost.list, lost.use)).toEqual([]);
});

test('whatever the list says, a key counts exactly when the verifier would believe it', async () => {
  const instant = fc.integer({ min: NOW - 20 * DAY, max: NOW + 20 * DAY });
  const tombstone = fc.record({
    reason: fc.constantFrom(
      'superseded',
      'keyCompromise',
      'privilegeWithdrawn',
      'certificateHold',
      'removeFromCRL',
      'unheardOf',
    ),
    times: fc.tuple(instant, instant),
  });
  const property = fc.asyncProperty(
    fc.array(tombstone, { maxLength: 3 }),
    fc.tuple(instant, fc.option(instant, { nil: undefined })),
    fc.constantFrom('active' as const, 'suspended' as const),
    fc.oneof(instant, fc.constantFrom(notBefore - 1, notBefore, notAfter, notAfter + 1)),
    async (marks, [from, end], status, at) => {
      const until = end === undefined || end <= from ? undefined : end;
      const tombstones = marks.map(({ reason, times: [a, b] }) =>
        tombstoneOf(seal, {
          reason,
          invalidityDate: Math.min(a, b),
          revokedAt: Math.max(a, b),
        }),
      );
      const { list, use } = belgian(
        { 'BE:0120': { status, ...bound(from, until) } },
        { tombstones },
      );
      const counts = countsIn(standingOf(list, use, at).state);
      expect(counts).toBe(await isBelieved(list.snapshot, at));
      const isCovered = periodsOf(list, use).some(
        (period) => period.from <= at && at < period.until,
      );
      expect(isCovered).toBe(counts);
    },
  );
  await fc.assert(property, { numRuns: 60 });
});

/** What the trust package says of the same snapshot, by its own ways. */
async function isBelieved(snapshot: Parameters<typeof signSnapshot>[0], at: number) {
  const opened = await openSnapshot(await signSnapshot(snapshot, authority.listSigner.signer), {
    root: authority.root.certificate,
    environment: 'test',
    platform: nodePlatform,
  });
  const trust = trustMaterial(opened, nothingInstalled('test', 0));
  const [institution] = trust.snapshot.institutions;
  if (!institution) throw new RangeError('No institution.');
  const { outcome } = await resolveKey(trust, institution, nodePlatform.sha256(seal.certificate), {
    competence: 'EHIC',
    at,
    platform: nodePlatform,
  });
  try {
    requireValidAt(parseCertificate(seal.certificate), at);
    return outcome === 'trusted';
  } catch {
    return false;
  }
}
