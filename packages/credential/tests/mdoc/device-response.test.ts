import { nodePlatform } from '@prova/platform-node';
import {
  type CborMap,
  type CborValue,
  cborTag,
  encodeCbor,
  openDeviceAuth,
  openDeviceResponse,
  type PresentationBinding,
} from '../../src/index.ts';
import {
  craft,
  DOC_TYPE,
  embed,
  holder,
  issuer,
  issuerSpki,
  mapOf,
  RANDOM,
  signES256,
  tools,
} from './craft-mdoc.ts';
import { expectNoChangeTaken, expectReadOrRefused } from './hostile-bytes.ts';

const binding: PresentationBinding = {
  clientId: 'x509_hash:Uvo3HtuIxuhC92rShpgqcT3YXwrqRxWEviRiA0OZszk',
  nonce: 'exc7gBkxjx1rdc9udRrveKvSsJIq80avlXeLHhGwqtA',
  responseUri: 'https://desk.example/response/1',
};

const open = (bytes: Uint8Array) => openDeviceResponse(bytes, nodePlatform);

const NO_NAME_SPACES = embed(new Map());

/** OpenID4VP 1.0 appendix B.2.6.1 and ISO/IEC 18013-5 §9.1.3.4, by the plain encoder. */
function deviceSignature({
  question = binding,
  docType = DOC_TYPE,
  nameSpaces = NO_NAME_SPACES,
  key = holder,
}): CborValue {
  const { clientId, nonce, encryptionKeyThumbprint, responseUri } = question;
  const info = encodeCbor([clientId, nonce, encryptionKeyThumbprint ?? null, responseUri]);
  const transcript = [null, null, ['OpenID4VPHandover', tools.sha256(info)]];
  const payload = encodeCbor(embed(['DeviceAuthentication', transcript, docType, nameSpaces]));
  const headers = encodeCbor(new Map([[1, -7]]));
  const signed = encodeCbor(['Signature1', headers, new Uint8Array(), payload]);
  return [headers, new Map(), null, signES256(signed, key)];
}

type Members = Readonly<Record<string, CborValue>>;

/** A response that is right in all, but for the overrides. */
function respond(
  {
    response = {},
    document = {},
    deviceSigned = {},
  }: { response?: Members; document?: Members; deviceSigned?: Members } = {},
  signature: CborValue = deviceSignature({}),
): CborMap {
  const signedByDevice = mapOf({
    nameSpaces: NO_NAME_SPACES,
    deviceAuth: mapOf({ deviceSignature: signature }),
    ...deviceSigned,
  });
  const inner = mapOf({
    docType: DOC_TYPE,
    issuerSigned: craft(),
    deviceSigned: signedByDevice,
    ...document,
  });
  return mapOf({ version: '1.0', documents: [inner], status: 0, ...response });
}

async function present(
  bytes: Uint8Array,
  question: PresentationBinding = binding,
): Promise<ReadonlyMap<string, unknown>> {
  const { issuerAuth, namespaces } = await openDeviceAuth(
    await open(bytes),
    question,
    nodePlatform,
  );
  const { signingInput, signature } = issuerAuth;
  const outcome = nodePlatform.verifySignature('ES256', issuerSpki, signingInput, signature);
  if (outcome !== 'valid') throw new Error('Not signed by the issuer.');
  return namespaces;
}

test('answers with the document once the holder has proven the key', async () => {
  const expected = new Map([[DOC_TYPE, new Map([['a', 'x']])]]);
  await expect(present(encodeCbor(respond()))).resolves.toEqual(expected);
});

test('what a device says of itself is signed with the rest, and not read', async () => {
  const nameSpaces = embed(mapOf({ [DOC_TYPE]: mapOf({ a: 'y' }) }));
  const signature = deviceSignature({ nameSpaces });
  const response = respond({ deviceSigned: { nameSpaces } }, signature);
  const expected = new Map([[DOC_TYPE, new Map([['a', 'x']])]]);
  await expect(present(encodeCbor(response))).resolves.toEqual(expected);
  const swapped = respond({ deviceSigned: { nameSpaces } });
  await expect(present(encodeCbor(swapped))).rejects.toMatchObject({ code: 'mdoc-device-auth' });
});

test('C10: a signature for another question, document, or by another key', async () => {
  const thumbprint = { ...binding, encryptionKeyThumbprint: new Uint8Array(32) };
  const signatures = [
    deviceSignature({ question: { ...binding, nonce: 'another' } }),
    deviceSignature({ question: thumbprint }),
    deviceSignature({ docType: 'another' }),
    deviceSignature({ key: issuer }),
  ];
  for (const signature of signatures) {
    const bytes = encodeCbor(respond({}, signature));
    await expect(present(bytes)).rejects.toMatchObject({ code: 'mdoc-device-auth' });
  }
  const bytes = encodeCbor(respond({}, deviceSignature({ question: thumbprint })));
  await expect(present(bytes, thumbprint)).resolves.toBeDefined();
});

const mac = [encodeCbor(new Map([[1, 5]])), new Map(), null, new Uint8Array(32)];
const attached = [encodeCbor(new Map([[1, -7]])), new Map(), RANDOM, new Uint8Array(64)];
const auth = (members: Members) => ({ deviceSigned: { deviceAuth: mapOf(members) } });

test.each<[string, Parameters<typeof respond>[0], string]>([
  ['a device MAC', auth({ deviceMac: mac }), 'mdoc-device-auth'],
  [
    'a device MAC beside a signature',
    auth({ deviceMac: mac, deviceSignature: deviceSignature({}) }),
    'mdoc-device-auth',
  ],
  ['no proof', auth({}), 'mdoc-device-auth'],
  ['a proof with its own payload', auth({ deviceSignature: attached }), 'cose-payload'],
  ['a proof by another algorithm', auth({ deviceSignature: mac }), 'cose-alg'],
  ['a proof that is text', auth({ deviceSignature: 'x' }), 'cose-malformed'],
  ['no holder’s part', { document: { deviceSigned: null } }, 'mdoc-malformed'],
  ['device names that are no map', { deviceSigned: { nameSpaces: embed([]) } }, 'mdoc-malformed'],
  ['device names in clear', { deviceSigned: { nameSpaces: new Map() } }, 'mdoc-malformed'],
  [
    'device names that are no CBOR',
    { deviceSigned: { nameSpaces: cborTag(24, new Uint8Array()) } },
    'cbor-malformed',
  ],
  // C08
  ['another docType than the signed one', { document: { docType: 'another' } }, 'mdoc-doctype'],
  ['another version', { response: { version: '2.0' } }, 'mdoc-malformed'],
  ['an error of the wallet', { response: { status: 10 } }, 'mdoc-malformed'],
  ['no document', { response: { documents: [] } }, 'mdoc-malformed'],
  ['two documents', { response: { documents: [new Map(), new Map()] } }, 'mdoc-malformed'],
  ['an unknown member', { response: { more: 1 } }, 'mdoc-malformed'],
  ['an unknown member of the document', { document: { more: 1 } }, 'mdoc-malformed'],
  ['an unknown member of the holder’s part', { deviceSigned: { more: 1 } }, 'mdoc-malformed'],
  ['a document that is text', { response: { documents: ['x'] } }, 'mdoc-malformed'],
])('refuses %s', async (_, parts, code) => {
  await expect(open(encodeCbor(respond(parts)))).rejects.toMatchObject({ code });
});

test('takes errors that the wallet tells beside a document', async () => {
  const errors = { errors: mapOf({ [DOC_TYPE]: mapOf({ b: 0 }) }) };
  const bytes = encodeCbor(
    respond({ document: errors, response: { documentErrors: [new Map()] } }),
  );
  await expect(present(bytes)).resolves.toBeDefined();
});

test('refuses more than 64 KiB before it is read', async () => {
  await expect(open(new Uint8Array(65_537))).rejects.toMatchObject({ code: 'too-large' });
});

test('no change of a byte is taken, except in the chain, which is the verifier’s affair', async () => {
  const chain = new TextEncoder().encode('stands for the DER of the signer');
  await expectNoChangeTaken(encodeCbor(respond()), chain, present);
});

test('whatever comes, the answer is a response or a CredentialError', async () => {
  await expectReadOrRefused(encodeCbor(respond()), open);
});
