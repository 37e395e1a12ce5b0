import { createHash } from 'node:crypto';
import { softwareSigner } from '@prova/keys';
import { codeMatchers, createTestAuthority, TEST_NOW, type TestAuthority } from '@prova/testing';
import { parseCertificate } from '@prova/trust';
import { DeskError } from '../../src/errors.ts';
import { deskIdentity, requireCurrent } from '../../src/presentations/request/desk-key.ts';
import { watchKey } from '../../src/presentations/request/key-watch.ts';

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
const clientIdPrefix = 'x509_hash';

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
  const { certificate } = authorityOf(authority);
  const { certificatePath } = deskIdentity(
    { ...reader, intermediates: [certificate], clientIdPrefix: 'x509_hash' },
    URL_OF_DESK,
  );
  expect(certificatePath[1]).toBe(Buffer.from(certificate).toString('base64'));
  const broken = { ...reader, intermediates: [Uint8Array.of(1)], clientIdPrefix } as const;
  expect(() => deskIdentity(broken, URL_OF_DESK)).toThrowWithCode(DeskError, 'desk-key-unusable');
});

function authorityOf({ countryCas }: Pick<TestAuthority, 'countryCas'>) {
  const found = countryCas.get('BE');
  if (!found) throw new Error('There is no authority.');
  return found;
}

test('its days are those on which all that goes along counts', async () => {
  const reader = await readerOf(['desk.example']);
  const earlier = await createTestAuthority({ now: TEST_NOW - 9 * 365 * 86_400 });
  const { certificate } = authorityOf(earlier);
  const key = { ...reader, intermediates: [certificate], clientIdPrefix } as const;
  const [own, above] = [reader.signer.certificate, certificate].map(parseCertificate);
  expect(above?.notAfter).toBeLessThan(own?.notAfter ?? 0);
  expect(deskIdentity(key, URL_OF_DESK).validity).toEqual({
    notBefore: own?.notBefore,
    notAfter: above?.notAfter,
  });
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

test('its days are those of the certificate, and outside of them nobody is asked', async () => {
  const { signer, intermediates } = await readerOf(['desk.example']);
  const { notBefore, notAfter } = parseCertificate(signer.certificate);
  const identity = deskIdentity(
    { signer, intermediates, clientIdPrefix: 'x509_hash' },
    URL_OF_DESK,
  );
  expect(identity.validity).toEqual({ notBefore, notAfter });
  for (const at of [notBefore, notAfter]) expect(requireCurrent(identity, at)).toBe(identity);
  for (const at of [notBefore - 1, notAfter + 1]) {
    expect(() => requireCurrent(identity, at)).toThrowWithCode(DeskError, 'desk-key-unavailable');
  }
});

test('whoever runs the desk is told thirty days before its certificate ends, and when it has, each once', () => {
  const validity = { notBefore: 1_000_000, notAfter: 9_000_000 };
  const clock = { now: 2_000_000 };
  const told: string[] = [];
  const watch = watchKey({ validity }, { now: () => clock.now, tell: (code) => told.push(code) });
  const healthAt = (now: number) => {
    clock.now = now;
    return [watch.health(), watch.health(), watch.gauge.value()];
  };
  const notice = validity.notAfter - 30 * 86_400;
  expect(healthAt(notice)).toEqual(['UP', 'UP', 30 * 86_400]);
  expect(told).toEqual([]);
  expect(healthAt(notice + 1)[0]).toBe('DEGRADED');
  expect(healthAt(validity.notAfter)[0]).toBe('DEGRADED');
  expect(told).toEqual(['desk-certificate-ending']);
  expect(healthAt(validity.notAfter + 1)).toEqual(['DEGRADED', 'DEGRADED', -1]);
  expect(told).toEqual(['desk-certificate-ending', 'desk-certificate-over']);
});

test('a certificate that has not begun has a code of its own, and is no more told of once it has', () => {
  const validity = { notBefore: 1_000_000, notAfter: 9_000_000 };
  const clock = { now: validity.notBefore - 1 };
  const told: string[] = [];
  const watch = watchKey({ validity }, { now: () => clock.now, tell: (code) => told.push(code) });
  expect([watch.health(), watch.health()]).toEqual(['DEGRADED', 'DEGRADED']);
  expect(told).toEqual(['desk-certificate-not-yet-valid']);
  clock.now += 1;
  expect(watch.health()).toBe('UP');
  expect(told).toHaveLength(1);
});
