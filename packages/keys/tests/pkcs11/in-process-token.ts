import type { KeyObject } from 'node:crypto';
import {
  type AttributeQuery,
  type AttributeValue,
  CKA,
  CKF,
  CKM,
  CKO_PRIVATE_KEY,
  CKR,
  type Cryptoki,
  type Handle,
  type TokenInfo,
} from '../../src/pkcs11/cryptoki.ts';
import { rawSignature } from './raw-signature.ts';

const ATTRIBUTE_SENSITIVE = 0x11;
const MECHANISM_INVALID = 0x70;
const OPERATION_ACTIVE = 0x90;
const OPERATION_NOT_INITIALIZED = 0x91;
const SESSION_PARALLEL_NOT_SUPPORTED = 0xb4;
const BUFFER_TOO_SMALL = 0x150;

/** A private key that the token holds. */
export interface TokenObject {
  readonly label: string;
  /** Hexadecimal. */
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly isSensitive: boolean;
  readonly isExtractable: boolean;
}

interface Session {
  readonly handle: Handle;
  found: readonly Handle[];
  operation?: { readonly mechanism: number; readonly key: Handle };
}

/**
 * A token in this process, behind the same calls as a token maker's module, with real keys. Keeps the rules of PKCS #11
 * that a caller can break: sessions, the login that all of them share, one operation a session, tries at the PIN.
 */
export class InProcessToken implements Cryptoki {
  readonly pin = '271828';
  readonly label = 'prova';
  objects: TokenObject[];
  mechanisms: number[] = [CKM.ECDSA, CKM.RSA_PKCS, CKM.SHA256_RSA_PKCS];
  mostSessions = 16;
  isPresent = true;
  pinTriesLeft = 3;
  /** PINs that were tried, right or wrong. */
  logins = 0;
  /** What the next signatures end with instead; 0 is a good one. */
  faults: number[] = [];
  /** Signatures at work now, and the most there were at once. */
  busy = 0;
  busiest = 0;
  readonly #sessions = new Map<string, Session>();
  #isLoggedIn = false;
  #nextHandle = 1;

  constructor(objects: readonly TokenObject[]) {
    this.objects = [...objects];
  }

  openSessions(): number {
    return this.#sessions.size;
  }

  /** All sessions end, and with the last one the login. */
  loseSessions(): void {
    this.#sessions.clear();
    this.#isLoggedIn = false;
  }

  C_GetSlotList(): Handle[] {
    return this.isPresent ? [handleOf(7)] : [];
  }

  C_GetTokenInfo(): TokenInfo {
    const flags = [CKF.USER_PIN_LOCKED, CKF.USER_PIN_FINAL_TRY][this.pinTriesLeft] ?? 0;
    return { label: this.label.padEnd(32), flags };
  }

  C_GetMechanismList(): number[] {
    return this.mechanisms;
  }

  C_OpenSession(_slot: Handle, flags: number): Handle {
    if (!this.isPresent) fail(CKR.TOKEN_NOT_PRESENT);
    if ((flags & CKF.SERIAL_SESSION) === 0) fail(SESSION_PARALLEL_NOT_SUPPORTED);
    if (this.#sessions.size >= this.mostSessions) fail(CKR.SESSION_COUNT);
    const handle = handleOf(this.#nextHandle++);
    this.#sessions.set(handle.toString('hex'), { handle, found: [] });
    return handle;
  }

  C_CloseSession(session: Handle): void {
    this.#session(session);
    this.#sessions.delete(session.toString('hex'));
    if (this.#sessions.size === 0) this.#isLoggedIn = false;
  }

  C_Login(session: Handle, _userType: number, pin: string): void {
    this.#session(session);
    if (this.#isLoggedIn) fail(CKR.USER_ALREADY_LOGGED_IN);
    this.logins += 1;
    if (this.pinTriesLeft === 0) fail(CKR.PIN_LOCKED);
    if (pin !== this.pin) {
      this.pinTriesLeft -= 1;
      fail(CKR.PIN_INCORRECT);
    }
    this.pinTriesLeft = 3;
    this.#isLoggedIn = true;
  }

  C_FindObjectsInit(session: Handle, template: AttributeQuery[]): void {
    const isMeant = (object: TokenObject) =>
      template.every(({ type, value }) => {
        if (type === CKA.CLASS) return value === CKO_PRIVATE_KEY;
        if (type === CKA.LABEL) return value === object.label;
        return type === CKA.ID && Buffer.isBuffer(value) && value.toString('hex') === object.id;
      });
    // Who is not logged in does not see private objects.
    const seen = this.#isLoggedIn ? this.objects : [];
    this.#session(session).found = seen.flatMap((object, i) =>
      isMeant(object) ? [handleOf(100 + i)] : [],
    );
  }

  C_FindObjects(session: Handle, atMost: number): Handle[] {
    return this.#session(session).found.slice(0, atMost);
  }

  C_FindObjectsFinal(session: Handle): void {
    this.#session(session).found = [];
  }

  C_GetAttributeValue(
    session: Handle,
    object: Handle,
    template: AttributeQuery[],
  ): AttributeValue[] {
    this.#session(session);
    const { isSensitive, isExtractable } = this.#object(object);
    return template.map(({ type }) => {
      if (type === CKA.SENSITIVE) return { type, value: Buffer.of(Number(isSensitive)) };
      if (type === CKA.EXTRACTABLE) return { type, value: Buffer.of(Number(isExtractable)) };
      return fail(ATTRIBUTE_SENSITIVE);
    });
  }

  C_SignInit(session: Handle, { mechanism }: { mechanism: number }, key: Handle): void {
    const own = this.#session(session);
    if (!this.#isLoggedIn) fail(CKR.USER_NOT_LOGGED_IN);
    if (own.operation) fail(OPERATION_ACTIVE);
    if (!this.mechanisms.includes(mechanism)) fail(MECHANISM_INVALID);
    this.#object(key);
    own.operation = { mechanism, key };
  }

  async C_SignAsync(session: Handle, data: Buffer, out: Buffer): Promise<Buffer> {
    this.busy += 1;
    this.busiest = Math.max(this.busiest, this.busy);
    try {
      await new Promise((resolve) => setImmediate(resolve));
      const own = this.#session(session);
      const { operation } = own;
      delete own.operation;
      if (!operation) return fail(OPERATION_NOT_INITIALIZED);
      const fault = this.faults.shift();
      if (fault) fail(fault);
      const signature = rawSignature(
        operation.mechanism,
        data,
        this.#object(operation.key).privateKey,
      );
      if (signature.length > out.length) fail(BUFFER_TOO_SMALL);
      return out.subarray(0, signature.copy(out));
    } finally {
      this.busy -= 1;
    }
  }

  #session(handle: Handle): Session {
    if (!this.isPresent) fail(CKR.DEVICE_REMOVED);
    return this.#sessions.get(handle.toString('hex')) ?? fail(CKR.SESSION_HANDLE_INVALID);
  }

  #object(handle: Handle): TokenObject {
    return this.objects[handle.readUInt32LE() - 100] ?? fail(CKR.KEY_HANDLE_INVALID);
  }
}

function handleOf(number: number): Handle {
  const handle = Buffer.alloc(8);
  handle.writeUInt32LE(number);
  return handle;
}

function fail(returnValue: number): never {
  throw Object.assign(new Error('CKR'), { code: returnValue });
}
