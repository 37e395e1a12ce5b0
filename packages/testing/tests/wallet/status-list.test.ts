import { deflateSync } from 'node:zlib';
import {
  createTokenStatusList,
  encodeBase64url,
  inflateStatusList,
  jwsSigningInput,
  parseStatusListToken,
  STATUS_BITS,
  setStatusAt,
  statusAt,
  statusListSigningInput,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { getListFromStatusListJWT, StatusList } from '@sd-jwt/jwt-status-list';
import fc from 'fast-check';
import { TEST_DAY } from '../../src/index.ts';

// Token Status Lists of ours, read by @sd-jwt/jwt-status-list, and of it, read by us.

const uri = 'https://issuer.example/statusLists/K7Q2';
const thumbprint = new Uint8Array(32);

const statuses = fc.constantFrom(...STATUS_BITS).chain((bits) =>
  fc.record({
    bits: fc.constant(bits),
    values: fc.array(fc.nat(2 ** bits - 1), { minLength: 1 }),
  }),
);

test('the library finds in our list what we wrote', () => {
  fc.assert(
    fc.property(statuses, ({ bits, values }) => {
      const list = createTokenStatusList(bits, values.length);
      for (const [place, status] of values.entries()) setStatusAt(list, place, status);
      const times = { issuedAt: TEST_DAY, expiresAt: TEST_DAY + 86_400, ttl: 300 };
      const order = { uri, ...times, list, path: [], thumbprint };
      const found = getListFromStatusListJWT(`${statusListSigningInput(order, deflateSync)}.`);
      expect(found.getBitsPerStatus()).toBe(bits);
      expect(values.map((_, place) => found.getStatus(place))).toEqual(values);
    }),
  );
});

test('we find in the list of the library what it wrote', async () => {
  await fc.assert(
    fc.asyncProperty(statuses, async ({ bits, values }) => {
      const status_list = { bits, lst: new StatusList(values, bits).compressStatusList() };
      const kid = `EESSI:x5t#S256:${encodeBase64url(thumbprint)}`;
      const header = { alg: 'ES256', typ: 'statuslist+jwt', kid };
      const times = { iat: TEST_DAY, exp: TEST_DAY + 86_400 };
      const input = jwsSigningInput(header, { sub: uri, ...times, status_list });
      const list = await inflateStatusList(parseStatusListToken(`${input}.`), nodePlatform);
      expect(values.map((_, place) => statusAt(list, place))).toEqual(values);
    }),
  );
});
