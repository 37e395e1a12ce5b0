import { verify, X509Certificate } from 'node:crypto';
import { KeysError, type SoftwareKey } from '@prova/keys';
import { CKM, CKR } from '../../src/pkcs11/cryptoki.ts';
import { openPkcs11Signer, type Pkcs11Order } from '../../src/pkcs11/pkcs11-signer.ts';
import { code } from '../manual-time.ts';
import { sealOf } from '../seals.ts';
import { InProcessToken, type TokenObject } from './in-process-token.ts';

const FUNCTION_FAILED = 0x6;
const INPUTS = Array.from({ length: 40 }, (_, i) => Buffer.from(`input ${i}`));

const inToken = { label: 'seal', id: '01', isSensitive: true, isExtractable: false } as const;

function objectOf({ privateKey }: SoftwareKey, terms: Partial<TokenObject> = {}): TokenObject {
  return { ...inToken, privateKey, ...terms };
}

let ec: SoftwareKey;
let rsa: SoftwareKey;
let token: InProcessToken;
let order: Pkcs11Order;

beforeAll(async () => {
  ec = await sealOf();
  rsa = await sealOf('Seal (TEST)', 'RSA-2048');
});

beforeEach(() => {
  token = new InProcessToken([objectOf(ec), objectOf(rsa, { label: 'rsa', id: '02ff' })]);
  order = {
    token: 'prova',
    key: { label: 'seal' },
    certificate: ec.certificate,
    readPin: async () => token.pin,
  };
});

/** How many of the signatures verify under the certificate. */
function verifying(signatures: readonly Uint8Array[], { certificate }: SoftwareKey): number {
  const { publicKey } = new X509Certificate(certificate);
  const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
  return signatures.filter((signature, i) =>
    verify('sha256', INPUTS[i] ?? Buffer.alloc(0), key, signature),
  ).length;
}

describe('signing', () => {
  test('ES256, raw, in order, in several sessions at once', async () => {
    const signer = await openPkcs11Signer(order, token);
    expect(signer).toMatchObject({ algorithm: 'ES256', certificate: ec.certificate });
    expect(verifying(await signer.signMany(INPUTS), ec)).toBe(INPUTS.length);
    expect(token.busiest).toBe(8);
  });

  test.each([
    ['hashed by the token', [CKM.RSA_PKCS, CKM.SHA256_RSA_PKCS]],
    ['hashed by us', [CKM.RSA_PKCS]],
  ])('RS256, %s', async (_, mechanisms) => {
    token.mechanisms = mechanisms;
    const { certificate } = rsa;
    const signer = await openPkcs11Signer({ ...order, key: { id: '02FF' }, certificate }, token);
    expect(signer.algorithm).toBe('RS256');
    expect(verifying(await signer.signMany(INPUTS), rsa)).toBe(INPUTS.length);
  });

  test('calls that come together share the sessions', async () => {
    token.mostSessions = 2;
    const signer = await openPkcs11Signer(order, token);
    const calls = await Promise.all([1, 2, 3].map(() => signer.signMany(INPUTS)));
    expect(calls.map((signatures) => verifying(signatures, ec))).toEqual([40, 40, 40]);
    expect(token.busiest).toBe(2);
  });

  test('a fault ends the call with a code, and the next one works', async () => {
    const signer = await openPkcs11Signer(order, token);
    const [input = Buffer.alloc(0)] = INPUTS;
    token.faults = [FUNCTION_FAILED];
    await expect(signer.signMany([input])).rejects.toThrow(code('signer-fault'));
    token.faults = [CKR.DEVICE_ERROR];
    await expect(signer.signMany([input])).rejects.toThrow(
      code('signer-unavailable', { retryAfter: 1 }),
    );
    expect(verifying(await signer.signMany(INPUTS), ec)).toBe(INPUTS.length);
    expect(token.logins).toBe(1);
  });
});

describe('finding the key', () => {
  test('by the number of the slot', async () => {
    await expect(openPkcs11Signer({ ...order, token: 7 }, token)).resolves.toBeDefined();
    await expect(openPkcs11Signer({ ...order, token: 8 }, token)).rejects.toThrow(
      code('token-missing'),
    );
  });

  test('no token, no key, two keys of one name', async () => {
    await expect(openPkcs11Signer({ ...order, token: 'other' }, token)).rejects.toThrow(
      code('token-missing'),
    );
    await expect(openPkcs11Signer({ ...order, key: { label: 'none' } }, token)).rejects.toThrow(
      code('signer-key-missing'),
    );
    token.objects.push(objectOf(ec, { id: '03' }));
    await expect(openPkcs11Signer(order, token)).rejects.toThrow(code('signer-key-missing'));
    await expect(openPkcs11Signer({ ...order, key: { id: '03' } }, token)).resolves.toBeDefined();
  });

  test('a key that is not of the certificate', async () => {
    const { certificate } = await sealOf('Other (TEST)');
    await expect(openPkcs11Signer({ ...order, certificate }, token)).rejects.toThrow(
      code('key-certificate-mismatch'),
    );
  });

  test.each([
    ['can be read', { isSensitive: false }],
    ['can be extracted', { isExtractable: true }],
  ])('a key that %s', async (_, terms) => {
    token.objects = [objectOf(ec, terms)];
    await expect(openPkcs11Signer(order, token)).rejects.toThrow(code('key-extractable'));
  });

  test('a token without a mechanism for it', async () => {
    token.mechanisms = [CKM.RSA_PKCS];
    await expect(openPkcs11Signer(order, token)).rejects.toThrow(code('key-unsupported'));
  });

  test('nothing stays open when it does not open', async () => {
    await expect(openPkcs11Signer({ ...order, key: { label: 'none' } }, token)).rejects.toThrow();
    expect(token.openSessions()).toBe(0);
  });
});

describe('a lost session', () => {
  test('is made up for by one more login', async () => {
    const signer = await openPkcs11Signer(order, token);
    token.loseSessions();
    expect(verifying(await signer.signMany(INPUTS), ec)).toBe(INPUTS.length);
    expect(token.logins).toBe(2);
  });

  test('in the middle of a call, with others under way', async () => {
    const signer = await openPkcs11Signer(order, token);
    const calls = [1, 2, 3].map(() => signer.signMany(INPUTS));
    await new Promise((resolve) => setImmediate(resolve));
    token.loseSessions();
    const answers = await Promise.all(calls);
    expect(answers.map((signatures) => verifying(signatures, ec))).toEqual([40, 40, 40]);
    expect(token.logins).toBe(2);
  });

  test.each(['SESSION_CLOSED', 'USER_NOT_LOGGED_IN', 'KEY_HANDLE_INVALID'] as const)(
    '%s',
    async (value) => {
      const signer = await openPkcs11Signer(order, token);
      token.faults = [CKR[value]];
      expect(verifying(await signer.signMany(INPUTS), ec)).toBe(INPUTS.length);
      expect(token.logins).toBe(2);
    },
  );

  test('twice in one call is too often', async () => {
    const signer = await openPkcs11Signer(order, token);
    // The call, the probe of the new login, the call again.
    token.faults = [CKR.DEVICE_REMOVED, 0, CKR.DEVICE_REMOVED];
    await expect(signer.signMany(INPUTS.slice(0, 1))).rejects.toThrow(
      code('signer-unavailable', { retryAfter: 1 }),
    );
    expect(verifying(await signer.signMany(INPUTS), ec)).toBe(INPUTS.length);
  });

  test('a token that was pulled out, and put back', async () => {
    const signer = await openPkcs11Signer(order, token);
    token.isPresent = false;
    for (let i = 0; i < 2; i += 1) {
      await expect(signer.signMany(INPUTS)).rejects.toThrow(
        code('signer-unavailable', { retryAfter: 1 }),
      );
    }
    token.loseSessions();
    token.isPresent = true;
    expect(verifying(await signer.signMany(INPUTS), ec)).toBe(INPUTS.length);
  });

  test('another key behind the same label is seen', async () => {
    const signer = await openPkcs11Signer(order, token);
    token.objects = [objectOf(await sealOf('Other (TEST)'))];
    token.loseSessions();
    await expect(signer.signMany(INPUTS)).rejects.toThrow(code('key-certificate-mismatch'));
  });
});

describe('the PIN', () => {
  test('a wrong one is tried once', async () => {
    const readPin = async () => 'wrong';
    await expect(openPkcs11Signer({ ...order, readPin }, token)).rejects.toThrow(
      code('signer-locked'),
    );
    expect(token.logins).toBe(1);
  });

  test('one that became wrong is tried once, however often signatures are wanted', async () => {
    let pin = token.pin;
    const signer = await openPkcs11Signer({ ...order, readPin: async () => pin }, token);
    pin = 'wrong';
    token.loseSessions();
    for (let i = 0; i < 3; i += 1) {
      await expect(signer.signMany(INPUTS)).rejects.toThrow(code('signer-locked'));
    }
    expect(token.logins).toBe(2);
    expect(token.pinTriesLeft).toBe(2);
  });

  test.each([
    ['locked', 0],
    ['one try from being locked', 1],
  ])('a token that is %s is not asked', async (_, tries) => {
    token.pinTriesLeft = tries;
    await expect(openPkcs11Signer(order, token)).rejects.toThrow(code('signer-locked'));
    expect(token.logins).toBe(0);
  });

  test('one that cannot be read is said as it is', async () => {
    const readPin = () => Promise.reject(new KeysError('pin-missing', 'No PIN.'));
    await expect(openPkcs11Signer({ ...order, readPin }, token)).rejects.toThrow(
      code('pin-missing'),
    );
  });
});

test('closing ends every session, and no call opens them again', async () => {
  const signer = await openPkcs11Signer(order, token);
  await signer.close?.();
  expect(token.openSessions()).toBe(0);
  await expect(signer.signMany(INPUTS)).rejects.toThrow(code('signer-unavailable'));
  expect(token.logins).toBe(1);
});
