import { KeysError } from '../errors.ts';
import {
  type AttributeQuery,
  CKA,
  CKF,
  CKO_PRIVATE_KEY,
  CKR,
  CKU_USER,
  type Cryptoki,
  type Handle,
} from './cryptoki.ts';
import { returnValueOf } from './return-value.ts';

/** Which key of which token. */
export interface TokenKey {
  /** The token's label, or the number of its slot. */
  readonly token: string | number;
  /** The key's label (CKA_LABEL), or its id (CKA_ID) in hexadecimal. */
  readonly key: { readonly label: string } | { readonly id: string };
}

/**
 * The slot of the one token that is meant.
 * Throws `KeysError` `token-missing` when there is none, or several bear the label.
 */
export function findSlot(cryptoki: Cryptoki, token: TokenKey['token']): Handle {
  const slots = cryptoki
    .C_GetSlotList(true)
    .filter((slot) =>
      typeof token === 'number'
        ? numberOf(slot) === token
        : cryptoki.C_GetTokenInfo(slot).label.trimEnd() === token,
    );
  const [slot, ...more] = slots;
  if (slot && more.length === 0) return slot;
  throw new KeysError(
    'token-missing',
    slot
      ? 'Several tokens bear this label; name the one by its slot.'
      : 'The token is not in any slot; see that it is connected, and its label.',
  );
}

/**
 * Logs in on a token, for all sessions of this process.
 * Throws `KeysError` `signer-locked`, before any try, when the token is locked or one more wrong PIN would lock it: a
 * service that is started again and again must not use that one up. And the module's errors.
 */
export function logIn(cryptoki: Cryptoki, slot: Handle, session: Handle, pin: string): void {
  const { flags } = cryptoki.C_GetTokenInfo(slot);
  if ((flags & (CKF.USER_PIN_LOCKED | CKF.USER_PIN_FINAL_TRY)) !== 0) {
    throw new KeysError(
      'signer-locked',
      'The token is locked, or the next wrong PIN would lock it; log in by hand first.',
    );
  }
  try {
    cryptoki.C_Login(session, CKU_USER, pin);
  } catch (cause) {
    if (returnValueOf(cause) !== CKR.USER_ALREADY_LOGGED_IN) throw cause;
  }
}

/**
 * The one private key that is meant, which can be used and never read.
 * Throws `KeysError`: `signer-key-missing` when there is none, or several; `key-extractable` unless it is
 * CKA_SENSITIVE and not CKA_EXTRACTABLE. And the module's errors.
 */
export function findPrivateKey(cryptoki: Cryptoki, session: Handle, key: TokenKey['key']): Handle {
  const named: AttributeQuery =
    'label' in key
      ? { type: CKA.LABEL, value: key.label }
      : { type: CKA.ID, value: Buffer.from(key.id, 'hex') };
  const [found, ...more] = findObjects(cryptoki, session, [
    { type: CKA.CLASS, value: CKO_PRIVATE_KEY },
    named,
  ]);
  if (!found || more.length > 0) {
    throw new KeysError(
      'signer-key-missing',
      found
        ? 'Several private keys of the token bear this name; name the one by its id.'
        : 'The token has no private key of this name; see its label or id.',
    );
  }
  const [sensitive, extractable] = cryptoki.C_GetAttributeValue(session, found, [
    { type: CKA.SENSITIVE },
    { type: CKA.EXTRACTABLE },
  ]);
  if (sensitive?.value[0] !== 1 || extractable?.value[0] !== 0) {
    throw new KeysError('key-extractable', 'The key can leave the token; make one that cannot.');
  }
  return found;
}

function findObjects(cryptoki: Cryptoki, session: Handle, template: AttributeQuery[]): Handle[] {
  cryptoki.C_FindObjectsInit(session, template);
  try {
    return cryptoki.C_FindObjects(session, 2);
  } finally {
    cryptoki.C_FindObjectsFinal(session);
  }
}

/** Slots are numbered by the module, far below 2^48. */
function numberOf(handle: Handle): number {
  return handle.readUIntLE(0, Math.min(handle.length, 6));
}
