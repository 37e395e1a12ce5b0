import { KeysError } from '../errors.ts';
import { CKF, CKR, type Cryptoki } from './cryptoki.ts';
import { returnValueOf } from './return-value.ts';

/**
 * Loads a PKCS #11 module, the token maker's shared library, and initialises it for this process. It stays initialised:
 * others in the process may use it too. The library that speaks to it is optional and only loaded here.
 * Throws `KeysError`: `pkcs11-missing` when that library is not built, `token-missing` when the module does not load.
 */
export async function loadCryptoki(modulePath: string): Promise<Cryptoki> {
  const { PKCS11 } = await import('pkcs11js').catch((cause: unknown) => {
    const text =
      'Tokens need the optional library pkcs11js, built on this machine: docs/pkcs11.md.';
    throw new KeysError('pkcs11-missing', text, { cause });
  });
  const cryptoki = new PKCS11();
  try {
    cryptoki.load(modulePath);
    cryptoki.C_Initialize({ flags: CKF.OS_LOCKING_OK });
  } catch (cause) {
    if (returnValueOf(cause) === CKR.CRYPTOKI_ALREADY_INITIALIZED) return cryptoki;
    const text = `The PKCS #11 module ${modulePath} does not load; see its path and its set-up.`;
    throw new KeysError('token-missing', text, { cause });
  }
  return cryptoki;
}
