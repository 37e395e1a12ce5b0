// The part of PKCS #11 (version 2.40) that this package asks of a token, with the standard's own names and numbers.

/** What the token calls a slot, a session or an object: a CK_ULONG in the byte order of the machine. */
export type Handle = Buffer;

export interface AttributeQuery {
  readonly type: number;
  readonly value?: number | string | Buffer;
}

export interface AttributeValue {
  readonly type: number;
  readonly value: Buffer;
}

export interface TokenInfo {
  /** Padded with spaces to 32 characters. */
  readonly label: string;
  readonly flags: number;
}

/** A PKCS #11 module, initialised. Every call may throw an error whose `code` is the number of a return value. */
export interface Cryptoki {
  C_GetSlotList(tokenPresent: boolean): Handle[];
  C_GetTokenInfo(slot: Handle): TokenInfo;
  C_GetMechanismList(slot: Handle): number[];
  C_OpenSession(slot: Handle, flags: number): Handle;
  C_CloseSession(session: Handle): void;
  C_Login(session: Handle, userType: number, pin: string): void;
  C_FindObjectsInit(session: Handle, template: AttributeQuery[]): void;
  C_FindObjects(session: Handle, atMost: number): Handle[];
  C_FindObjectsFinal(session: Handle): void;
  C_GetAttributeValue(
    session: Handle,
    object: Handle,
    template: AttributeQuery[],
  ): AttributeValue[];
  C_SignInit(session: Handle, mechanism: { mechanism: number }, key: Handle): void;
  /** Off the main thread. */
  C_SignAsync(session: Handle, data: Buffer, out: Buffer): Promise<Buffer>;
}

export const CKF = {
  OS_LOCKING_OK: 0x2,
  SERIAL_SESSION: 0x4,
  USER_PIN_FINAL_TRY: 0x2_0000,
  USER_PIN_LOCKED: 0x4_0000,
} as const;

export const CKU_USER = 1;
export const CKO_PRIVATE_KEY = 3;

export const CKA = {
  CLASS: 0x0,
  LABEL: 0x3,
  ID: 0x102,
  SENSITIVE: 0x103,
  EXTRACTABLE: 0x162,
} as const;

export const CKM = {
  RSA_PKCS: 0x1,
  SHA256_RSA_PKCS: 0x40,
  ECDSA: 0x1041,
} as const;

export const CKR = {
  HOST_MEMORY: 0x2,
  DEVICE_ERROR: 0x30,
  DEVICE_MEMORY: 0x31,
  DEVICE_REMOVED: 0x32,
  KEY_HANDLE_INVALID: 0x60,
  OBJECT_HANDLE_INVALID: 0x82,
  PIN_INCORRECT: 0xa0,
  PIN_INVALID: 0xa1,
  PIN_LEN_RANGE: 0xa2,
  PIN_EXPIRED: 0xa3,
  PIN_LOCKED: 0xa4,
  SESSION_CLOSED: 0xb0,
  SESSION_COUNT: 0xb1,
  SESSION_HANDLE_INVALID: 0xb3,
  TOKEN_NOT_PRESENT: 0xe0,
  USER_ALREADY_LOGGED_IN: 0x100,
  USER_NOT_LOGGED_IN: 0x101,
  USER_PIN_NOT_INITIALIZED: 0x102,
  CRYPTOKI_ALREADY_INITIALIZED: 0x191,
} as const;
