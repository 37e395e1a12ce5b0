import { verify, X509Certificate } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import {
  assembleCompactJws,
  createTokenStatusList,
  decodeCbor,
  draftStatusListCwt,
  encodeCbor,
  encodeUtf8,
  inflateStatusList,
  isCborTag,
  jwsSigningInput,
  parseStatusListCwt,
  parseStatusListToken,
  STATUS_BITS,
  setStatusAt,
  statusAt,
  statusListSigningInput,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { getListFromStatusListJWT, StatusList } from '@sd-jwt/jwt-status-list';
import { createTestAuthority, TEST_NOW } from '../../src/test-authority.ts';

// One list in both encodings: the JWT is read by a library that is not ours, the signature of the CWT is checked by node:crypto alone.

const authority = await createTestAuthority();
const { signer, certificate, kid } = authority.institution('BE:0120');
const thumbprint = Buffer.from(kid.slice('EESSI:x5t#S256:'.length), 'base64url');
const uri = 'https://issuer.example/statusLists/K7Q2';
const times = { issuedAt: TEST_NOW, expiresAt: TEST_NOW + 86_400, ttl: 3600 };
const statuses = Array.from({ length: 1000 }, (_, index) => (index * 7) % 256);

describe.each(STATUS_BITS)('a list of %i bits', (bits) => {
  const expected = statuses.map((status) => status % 2 ** bits);
  const list = createTokenStatusList(bits, statuses.length);
  for (const [index, status] of expected.entries()) setStatusAt(list, index, status);
  const order = { uri, ...times, list, path: [certificate], thumbprint };

  test('as JWT says the same to a foreign reader', async () => {
    const input = statusListSigningInput(order, deflateSync);
    const [signature = new Uint8Array()] = await signer.signMany([encodeUtf8(input)]);
    const theirs = getListFromStatusListJWT(assembleCompactJws(input, signature));
    expect(statuses.map((_, index) => theirs.getStatus(index))).toEqual(expected);
  });

  test('by a foreign writer says the same to us', async () => {
    const lst = new StatusList([...expected], bits).compressStatusList();
    const payload = { sub: uri, iat: 1, exp: 2, status_list: { bits, lst } };
    const header = { alg: 'ES256', typ: 'statuslist+jwt', kid };
    const jwt = assembleCompactJws(jwsSigningInput(header, payload), new Uint8Array(64));
    const ours = await inflateStatusList(parseStatusListToken(jwt), nodePlatform);
    expect(statuses.map((_, index) => statusAt(ours, index))).toEqual(expected);
  });

  test('as CWT says the same, and node:crypto verifies it', async () => {
    const { signingInput, complete } = draftStatusListCwt(order, deflateSync);
    const [signature = new Uint8Array()] = await signer.signMany([signingInput]);
    const cwt = complete(signature);
    const ours = await inflateStatusList(await parseStatusListCwt(cwt, nodePlatform), nodePlatform);
    expect(statuses.map((_, index) => statusAt(ours, index))).toEqual(expected);

    const message = decodeCbor(cwt);
    const parts = isCborTag(message) && message.tag === 18 ? message.value : undefined;
    if (!Array.isArray(parts)) throw new Error('No COSE_Sign1.');
    const [protectedBytes, headers, payload, found] = parts;
    const { publicKey } = new X509Certificate(headers.get(33));
    const signed = encodeCbor(['Signature1', protectedBytes, new Uint8Array(), payload]);
    const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', signed, key, found)).toBe(true);
  });
});
