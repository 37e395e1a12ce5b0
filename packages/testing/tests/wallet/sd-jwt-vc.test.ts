import {
  createHash,
  createPublicKey,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { deflateSync } from 'node:zlib';
import {
  createTokenStatusList,
  credentialType,
  documentInSdJwtVc,
  openKeyBinding,
  openSdJwtVc,
  setStatusAt,
  statusListSigningInput,
  typeMetadata,
  WALLET_TYPES,
  type WholeDocument,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { openCredential, presentSdJwtVc as walletPresents } from '@prova/reference-wallet';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import fc from 'fast-check';
import { SAMPLE_EHIC, SAMPLE_PRC, TEST_DAY, TEST_NOW } from '../../src/index.ts';
import { disclosableNames, presentSdJwtVc } from '../../src/wallet/present-sd-jwt-vc.ts';
import { holderKeyOf } from '../../src/wallet/sample-mdoc.ts';
import { SAMPLE_PDA1 } from '../../src/wallet/sample-pda1.ts';
import { createWalletKey, sampleSdJwtVc } from '../../src/wallet/sample-sd-jwt-vc.ts';
import {
  SAMPLE_ENTITLEMENT,
  SAMPLE_ISIPLUS,
  SAMPLE_STATUS,
} from '../../src/wallet/sample-social-status.ts';

// What we make, @sd-jwt/sd-jwt-vc accepts; what it makes, we open. It has been written by others, from the same standards.

const keys = { issuer: createWalletKey(), holder: createWalletKey() };
const question = {
  clientId: 'x509_hash:Uvo3HtuIxuhC92rShpgqcT3YXwrqRxWEviRiA0OZszk',
  nonce: 'n-0S6_WzA2Mj',
};
const answer = { ...question, privateKey: keys.holder, now: TEST_NOW };
const expected = { ...question, now: TEST_NOW };

const DOCUMENTS: readonly WholeDocument[] = [
  { type: 'ehic', data: SAMPLE_EHIC },
  { type: 'prc', data: SAMPLE_PRC },
  { type: 'pda1', data: SAMPLE_PDA1 },
  SAMPLE_ENTITLEMENT,
  SAMPLE_ISIPLUS,
  SAMPLE_STATUS,
];

const dsaEncoding = 'ieee-p1363';
const signBy = (key: KeyObject) => (data: string) =>
  sign('sha256', Buffer.from(data), { key, dsaEncoding }).toString('base64url');
const verifyBy = (privateKey: KeyObject) => (data: string, signature: string) =>
  verify(
    'sha256',
    Buffer.from(data),
    { key: createPublicKey(privateKey), dsaEncoding },
    Buffer.from(signature, 'base64url'),
  );

/** A status list, signed, on which the places of these indices are withdrawn. */
function statusListOf(withdrawn: readonly number[]): string {
  const list = createTokenStatusList(1, 1000);
  for (const idx of withdrawn) setStatusAt(list, idx, 1);
  const certificate = Uint8Array.of(0x30, 0);
  const input = statusListSigningInput(
    {
      uri: 'https://issuer.example/statusLists/K7Q2',
      issuedAt: TEST_DAY,
      expiresAt: TEST_DAY + 86_400,
      ttl: 300,
      list,
      path: [certificate],
      thumbprint: createHash('sha256').update(certificate).digest(),
    },
    deflateSync,
  );
  return `${input}.${signBy(keys.issuer)(input)}`;
}

const fetched: string[] = [];

function library(withdrawn: readonly number[] = []) {
  return new SDJwtVcInstance({
    signAlg: 'ES256',
    hashAlg: 'sha-256',
    hasher: (data: string | ArrayBuffer) =>
      createHash('sha256')
        .update(typeof data === 'string' ? data : Buffer.from(data))
        .digest(),
    saltGenerator: (length: number) => randomBytes(length).toString('base64url'),
    signer: signBy(keys.issuer),
    verifier: verifyBy(keys.issuer),
    kbSignAlg: 'ES256',
    kbSigner: signBy(keys.holder),
    kbVerifier: (data, signature, { cnf }) => {
      const { jwk } = cnf as { jwk: Record<string, string> };
      const key = createPublicKey({ key: jwk, format: 'jwk' });
      return verify(
        'sha256',
        Buffer.from(data),
        { key, dsaEncoding },
        Buffer.from(signature, 'base64url'),
      );
    },
    statusListFetcher: async () => statusListOf(withdrawn),
    loadTypeMetadataFormat: true,
    vctFetcher: async (vct: string) => {
      fetched.push(vct);
      const type = WALLET_TYPES.map((each) => credentialType('dc4eu-1', each, 'dc+sd-jwt')).find(
        (each) => each?.vct === vct,
      );
      return type && JSON.parse(JSON.stringify(typeMetadata(type)));
    },
  });
}

const NUMBER = {
  frame: { personal_administrative_number: true },
  shown: { personal_administrative_number: SAMPLE_EHIC.hi },
};

/** What the library's wallet is told to show, and what is then seen. */
const PRESENTED: Readonly<
  Record<WholeDocument['type'], { readonly frame: object; readonly shown: object }>
> = {
  ...{ ehic: NUMBER, prc: NUMBER, pda1: NUMBER },
  entitlement: { frame: { birth_year: true }, shown: { birth_year: '1985' } },
  isiplus: { frame: { ssin: true }, shown: { ssin: '19632100441' } },
  status: {
    frame: { entitlements: { 'be.delijn.guarantee': true }, residence: { municipality_nis: true } },
    shown: {
      entitlements: {
        'be.delijn.guarantee': { from: '2026-12-01', until: '2027-12-31', scope: 'household' },
      },
      residence: { municipality_nis: '44021' },
      ...{ statuses: [], tiers: {}, age_under: {} },
    },
  },
};

const options = { currentDate: TEST_NOW, keyBindingNonce: question.nonce };

describe.each(DOCUMENTS)('$type', (document) => {
  const credential = sampleSdJwtVc(document, keys);

  test('as it is issued, the library accepts it, with its type metadata and its place on our list', async () => {
    const { payload, typeMetadata: found } = await library().verify(credential, {
      currentDate: TEST_NOW,
    });
    const { vct, claims } = await openSdJwtVc(credential, nodePlatform);
    expect(payload).toMatchObject(claims);
    expect(fetched.at(-1)).toBe(vct);
    expect(found?.mergedTypeMetadata.vct).toBe(vct);
    expect(documentInSdJwtVc(vct, claims).type).toBe(document.type);
  });

  test('once it is withdrawn, the library refuses it', async () => {
    await expect(library([77]).verify(credential, { currentDate: TEST_NOW })).rejects.toThrow(
      'Status is not valid',
    );
  });

  test('presented with all, some or none of its claims, the library accepts the binding', async () => {
    const all = disclosableNames(credential);
    await fc.assert(
      fc.asyncProperty(fc.subarray([...all]), async (names) => {
        const text = presentSdJwtVc(credential, names, answer);
        const { payload, kb } = await library().verify(text, options);
        expect(kb?.payload.aud).toBe(question.clientId);
        const opened = await openSdJwtVc(text, nodePlatform);
        expect(payload).toMatchObject(opened.claims);
        expect(await openKeyBinding(opened, expected, nodePlatform)).toEqual({
          issuedAt: TEST_NOW,
        });
      }),
      { numRuns: 12 },
    );
  });

  test('presented by the library, we accept the binding', async () => {
    const { frame, shown } = PRESENTED[document.type];
    const text = await library().present(credential, frame as never, {
      kb: {
        payload: { aud: question.clientId, nonce: question.nonce, iat: TEST_NOW },
      },
    });
    const opened = await openSdJwtVc(text, nodePlatform);
    expect(opened.claims).toMatchObject(shown);
    for (const kept of ['document_number', 'family_name', 'short_name']) {
      expect(opened.claims).not.toHaveProperty(kept);
    }
    expect(await openKeyBinding(opened, expected, nodePlatform)).toEqual({ issuedAt: TEST_NOW });
  });
});

test('whatever claims the library hides, in objects and in lists, we find what it says', async () => {
  const name = fc.string({ minLength: 1 }).filter((text) => !RESERVED.has(text) && !(text in {}));
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean());
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(name, value, { minKeys: 1, noNullPrototype: true }),
      fc.array(value, { minLength: 1 }),
      async (object, list) => {
        const text = await library().issue(
          {
            vct: 'urn:eudi:ehic:1',
            iss: 'https://issuer.example',
            iat: TEST_DAY,
            cnf: { jwk: holderKeyOf(keys.holder) },
            object,
            list,
          },
          {
            _sd: ['object', 'list'],
            object: { _sd: Object.keys(object) },
            list: { _sd: [0] },
          } as never,
          { header: { x5c: ['MAA='] } },
        );
        const { claims, jws } = await openSdJwtVc(text, nodePlatform);
        expect(claims).toEqual({ object, list });
        const key = createPublicKey(keys.issuer).export({ format: 'der', type: 'spki' });
        expect(nodePlatform.verifySignature('ES256', key, jws.signingInput, jws.signature)).toBe(
          'valid',
        );
      },
    ),
    { numRuns: 50 },
  );
});

/** What a claim cannot be called. What objects inherit the library cannot hide: it writes null in its place. */
const RESERVED: ReadonlySet<string> = new Set(['_sd', '...', '_sd_alg', '_sd_decoy']);

test('a wallet that is asked for one status shows that one, among decoys and others', async () => {
  for (const code of ['AI', 'BIM_FAM', 'RIS']) {
    const credential = sampleSdJwtVc(SAMPLE_STATUS, keys);
    const { all } = await openCredential({ format: 'dc+sd-jwt', credential });
    const statuses: readonly { code: string }[] = Object(all).statuses;
    const shown = {
      statuses: statuses.map((each) => (each.code === code ? each : null)),
      entitlements: { 'be.delijn.guarantee': { from: '2026-12-01' } },
    };
    const binding = { aud: question.clientId, nonce: question.nonce, iat: TEST_NOW };
    const text = await walletPresents(credential, shown, { privateKey: keys.holder }, binding);
    const { claims } = await openSdJwtVc(text, nodePlatform);
    expect(claims).toMatchObject({
      statuses: [{ code }],
      tiers: {},
      entitlements: { 'be.delijn.guarantee': { scope: 'household' } },
    });
    expect(Object.keys(Object(claims['entitlements']))).toHaveLength(1);
  }
});
