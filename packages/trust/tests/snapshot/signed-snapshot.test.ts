import { decodeCbor, encodeCbor, signCose } from '@prova/credential';
import fc from 'fast-check';
import {
  encodeSnapshot,
  openSnapshot,
  SNAPSHOT_CONTENT_TYPE,
  signSnapshot,
  TrustError,
} from '../../src/index.ts';
import { type CertificateSpec, signerOf, writeCertificate } from '../support/certificate-writer.ts';
import {
  certificates,
  keys,
  listSigner,
  listSignerSpec,
  rootSpec,
  sealSpec,
  seconds,
} from '../support/scheme.ts';
import { expectation, institution, issuedAt, opened, snapshot } from '../support/snapshots.ts';

const refusal = (code: string) => expect.objectContaining({ code });

test('opens what a list signer signed', async () => {
  const { snapshot: content, signer, root } = await opened();
  expect(content).toEqual(snapshot());
  expect(signer.der).toEqual(new Uint8Array(certificates.listSigner));
  expect(root.subject.commonNames).toEqual(['Test Scheme Root']);
});

test('the content hash is that of the payload: a new signature does not change it', async () => {
  const [first, second] = await Promise.all([1, 2].map(() => signSnapshot(snapshot(), listSigner)));
  expect(first).not.toEqual(second);
  const hashes = await Promise.all([
    openSnapshot(first ?? new Uint8Array(), expectation),
    openSnapshot(second ?? new Uint8Array(), expectation),
  ]);
  expect(hashes[0].contentHash).toEqual(hashes[1].contentHash);
});

test('does not sign what it would not open', async () => {
  const twice = snapshot({ institutions: [institution(), institution()] });
  await expect(signSnapshot(twice, listSigner)).rejects.toEqual(refusal('trust-malformed'));
});

test('refuses another environment', async () => {
  const bytes = await signSnapshot(snapshot(), listSigner);
  await expect(openSnapshot(bytes, { ...expectation, environment: 'prod' })).rejects.toEqual(
    refusal('trust-environment'),
  );
});

test('refuses another root, even of the same name', async () => {
  const bytes = await signSnapshot(snapshot(), listSigner);
  const root = writeCertificate(rootSpec({ key: keys.fr, issuerKey: keys.fr }));
  await expect(openSnapshot(bytes, { ...expectation, root })).rejects.toMatchObject({
    code: 'trust-signer',
    cause: { code: 'cert-key-identifier' },
  });
  await expect(openSnapshot(bytes, { ...expectation, root: certificates.be })).rejects.toEqual(
    refusal('cert-issuer-unknown'),
  );
});

test.each<[string, CertificateSpec, string]>([
  [
    'expired when the snapshot was issued',
    listSignerSpec({ notAfter: issuedAt - 1 }),
    'cert-expired',
  ],
  ['not valid yet', listSignerSpec({ notBefore: issuedAt + 1 }), 'cert-not-yet-valid'],
  ['a seal', sealSpec({ key: keys.listSigner }), 'cert-extended-key-usage'],
  ['an authority', listSignerSpec({ ca: true }), 'cert-is-ca'],
  ['signed by somebody else', listSignerSpec({ issuerKey: keys.be }), 'cert-key-identifier'],
])('refuses a signer that is %s', async (_, spec, cause) => {
  const signer = signerOf(keys.listSigner, writeCertificate(spec));
  const bytes = await signSnapshot(snapshot(), signer);
  await expect(openSnapshot(bytes, expectation)).rejects.toMatchObject({
    code: 'trust-signer',
    cause: { code: cause },
  });
});

test('a signer that was valid at issue may have expired since', async () => {
  const spec = listSignerSpec({ notAfter: issuedAt });
  const bytes = await signSnapshot(snapshot(), signerOf(keys.listSigner, writeCertificate(spec)));
  await expect(openSnapshot(bytes, expectation)).resolves.toBeDefined();
});

test('a root that was not valid at issue vouches for nothing', async () => {
  const root = writeCertificate(rootSpec({ notAfter: seconds('2026-06-01T00:00:00Z') }));
  const bytes = await signSnapshot(snapshot(), listSigner);
  await expect(openSnapshot(bytes, { ...expectation, root })).rejects.toMatchObject({
    code: 'trust-signer',
    cause: { code: 'cert-expired' },
  });
});

test('a root in the chain is not believed, nor anything else beside the signer', async () => {
  for (const more of [certificates.root, certificates.be]) {
    const bytes = await signCose(
      {
        payload: encodeSnapshot(snapshot()),
        contentType: SNAPSHOT_CONTENT_TYPE,
        x5chain: [certificates.listSigner, more],
      },
      listSigner,
    );
    await expect(openSnapshot(bytes, expectation)).rejects.toEqual(refusal('trust-signer'));
  }
});

test('refuses a signature by another key, another content type, no COSE, too many bytes', async () => {
  const payload = encodeSnapshot(snapshot());
  const contentType = SNAPSHOT_CONTENT_TYPE;
  const x5chain = [certificates.listSigner];
  const thief = signerOf(keys.other, certificates.listSigner);
  const cases: [Uint8Array, string][] = [
    [await signCose({ payload, contentType, x5chain }, thief), 'trust-signature'],
    [
      await signCose({ payload, contentType: 'application/cbor', x5chain }, listSigner),
      'trust-malformed',
    ],
    [
      await signCose({ payload: encodeCbor(1), contentType, x5chain }, listSigner),
      'trust-malformed',
    ],
    [payload, 'trust-malformed'],
    [new Uint8Array(), 'trust-malformed'],
    [new Uint8Array(20_000_001), 'trust-too-large'],
  ];
  for (const [bytes, code] of cases) {
    await expect(openSnapshot(bytes, expectation)).rejects.toEqual(refusal(code));
  }
});

test('no bit can be changed', async () => {
  const bytes = await signSnapshot(snapshot(), listSigner);
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expect(openSnapshot(flipped, expectation)).rejects.toBeInstanceOf(TrustError);
    }),
    { numRuns: 1500 },
  );
});

test('is an untagged COSE_Sign1 with the content type in its protected header', async () => {
  const message = decodeCbor(await signSnapshot(snapshot(), listSigner));
  expect(message).toMatchObject([
    encodeCbor(
      new Map<number, string | number>([
        [1, -7],
        [3, SNAPSHOT_CONTENT_TYPE],
      ]),
    ),
    new Map([[33, new Uint8Array(certificates.listSigner)]]),
    encodeSnapshot(snapshot()),
    expect.any(Uint8Array),
  ]);
});
