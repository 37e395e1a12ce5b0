import { readCertificate } from '../certificate-authority.ts';
import { KeysError } from '../errors.ts';
import type { ClosableSigner } from '../guard/guarded-signer.ts';
import { signatureShape } from '../guard/signature-shape.ts';
import type { Cryptoki } from './cryptoki.ts';
import { isLost, tokenError } from './return-value.ts';
import type { TokenKey } from './token.ts';
import { connect, type TokenConnection } from './token-connection.ts';

export interface Pkcs11Order extends TokenKey {
  /** DER of the certificate of the key. */
  readonly certificate: Uint8Array;
  /** Asked anew for every login, so that no PIN is kept. Rejects with a `KeysError`. */
  readonly readPin: () => Promise<string>;
}

/** A token across a network answers in milliseconds: what counts is how many questions are on their way. */
const SESSIONS = 8;

/**
 * A `Signer` on a key in a token (PKCS #11 2.40) that never leaves it. Inputs are signed in several sessions at once.
 * When the session, the login or the token is lost, it logs in once more and signs the whole call again; signatures
 * made twice are equally good, and only the second are answered.
 *
 * Errors, when it opens and at every call: `signer-unavailable` when the token is in trouble or stays away (when it opens,
 * `token-missing`); `signer-locked` when it refuses the PIN, and from then on without asking it; `signer-key-missing`,
 * `key-extractable`, `key-unsupported`, `key-certificate-mismatch`; `signer-fault` for what else the module says; and
 * those of `readPin`. `certificate-malformed` when it opens.
 *
 * Logins, searches and the beginning of each signature hold up this thread for as long as the module takes; the
 * signatures do not. Wrap it in `guardSigner`. Keys that want the PIN for every signature
 * (CKA_ALWAYS_AUTHENTICATE) are not supported.
 */
export async function openPkcs11Signer(
  { token, key, certificate, readPin }: Pkcs11Order,
  cryptoki: Cryptoki,
): Promise<ClosableSigner> {
  const { algorithm, bytes } = signatureShape(readCertificate(certificate));
  const order = { token, key, certificate, algorithm, signatureBytes: bytes, sessions: SESSIONS };
  let connection: TokenConnection | undefined;
  let connecting: Promise<TokenConnection> | undefined;
  /** Why nobody logs in any more. */
  let refusal: KeysError | undefined;

  async function logInAnew(): Promise<TokenConnection> {
    connection?.close();
    connection = undefined;
    if (refusal) throw refusal;
    const pin = await readPin();
    try {
      connection = await connect(cryptoki, order, pin);
      return connection;
    } catch (cause) {
      const error = tokenError(cause);
      if (error.code === 'signer-locked') refusal = error;
      throw error;
    }
  }

  /** The connection that is there, unless it is the one that was lost; all who come together get the same new one. */
  async function connected(lost?: TokenConnection): Promise<TokenConnection> {
    if (connection && connection !== lost) return connection;
    connecting ??= logInAnew().finally(() => {
      connecting = undefined;
    });
    return connecting;
  }

  async function signMany(inputs: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
    try {
      const first = await connected();
      return await first.sign(inputs).catch(async (cause: unknown) => {
        if (!isLost(cause)) throw cause;
        const second = await connected(first);
        return second.sign(inputs);
      });
    } catch (cause) {
      throw awayIfMissing(tokenError(cause));
    }
  }

  await connected();
  return {
    algorithm,
    certificate,
    signMany,
    async close() {
      refusal ??= new KeysError('signer-unavailable', 'This signer is closed.', { retryAfter: 1 });
      await connecting?.catch(() => undefined);
      connection?.close();
      connection = undefined;
    },
  };
}

/** A token that was there, and is not found any more, may come back. */
function awayIfMissing(error: KeysError): KeysError {
  if (error.code !== 'token-missing') return error;
  const text = 'The token is away; see that it is connected.';
  return new KeysError('signer-unavailable', text, { cause: error, retryAfter: 1 });
}
