import { createHash } from 'node:crypto';
import { softwareSigner } from '@prova/keys';
import { codeMatchers, createTestAuthority, type TestAuthority } from '@prova/testing';
import { DeskError } from '../../src/errors.ts';
import { deskIdentity } from '../../src/presentations/request/desk-key.ts';

expect.extend(codeMatchers);

let authority: TestAuthority;
beforeAll(async () => {
  authority = await createTestAuthority();
});

async function readerOf(hosts: readonly string[]) {
  const key = await authority.reader({ country: 'BE', organization: 'Kliniek Nergens', hosts });
  return { signer: softwareSigner(key), intermediates: [] };
}

const URL_OF_DESK = 'https://desk.example:8443';

test('by default the desk is the hash of its certificate', async () => {
  const reader = await readerOf(['desk.example']);
  const identity = deskIdentity({ ...reader, clientIdPrefix: 'x509_hash' }, URL_OF_DESK);
  const digest = createHash('sha256').update(reader.signer.certificate).digest('base64url');
  expect(identity.clientId).toBe(`x509_hash:${digest}`);
  expect(identity.certificatePath).toEqual([
    Buffer.from(reader.signer.certificate).toString('base64'),
  ]);
});

test('it may also be a host that the certificate names, letter for letter', async () => {
  const reader = await readerOf(['other.example', 'desk.example']);
  const key = { ...reader, clientIdPrefix: 'x509_san_dns' } as const;
  expect(deskIdentity(key, URL_OF_DESK).clientId).toBe('x509_san_dns:desk.example');
  for (const url of ['https://example', 'https://a.desk.example', 'https://127.0.0.1']) {
    expect(() => deskIdentity(key, url)).toThrowWithCode(DeskError, 'desk-key-unusable');
  }
});

test('what stands between certificate and authority goes along, in its order', async () => {
  const reader = await readerOf(['desk.example']);
  const { certificatePath } = deskIdentity(
    { ...reader, intermediates: [Uint8Array.of(1)], clientIdPrefix: 'x509_hash' },
    URL_OF_DESK,
  );
  expect(certificatePath[1]).toBe('AQ==');
});

test('a key that wallets would refuse is refused before any is asked', async () => {
  const { signer: rsa } = authority.institution('DE:BA82708');
  const { signer } = await readerOf(['desk.example']);
  const selfMade = { ...signer, certificate: authority.root.certificate };
  const broken = { ...signer, certificate: Uint8Array.of(0x30, 0) };
  for (const each of [rsa, selfMade, broken]) {
    const key = { signer: each, intermediates: [], clientIdPrefix: 'x509_hash' } as const;
    expect(() => deskIdentity(key, URL_OF_DESK)).toThrowWithCode(DeskError, 'desk-key-unusable');
  }
});
