import fc from 'fast-check';
import {
  encodeInstalledTrust,
  type InstalledTrust,
  installSnapshot,
  nothingInstalled,
  type OpenedSnapshot,
  parseInstalledTrust,
  type Tombstone,
  TrustError,
} from '../src/index.ts';
import { builtAt, issuedAt, opened, tombstone } from './support/snapshots.ts';

const refusal = (code: string) => expect.objectContaining({ code });
const start = nothingInstalled('test', builtAt);
const mark = (n: number, changes: Partial<Tombstone> = {}) =>
  tombstone({ x5t: new Uint8Array(32).fill(n), ...changes });

test('the first snapshot is installed, whatever its sequence', async () => {
  const release = await opened({ sequence: 41, tombstones: [mark(1)] });
  expect(installSnapshot(start, release)).toEqual({
    environment: 'test',
    sequence: 41,
    contentHash: release.contentHash,
    timeFloor: issuedAt,
    tombstones: [mark(1)],
  });
});

test('a build newer than the snapshot keeps its floor', async () => {
  const young = nothingInstalled('test', issuedAt + 5);
  expect(installSnapshot(young, await opened()).timeFloor).toBe(issuedAt + 5);
});

test('X04: older, same with other content, same again, jump ahead', async () => {
  const installed = installSnapshot(start, await opened({ sequence: 5 }));
  const older = await opened({ sequence: 4, issuedAt: issuedAt + 9 });
  expect(() => installSnapshot(installed, older)).toThrow(refusal('trust-rollback'));
  const other = await opened({ sequence: 5, tombstones: [mark(1)] });
  expect(() => installSnapshot(installed, other)).toThrow(refusal('trust-equivocation'));
  const again = await opened({ sequence: 5 });
  expect(installSnapshot(installed, again)).toBe(installed);
  expect(installSnapshot(installed, await opened({ sequence: 500 })).sequence).toBe(500);
});

test('refuses another environment', async () => {
  const acceptance = nothingInstalled('acc', builtAt);
  const release = await opened();
  expect(() => installSnapshot(acceptance, release)).toThrow(refusal('trust-environment'));
});

test('X07: a tombstone that vanishes from the list stays; the floor never falls', async () => {
  const first = installSnapshot(
    start,
    await opened({ sequence: 1, tombstones: [mark(1), mark(2)] }),
  );
  const second = installSnapshot(
    first,
    await opened({ sequence: 2, issuedAt: issuedAt - 100, tombstones: [mark(2), mark(3)] }),
  );
  expect(second.tombstones).toEqual([mark(1), mark(2), mark(3)]);
  expect(second.timeFloor).toBe(issuedAt);
});

test('a tombstone that changes its story stays with both', async () => {
  const first = installSnapshot(start, await opened({ sequence: 1, tombstones: [mark(1)] }));
  const softened = mark(1, { reason: 'superseded' });
  const second = installSnapshot(first, await opened({ sequence: 2, tombstones: [softened] }));
  expect(second.tombstones).toEqual([mark(1), softened]);
});

const anyTombstone: fc.Arbitrary<Tombstone> = fc
  .tuple(
    fc.nat(5),
    fc.constantFrom('keyCompromise', 'superseded', 'certificateHold', 'new'),
    fc.nat(3),
  )
  .map(([n, reason, time]) => mark(n, { reason, invalidityDate: time, revokedAt: time + 1 }));

test('over any sequence of snapshots, tombstones only ever grow in number and floors only rise', async () => {
  const release = await opened();
  const updates = fc.array(
    fc.record({ sequence: fc.nat(8), time: fc.nat(8), tombstones: fc.array(anyTombstone) }),
  );
  fc.assert(
    fc.property(updates, (list) => {
      let installed: InstalledTrust = start;
      for (const [i, { sequence, time, tombstones }] of list.entries()) {
        const next: OpenedSnapshot = {
          ...release,
          contentHash: new Uint8Array(32).fill(i),
          snapshot: { ...release.snapshot, sequence, issuedAt: issuedAt + time, tombstones },
        };
        const before = installed;
        try {
          installed = installSnapshot(installed, next);
        } catch (error) {
          if (!(error instanceof TrustError)) throw error;
          expect(sequence).toBeLessThanOrEqual(before.sequence);
        }
        for (const known of before.tombstones) expect(installed.tombstones).toContainEqual(known);
        if (installed !== before) {
          for (const known of tombstones) expect(installed.tombstones).toContainEqual(known);
        }
        expect(installed.timeFloor).toBeGreaterThanOrEqual(before.timeFloor);
        expect(installed.sequence).toBeGreaterThanOrEqual(before.sequence);
      }
    }),
  );
});

test('the state survives storage', async () => {
  const competence = mark(4, { scope: 'competence', competences: ['PDA1'] });
  const installed = installSnapshot(start, await opened({ tombstones: [mark(1), competence] }));
  for (const state of [start, installed]) {
    expect(parseInstalledTrust(encodeInstalledTrust(state))).toEqual(state);
    expect(structuredClone(state)).toEqual(state);
  }
});

test('other bytes than a stored state are refused', () => {
  const bytes = encodeInstalledTrust(start);
  for (const broken of [new Uint8Array(), bytes.subarray(1), new Uint8Array([0x80])]) {
    expect(() => parseInstalledTrust(broken)).toThrow(refusal('trust-malformed'));
  }
  const newer = bytes.slice();
  newer[1] = 2;
  expect(() => parseInstalledTrust(newer)).toThrow(refusal('trust-malformed'));
});
