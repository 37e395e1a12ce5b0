import { verify, X509Certificate } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import {
  createTokenStatusList,
  decodeCbor,
  draftStatusListCwt,
  encodeCbor,
  inflateStatusList,
  isCborTag,
  parseStatusListCwt,
  STATUS_BITS,
  setStatusAt,
  statusAt,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { createTestAuthority, TEST_NOW } from '../../src/test-authority.ts';

// The list as CWT, by a real key: its signature is checked by node:crypto under the certificate that it brings.

const { signer, certificate } = (await createTestAuthority()).institution('BE:0120');
const uri = 'https://issuer.example/statusLists/K7Q2';
const times = { issuedAt: TEST_NOW, expiresAt: TEST_NOW + 86_400, ttl: 3600 };

test.each(STATUS_BITS)(
  'a list of %i bits says what was written, and node:crypto verifies it',
  async (bits) => {
    const expected = Array.from({ length: 1000 }, (_, index) => (index * 7) % 2 ** bits);
    const list = createTokenStatusList(bits, expected.length);
    for (const [index, status] of expected.entries()) setStatusAt(list, index, status);
    const order = { uri, ...times, list, path: [certificate], thumbprint: new Uint8Array(32) };
    const { signingInput, complete } = draftStatusListCwt(order, deflateSync);
    const [signature = new Uint8Array()] = await signer.signMany([signingInput]);
    const cwt = complete(signature);
    const ours = await inflateStatusList(await parseStatusListCwt(cwt, nodePlatform), nodePlatform);
    expect(expected.map((_, index) => statusAt(ours, index))).toEqual(expected);

    const message = decodeCbor(cwt);
    const parts = isCborTag(message) && message.tag === 18 ? message.value : undefined;
    if (!Array.isArray(parts)) throw new Error('No COSE_Sign1.');
    const [protectedBytes, headers, payload, found] = parts;
    const { publicKey } = new X509Certificate(headers.get(33));
    const signed = encodeCbor(['Signature1', protectedBytes, new Uint8Array(), payload]);
    const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', signed, key, found)).toBe(true);
  },
);
