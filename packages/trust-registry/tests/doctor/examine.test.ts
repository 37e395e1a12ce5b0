import fc from 'fast-check';
import { CHECKS, type Check } from '../../src/doctor/diagnosis.ts';
import { examine } from '../../src/doctor/examine.ts';
import type { RegistryFacts } from '../../src/doctor/facts.ts';
import { DAY, NOW } from '../throwaway-scheme.ts';

const HOUR = 3_600;
const hash = 'ab'.repeat(32);

/** A registry of which nothing bad can be said. */
const healthy: RegistryFacts = {
  environment: 'prod',
  release: {
    sequence: 7,
    issuedAt: NOW - DAY,
    policy: { softMax: 7 * DAY, hardMax: 30 * DAY, maxClockSkew: 300 },
  },
  certificates: [{ name: 'the list signer', notAfter: NOW + 91 * DAY }],
  institutions: [{ id: 'BE:0120', lastKeyEnds: NOW + 91 * DAY }, { id: 'BE:0121' }],
  metadata: [
    { role: 'root', expires: NOW + 300 * DAY },
    { role: 'targets', expires: NOW + 60 * DAY },
    { role: 'snapshot', expires: NOW + 13 * DAY },
    { role: 'timestamp', expires: NOW + 40 * HOUR },
  ],
  revocationLists: [
    { name: 'the authority of BE', thisUpdate: NOW - DAY, nextUpdate: NOW + 6 * DAY },
  ],
  requests: { unconfirmedSuspensions: [], pendingUntil: [NOW + 10 * DAY, NOW - 1] },
  audit: { state: 'whole', size: 12 },
  register: { state: 'as-decided' },
  catalogue: { version: 3, lookedUp: [{ right: 'be.rail', day: '2025-11-23' }] },
  files: [{ path: 'snapshot.cose', recorded: hash, found: hash }],
  keyFiles: [{ path: 'keys/timestamp.jwk', use: 'tuf-timestamp', mode: 0o100600 }],
};

const released = (age: number) => ({
  release: {
    sequence: 7,
    issuedAt: NOW - age,
    policy: { softMax: 7 * DAY, hardMax: 30 * DAY, maxClockSkew: 300 },
  },
});
const diagnosesOf = (check: Check, changed: Partial<RegistryFacts>) =>
  examine({ ...healthy, ...changed }, NOW).filter((each) => each.check === check);

test('a healthy registry: every check once, in order, all well', () => {
  const diagnoses = examine(healthy, NOW);
  expect(diagnoses.map(({ check }) => check)).toEqual(CHECKS);
  expect(diagnoses.filter(({ level }) => level !== 'ok')).toEqual([]);
});

test('a catalogue of the register that does not go out is a failure, whatever is out', () => {
  const levels = examine({ ...healthy, catalogueFault: 'right-leaks' }, NOW).flatMap(
    ({ check, level }) => (check === 'catalogue' ? [level] : []),
  );
  expect(levels).toContain('failure');
});

test('a catalogue that cannot be read is a failure, a law that nobody looks up a warning, none is well', () => {
  const levelsOf = (catalogue: RegistryFacts['catalogue']) => {
    const { catalogue: _, ...others } = healthy;
    const facts = catalogue === undefined ? others : { ...others, catalogue };
    return examine(facts, NOW).flatMap(({ check, level }) =>
      check === 'catalogue' ? [level] : [],
    );
  };
  const lookedUp = [{ right: 'be.rail', day: '2025-11-22' }];
  expect(levelsOf('unreadable')).toEqual(['failure']);
  expect(levelsOf({ version: 3, lookedUp })).toEqual(['warning']);
  expect(levelsOf({ version: 3, lookedUp: [] })).toEqual(['ok']);
  expect(levelsOf(undefined)).toEqual(['ok']);
});

test('a list that cannot be read is no list that was never published', () => {
  expect(diagnosesOf('list-age', { release: 'unreadable' })).toMatchObject([
    { level: 'failure', sentence: expect.stringMatching(/cannot be read/) },
  ]);
  expect(diagnosesOf('clock', { release: 'unreadable' })).toMatchObject([{ level: 'ok' }]);
});

const { release: _, ...unpublished } = healthy;
const certificates = (left: number) => ({
  certificates: [{ name: 'the root', notAfter: NOW + left }],
});
const keys = (...left: number[]) => ({
  institutions: left.map((each, i) => ({ id: `BE:100${i}`, lastKeyEnds: NOW + each })),
});
const metadata = (role: 'root' | 'targets' | 'snapshot' | 'timestamp', left: number) => ({
  metadata: healthy.metadata.map((each) =>
    each.role === role ? { role, expires: NOW + left } : each,
  ),
});
const revocationList = (age: number, left: number) => ({
  revocationLists: [{ name: 'the authority of BE', thisUpdate: NOW - age, nextUpdate: NOW + left }],
});
const suspended = (...ages: number[]) => ({
  requests: { unconfirmedSuspensions: ages.map((age) => NOW - age), pendingUntil: [] },
});
const pending = (...left: number[]) => ({
  requests: { unconfirmedSuspensions: [], pendingUntil: left.map((each) => NOW + each) },
});
const keyFile = (use: RegistryFacts['keyFiles'][number]['use'], mode = 0o100600) => ({
  keyFiles: [{ path: `keys/${use}.jwk`, use, mode }],
});

test.each<[Check, Partial<RegistryFacts>, 'ok' | 'warning' | 'failure', string]>([
  ['list-age', released(3.5 * DAY - 1), 'ok', 'List 7 is of 2026-11-20 and new enough.'],
  ['list-age', released(3.5 * DAY), 'warning', 'desks accept on it for 3 days more. Publish'],
  ['list-age', released(7 * DAY), 'warning', 'desks accept on it for 0 minutes more. Publish'],
  [
    'list-age',
    released(7 * DAY + 1),
    'failure',
    'desks confirm nothing any more. Publish at once.',
  ],
  ['list-age', released(30 * DAY + 1), 'failure', 'no desk can judge by it. Publish at once.'],
  ['clock', released(-300), 'ok', 'not behind'],
  ['clock', released(-301), 'failure', 'The clock is 5 minutes behind the last list. Set it;'],
  ['scheme-certificates', certificates(90 * DAY + 1), 'ok', 'No certificate'],
  ['scheme-certificates', certificates(90 * DAY), 'warning', 'of the root runs out on 2027-02-22.'],
  ['scheme-certificates', certificates(30 * DAY), 'failure', 'runs out on 2026-12-24. Make'],
  ['scheme-certificates', certificates(-1), 'failure', 'ran out on 2026-11-23. Make its successor'],
  ['institution-keys', keys(90 * DAY + 1), 'ok', 'has a successor'],
  ['institution-keys', keys(90 * DAY), 'warning', 'key of BE:1000 runs out within 90 days. Ask'],
  ['institution-keys', keys(30 * DAY), 'failure', 'runs out within 30 days. Ask'],
  ['institution-keys', keys(-1), 'failure', 'ran out, and nothing can be issued. Ask'],
  [
    'institution-keys',
    keys(...Array<number>(7).fill(DAY)),
    'failure',
    'BE:1000, BE:1001, BE:1002, BE:1003, BE:1004 and 2 more',
  ],
  ['metadata', metadata('root', 180 * DAY), 'warning', 'root metadata expires in 180 days. Sign'],
  ['metadata', metadata('root', 30 * DAY), 'failure', 'root metadata expires in 30 days.'],
  ['metadata', metadata('targets', 30 * DAY), 'warning', 'targets'],
  ['metadata', metadata('targets', 7 * DAY), 'failure', 'targets'],
  ['metadata', metadata('snapshot', 7 * DAY), 'warning', 'snapshot'],
  ['metadata', metadata('snapshot', 2 * DAY), 'failure', 'snapshot'],
  ['metadata', metadata('timestamp', DAY), 'warning', 'timestamp metadata expires in 24 hours.'],
  ['metadata', metadata('timestamp', 6 * HOUR), 'failure', 'expires in 6 hours'],
  ['metadata', metadata('timestamp', 0), 'failure', 'expired on 2026-11-24: verifiers take no new'],
  ['metadata', { metadata: healthy.metadata.slice(1) }, 'failure', 'There is no root metadata'],
  ['revocation-lists', revocationList(3 * DAY, 3 * DAY + 1), 'ok', 'new enough'],
  [
    'revocation-lists',
    revocationList(3 * DAY, 3 * DAY),
    'warning',
    'of the authority of BE must be',
  ],
  ['revocation-lists', revocationList(7 * DAY, 0), 'failure', 'should have been renewed on'],
  [
    'suspensions',
    suspended(HOUR),
    'warning',
    'One officer alone suspended something 60 minutes ago. Let',
  ],
  [
    'suspensions',
    suspended(HOUR, 3 * DAY - 1),
    'warning',
    '2 suspensions were made by one officer alone',
  ],
  ['suspensions', suspended(HOUR, 3 * DAY), 'failure', 'the first 3 days ago. Let two officers'],
  ['suspensions', { requests: 'unknown' }, 'failure', 'The database cannot be asked.'],
  ['requests', pending(2 * DAY + 1), 'ok', 'No request'],
  ['requests', pending(2 * DAY), 'warning', 'A request expires undecided, the first in 2 days.'],
  ['requests', pending(2 * DAY, HOUR), 'warning', '2 requests expire undecided, the first in 60'],
  ['requests', { requests: 'unknown' }, 'failure', 'The database cannot be asked.'],
  ['audit-log', { audit: { state: 'broken', place: 9 } }, 'failure', 'was changed at entry 9.'],
  ['audit-log', { audit: 'unknown' }, 'failure', 'The database cannot be asked.'],
  ['register', { register: 'unknown' }, 'failure', 'The database cannot be asked.'],
  [
    'register',
    { register: { state: 'undecided', facts: ['BE:0666 name'] } },
    'failure',
    'no two officers signed: BE:0666 name.',
  ],
  [
    'register',
    { register: { state: 'forged', why: 'decision-forged' } },
    'failure',
    'cannot have been made: decision-forged.',
  ],
  [
    'published-files',
    { files: [{ path: 'snapshot.cose', recorded: hash, found: 'cd'.repeat(32) }] },
    'failure',
    'not as they were released: snapshot.cose. Find out',
  ],
  [
    'published-files',
    { files: [{ path: 'history.json', recorded: hash }] },
    'failure',
    'are missing: history.json. Publish again.',
  ],
  ['key-files', keyFile('other', 0o100640), 'failure', 'can read private keys: keys/other.jwk.'],
  ['key-files', keyFile('other', 0o100602), 'failure', 'can read private keys: keys/other.jwk.'],
  ['key-files', keyFile('other', 0o100400), 'ok', 'Only the owner'],
  ['offline-keys', keyFile('root'), 'failure', 'belong on none: keys/root.jwk. Move them'],
  ['offline-keys', keyFile('tuf-root'), 'failure', 'keys/tuf-root.jwk'],
  ['offline-keys', keyFile('tuf-targets'), 'failure', 'keys/tuf-targets.jwk'],
  ['offline-keys', keyFile('list-signer'), 'failure', 'keys/list-signer.jwk'],
  ['offline-keys', keyFile('authority'), 'failure', 'keys/authority.jwk'],
  ['offline-keys', keyFile('tuf-snapshot'), 'ok', 'No key that belongs elsewhere'],
  ['offline-keys', { ...keyFile('root'), environment: 'test' }, 'warning', 'keys/root.jwk'],
])('%s %#: %j is %s', (check, changed, level, words) => {
  expect(diagnosesOf(check, changed)).toEqual([
    { check, level, sentence: expect.stringContaining(words) },
  ]);
});

test('a registry that never published says so, and its clock cannot be judged', () => {
  const diagnoses = examine(unpublished, NOW);
  expect(diagnoses[0]).toMatchObject({ check: 'list-age', level: 'failure' });
  expect(diagnoses[1]).toMatchObject({ check: 'clock', level: 'ok' });
});

test('keys that end sooner, later and long ago are three diagnoses', () => {
  expect(
    diagnosesOf('institution-keys', keys(-DAY, DAY, 60 * DAY)).map((each) => each.level),
  ).toEqual(['failure', 'failure', 'warning']);
});

test('files that are missing and files that were changed are two diagnoses', () => {
  const files = [
    { path: 'a', recorded: hash },
    { path: 'b', recorded: hash, found: '' },
  ];
  expect(diagnosesOf('published-files', { files })).toHaveLength(2);
});

test('no time makes a check silent, and every sentence is one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (now) => {
      const diagnoses = examine(healthy, now);
      expect(new Set(diagnoses.map(({ check }) => check))).toEqual(new Set(CHECKS));
      for (const { sentence } of diagnoses) expect(sentence).toMatch(/^[A-Z][^\n]*\.$/);
    }),
  );
});
