import { createHash } from 'node:crypto';
import { parseCompactJws } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { codeMatchers, createTestAuthority } from '@prova/testing';
import { loteContent, signLote, TrustRegistryError } from '@prova/trust-registry';
import fc from 'fast-check';
import { openLote } from '../../../src/formats/lote/open-lote.ts';
import { loteDigest } from '../../../src/formats/lote/sign-lote.ts';
import { authority, listWith, NOW } from '../published.ts';
import { SCHEME } from './scheme.ts';

expect.extend(codeMatchers);

const { signer } = authority.listSigner;
const content = loteContent(listWith(), SCHEME, { profile: 'own' });
const payload = JSON.parse(content.text);
const jws = Buffer.from(await signLote(content, signer, NOW)).toString();
const open = (text: string, root = authority.root.certificate) =>
  openLote(Buffer.from(text), { root, platform: nodePlatform });

/** Another header or payload under a signature that is right. */
async function signed(header: object, body: unknown = payload): Promise<string> {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const input = `${encode(header)}.${encode(body)}`;
  const [signature] = await signer.signMany([Buffer.from(input)]);
  return `${input}.${Buffer.from(signature ?? []).toString('base64url')}`;
}

const limit = 1_000_000;
const header = parseCompactJws(jws, limit).header;

test('it has the headers of JAdES baseline B, and the payload', () => {
  const parsed = parseCompactJws(jws, limit);
  expect(parsed.payload).toEqual(payload);
  expect(parsed.header).toEqual({
    alg: 'ES256',
    iat: NOW,
    'x5t#S256': createHash('sha256').update(signer.certificate).digest('base64url'),
    x5c: [Buffer.from(signer.certificate).toString('base64')],
  });
});

test('its digest is that of the file', () => {
  expect(loteDigest(Buffer.from(jws))).toBe(
    createHash('sha256').update(Buffer.from(jws)).digest('hex'),
  );
});

test('it opens under the root, with its services', async () => {
  const { sequence, services } = await open(jws);
  expect(sequence).toBe(1);
  expect(services.size).toBe(4);
});

test('who is not the operator that the list names does not sign it', async () => {
  const other = { ...SCHEME, operator: { ...SCHEME.operator, name: 'Somebody else' } };
  const abroad = { ...SCHEME, operator: { ...SCHEME.operator, territory: 'BE' } };
  for (const scheme of [other, abroad]) {
    const list = loteContent(listWith(), scheme, { profile: 'own' });
    await expect(signLote(list, signer, NOW)).toRejectWithCode(
      TrustRegistryError,
      'lote-signer-mismatch',
    );
  }
  const { signer: rsa } = authority.institution('PL:PL510000Z');
  await expect(signLote(content, rsa, NOW)).toRejectWithCode(
    TrustRegistryError,
    'lote-signer-mismatch',
  );
});

test('under another root, by an institution, or out of its signer’s time it is not trusted', async () => {
  const { root } = await createTestAuthority({ institutions: [] });
  await expect(open(jws, root.certificate)).toRejectWithCode(
    TrustRegistryError,
    'lote-not-trusted',
  );
  const { certificate } = authority.institution('BE:0120');
  const forged = await signed({
    ...header,
    x5c: [Buffer.from(certificate).toString('base64')],
    'x5t#S256': createHash('sha256').update(certificate).digest('base64url'),
  });
  await expect(open(forged)).toRejectWithCode(TrustRegistryError, 'lote-not-trusted');
  const late = await signed({ ...header, iat: NOW + 400 * 86_400 });
  await expect(open(late)).toRejectWithCode(TrustRegistryError, 'lote-not-trusted');
});

test.each([
  ['another algorithm', { ...header, alg: 'none' }],
  ['a critical header', { ...header, crit: ['sigT'] }],
  ['no certificate', { ...header, x5c: [] }],
  ['another certificate’s hash', { ...header, 'x5t#S256': 'A'.repeat(43) }],
  ['no time', { ...header, iat: '1' }],
])('%s: not a list', async (_, changed) => {
  await expect(open(await signed(changed))).toRejectWithCode(TrustRegistryError, 'lote-malformed');
});

test.each([
  ['another document', {}],
  ['services that lack members', { LoTE: { ...payload.LoTE, TrustedEntitiesList: [{}] } }],
  ['no object', 1],
])('%s: not a list', async (_, body) => {
  await expect(open(await signed(header, body))).toRejectWithCode(
    TrustRegistryError,
    'lote-malformed',
  );
});

test('whatever is changed in it, it does not open', async () => {
  const property = fc.asyncProperty(
    fc.nat(jws.length - 1),
    fc.constantFrom('A', 'b', '9', '.', '', ' '),
    async (place, put) => {
      const changed = jws.slice(0, place) + put + jws.slice(place + 1);
      fc.pre(changed !== jws);
      await expect(open(changed)).rejects.toBeInstanceOf(TrustRegistryError);
    },
  );
  await fc.assert(property);
});
