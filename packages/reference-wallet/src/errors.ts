/** What keeps a wallet from doing what it was asked to. */
export type WalletErrorCode =
  /** The offer cannot be had or read, or the issuer, or its authorization server, said no. */
  | 'issuer-refused'
  /** The issuer handed over what is not readable, or is not bound to the key that was proven. */
  | 'credential-unusable'
  /** The request of a verifier cannot be had, is not signed as it says, or is none that this wallet answers. */
  | 'request-unusable'
  /** A verifier asks for more of a social status than the catalogue registers it for. */
  | 'request-overasks'
  /** The catalogue that the wallet was handed is not signed under the root that it was handed. */
  | 'catalogue-unusable'
  /** Nothing that is kept answers the request. */
  | 'nothing-fits'
  /** The verifier did not take the answer. */
  | 'verifier-refused'
  /** The file in which credentials are kept is not one of this wallet's. */
  | 'store-damaged';

/** The one error class of this package. Branch on `code`, never on `message`; what a library said is the `cause`. */
export class WalletError extends Error {
  override readonly name = 'WalletError';
  readonly code: WalletErrorCode;

  constructor(code: WalletErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Does something with a library; whatever it throws is a refusal by this code. */
export async function orRefuse<T>(
  code: WalletErrorCode,
  message: string,
  work: () => T | Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof WalletError) throw cause;
    throw new WalletError(code, message, { cause });
  }
}
