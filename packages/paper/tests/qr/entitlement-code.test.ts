import { createHash } from 'node:crypto';
import { encodeQrText } from '@prova/credential';
import { qrVersion } from '../../src/index.ts';

// The code of an entitlement has to be small enough for any phone, so its size is held: version 13 for one that names nobody, 14 for one that
// does. The longest right that there may be takes one or two more.

/** Octets that no compression makes shorter, as those of a signature and of a thumbprint. */
const incompressible = (what: string, times: number) =>
  Buffer.concat(
    Array.from({ length: times }, (_, i) => createHash('sha256').update(`${what} ${i}`).digest()),
  ).toString('base64url');

const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url');

function versionOf(members: object): number {
  const header = part({ alg: 'ES256', kid: `EESSI:x5t#S256:${incompressible('key', 1)}` });
  const payload = part({
    sid: 'prova:entitlement:0.1',
    jti: '7KQ2ZM4XTR9BWHD3',
    ...{ ic: 'BE', ii: '0999', v: 12, sd: '2026-11-24', ed: '2026-12-24' },
    ...members,
  });
  const token = `${header}.${payload}.${incompressible('signature', 2)}`;
  return qrVersion(encodeQrText(token), { level: 'M' });
}

const ORDINARY = 'be.local.museum-x.reduced';
const LONGEST = 'be.local.some-town-with-a-long-name.swimming-pool-and-sauna.free';
const HOLDER = { nm: 'M.-L. Vandenbroucke', yb: '1984' };

test.each([
  ['names nobody', { r: ORDINARY }, 13],
  ['names its holder', { r: ORDINARY, ...HOLDER }, 14],
  ['has the longest right', { r: LONGEST }, 15],
  ['has the longest right and names its holder', { r: LONGEST, ...HOLDER }, 16],
])('one that %s', (_what, members, most) => {
  expect(LONGEST).toHaveLength(64);
  expect(versionOf(members)).toBeLessThanOrEqual(most);
});
