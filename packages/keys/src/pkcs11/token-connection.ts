import { verify, X509Certificate } from 'node:crypto';
import type { AttestationAlgorithm } from '@prova/credential';
import { KeysError } from '../errors.ts';
import { CKF, CKR, type Cryptoki, type Handle } from './cryptoki.ts';
import { returnValueOf } from './return-value.ts';
import { type SignatureMechanism, signatureMechanism } from './signature-mechanism.ts';
import { findPrivateKey, findSlot, logIn, type TokenKey } from './token.ts';

export interface ConnectionOrder extends TokenKey {
  readonly algorithm: AttestationAlgorithm;
  /** DER of the certificate that the key must be of. */
  readonly certificate: Uint8Array;
  /** Bytes of one signature. */
  readonly signatureBytes: number;
  /** Sessions to open, if the token has so many: as many signatures are made at once. */
  readonly sessions: number;
}

/** Sessions of one login on one token, and its key. */
export interface TokenConnection {
  /** Signs in any number of sessions, answers in the order of `inputs`. Throws the module's errors. */
  sign(inputs: readonly Uint8Array[]): Promise<readonly Uint8Array[]>;
  /** Never throws: what is gone need not be closed. */
  close(): void;
}

/** No signing input of a JWS reads like this: those are two parts of base64url and a dot. */
const PROBE = Buffer.from('Does this token hold the key of the certificate? (prova)');

/**
 * Opens the sessions, logs in, finds the key, and has it sign a fixed sentence, for only a signature that verifies under
 * the certificate shows that the key is that of the certificate.
 * Throws `KeysError`: `token-missing`, `signer-locked`, `signer-key-missing`, `key-extractable`, `key-unsupported`,
 * `key-certificate-mismatch`. And the module's errors.
 */
export async function connect(
  cryptoki: Cryptoki,
  order: ConnectionOrder,
  pin: string,
): Promise<TokenConnection> {
  const slot = findSlot(cryptoki, order.token);
  const mechanism = signatureMechanism(order.algorithm, cryptoki.C_GetMechanismList(slot));
  const sessions: Handle[] = [];
  try {
    const first = open(cryptoki, slot, sessions);
    logIn(cryptoki, slot, first, pin);
    openMore(cryptoki, slot, sessions, order.sessions);
    const key = findPrivateKey(cryptoki, first, order.key);
    const connection = connectionOn(cryptoki, sessions, { key, mechanism, order });
    await requireKeyOf(order.certificate, connection);
    return connection;
  } catch (cause) {
    closeAll(cryptoki, sessions);
    throw cause;
  }
}

function open(cryptoki: Cryptoki, slot: Handle, sessions: Handle[]): Handle {
  const session = cryptoki.C_OpenSession(slot, CKF.SERIAL_SESSION);
  sessions.push(session);
  return session;
}

/** Up to `wanted`; a token that has fewer makes do with those. */
function openMore(cryptoki: Cryptoki, slot: Handle, sessions: Handle[], wanted: number): void {
  try {
    while (sessions.length < wanted) open(cryptoki, slot, sessions);
  } catch (cause) {
    if (returnValueOf(cause) !== CKR.SESSION_COUNT) throw cause;
  }
}

interface Use {
  readonly key: Handle;
  readonly mechanism: SignatureMechanism;
  readonly order: ConnectionOrder;
}

/** One input, and who waits for its signature. */
interface Job {
  readonly input: Uint8Array;
  readonly call: { hasFailed: boolean };
  resolve(signature: Uint8Array): void;
  reject(cause: unknown): void;
}

/** A session does one thing at a time: whichever is idle takes the next input, of whatever call. */
function connectionOn(
  cryptoki: Cryptoki,
  sessions: readonly Handle[],
  { key, mechanism, order }: Use,
): TokenConnection {
  const idle = [...sessions];
  const jobs: Job[] = [];

  async function signIn(session: Handle, { input, call, resolve, reject }: Job): Promise<void> {
    try {
      // Nobody waits for the rest of a call that has failed.
      if (call.hasFailed) return;
      cryptoki.C_SignInit(session, { mechanism: mechanism.mechanism }, key);
      const out = Buffer.alloc(order.signatureBytes);
      resolve(await cryptoki.C_SignAsync(session, mechanism.prepare(input), out));
    } catch (cause) {
      call.hasFailed = true;
      reject(cause);
    } finally {
      idle.push(session);
      next();
    }
  }

  function next(): void {
    const job = idle.length > 0 ? jobs.shift() : undefined;
    const session = job && idle.pop();
    if (session) void signIn(session, job);
  }

  function sign(inputs: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
    const call = { hasFailed: false };
    const signatures = inputs.map(
      (input) =>
        new Promise<Uint8Array>((resolve, reject) => {
          jobs.push({ input, call, resolve, reject });
          next();
        }),
    );
    return Promise.all(signatures);
  }

  return { sign, close: () => closeAll(cryptoki, sessions) };
}

function closeAll(cryptoki: Cryptoki, sessions: readonly Handle[]): void {
  for (const session of sessions) {
    try {
      cryptoki.C_CloseSession(session);
    } catch {
      // It went with the token.
    }
  }
}

async function requireKeyOf(certificate: Uint8Array, connection: TokenConnection): Promise<void> {
  const [signature] = await connection.sign([PROBE]);
  const { publicKey } = new X509Certificate(certificate);
  const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
  if (signature && verify('sha256', PROBE, key, signature)) return;
  throw new KeysError('key-certificate-mismatch', 'The certificate is for another key.');
}
