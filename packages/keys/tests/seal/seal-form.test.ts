import { createHash, createPublicKey, verify } from 'node:crypto';
import { createSealForm, softwareSigner } from '@prova/keys';
import fc from 'fast-check';
import * as pkijs from 'pkijs';
import { ecdsaValue } from '../../src/seal/ecdsa-value.ts';
import { makeCountryCa, makeRoot } from '../authorities.ts';
import { sealOf } from '../seals.ts';

const ID_DATA = '1.2.840.113549.1.7.1';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const TIME_STAMP_TOKEN = '1.2.840.113549.1.9.16.2.14';

const file = new TextEncoder().encode('What is sealed.');
const digest = createHash('sha256').update(file).digest();

/** A CMS as another implementation reads it. */
function opened(cms: Uint8Array): pkijs.SignedData {
  const { contentType, content } = pkijs.ContentInfo.fromBER(Uint8Array.from(cms));
  expect(contentType).toBe(pkijs.ContentInfo.SIGNED_DATA);
  return new pkijs.SignedData({ schema: content });
}

function signerOf(data: pkijs.SignedData): pkijs.SignerInfo {
  expect(data.signerInfos).toHaveLength(1);
  const [signer] = data.signerInfos;
  if (!signer) throw new Error('No signer.');
  return signer;
}

const hexOf = (bytes: ArrayBuffer | Uint8Array | undefined) =>
  Buffer.from(new Uint8Array(bytes ?? new ArrayBuffer(0))).toString('hex');

describe.each(['P-256', 'RSA-2048'] as const)('a seal by a key of %s', (kind) => {
  async function sealed(authorities: readonly Uint8Array[] = []) {
    const key = await sealOf(`Seal of ${kind}`, kind);
    const signer = softwareSigner(key);
    const form = createSealForm(signer, authorities);
    const [signature = new Uint8Array()] = await signer.signMany([form.signingInput(digest)]);
    return { key, form, signature, cms: form.signedData(digest, signature) };
  }

  test('is a detached SignedData that another implementation finds valid', async () => {
    const { cms, form } = await sealed();
    expect(cms.length).toBeLessThanOrEqual(form.room);
    const data = opened(cms);
    expect(data.version).toBe(1);
    expect(data.encapContentInfo.eContentType).toBe(ID_DATA);
    expect(data.encapContentInfo.eContent).toBeUndefined();
    await expect(data.verify({ signer: 0, data: Uint8Array.from(file).buffer })).resolves.toBe(
      true,
    );
    const other = Uint8Array.from(file, (octet) => octet ^ 1);
    await expect(data.verify({ signer: 0, data: other.buffer })).rejects.toThrow(/digest/);
  });

  test('signs content type, digest and certificate, and no time', async () => {
    const { cms, key } = await sealed();
    const attributes = signerOf(opened(cms)).signedAttrs?.attributes ?? [];
    expect(attributes.map(({ type }) => type)).toEqual([
      CONTENT_TYPE,
      MESSAGE_DIGEST,
      SIGNING_CERTIFICATE_V2,
    ]);
    expect(attributes.map(({ type }) => type)).not.toContain(SIGNING_TIME);
    const [, messageDigest, signingCertificate] = attributes;
    expect(hexOf(messageDigest?.values[0].valueBlock.valueHexView)).toBe(digest.toString('hex'));
    const thumbprint = createHash('sha256').update(key.certificate).digest('hex');
    expect(hexOf(signingCertificate?.values[0].toBER())).toBe(
      `30263024302204 20${thumbprint}`.replace(' ', ''),
    );
  });

  test('names its signer, and carries the authorities that it was given', async () => {
    const authority = await makeCountryCa(await makeRoot(), 'BE');
    const { cms, key } = await sealed([authority.certificate]);
    const data = opened(cms);
    // Each by its hash among what is signed, so that none can be changed.
    const named = hexOf(signerOf(data).signedAttrs?.attributes[2]?.values[0].toBER());
    const thumbprints = [key.certificate, authority.certificate].map((der) =>
      createHash('sha256').update(der).digest('hex'),
    );
    expect(named).toBe(`304a304830220420${thumbprints[0]}30220420${thumbprints[1]}`);
    const certificates = (data.certificates ?? []).map((each) => hexOf(each.toSchema().toBER()));
    expect(certificates.sort()).toEqual([key.certificate, authority.certificate].map(hexOf).sort());
    const { sid } = signerOf(data);
    expect(sid).toBeInstanceOf(pkijs.IssuerAndSerialNumber);
  });

  test('carries a time-stamp token, which changes nothing that is signed', async () => {
    const { form, signature } = await sealed();
    // Any SEQUENCE will do: what it says is another matter.
    const token = Buffer.from('3006020101040100', 'hex');
    const data = opened(form.signedData(digest, signature, token));
    const [attribute, ...more] = signerOf(data).unsignedAttrs?.attributes ?? [];
    expect(more).toEqual([]);
    expect(attribute?.type).toBe(TIME_STAMP_TOKEN);
    expect(hexOf(attribute?.values[0].toBER())).toBe(token.toString('hex'));
    await expect(data.verify({ signer: 0, data: Uint8Array.from(file).buffer })).resolves.toBe(
      true,
    );
  });

  test('is signed over its attributes as a SET, which any implementation can check', async () => {
    const { form, signature, key } = await sealed();
    const spki = createPublicKey(key.privateKey);
    const options = kind === 'P-256' ? { key: spki, dsaEncoding: 'der' as const } : spki;
    const value = form.signatureValue(signature);
    expect(verify('sha256', form.signingInput(digest), options, value)).toBe(true);
  });
});

test('whatever the numbers of a signature are, its CMS is read as it was written', async () => {
  const form = createSealForm(softwareSigner(await sealOf()));
  const number = fc
    .tuple(fc.nat(31), fc.uint8Array({ minLength: 32, maxLength: 32 }))
    .map(([zeros, octets]) => octets.fill(0, 0, zeros).with(31, 1));
  fc.assert(
    fc.property(number, number, (r, s) => {
      const raw = Uint8Array.of(...r, ...s);
      const cms = form.signedData(digest, raw);
      const { signature, signedAttrs } = signerOf(opened(cms));
      const value = ecdsaValue(raw);
      expect(value.length).toBeLessThanOrEqual(72);
      expect(hexOf(signature.valueBlock.valueHexView)).toBe(hexOf(value));
      expect(hexOf(signedAttrs?.encodedValue)).toBe(hexOf(form.signingInput(digest)));
      expect(cms.length).toBeLessThanOrEqual(form.room);
    }),
    { numRuns: 60 },
  );
});

test('a digest of another length is refused', async () => {
  const form = createSealForm(softwareSigner(await sealOf()));
  expect(() => form.signingInput(new Uint8Array(20))).toThrow(RangeError);
  expect(() => form.signedData(new Uint8Array(33), new Uint8Array(64))).toThrow(RangeError);
});

test('a certificate for another kind of key is refused', async () => {
  const { certificate } = await sealOf('Of RSA', 'RSA-2048');
  expect(() => createSealForm({ algorithm: 'ES256', certificate })).toThrow(
    expect.objectContaining({ code: 'key-unsupported' }),
  );
});
