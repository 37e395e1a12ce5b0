import { HttpError, type HttpErrorCode } from '../errors.ts';

/** What the challenge calls our codes (RFC 6750 §3.1, RFC 9449 §7.1); with no token there is nothing to call wrong. */
const ERRORS: Readonly<Partial<Record<HttpErrorCode, string>>> = {
  'no-access-token': '',
  'invalid-access-token': 'invalid_token',
  'invalid-dpop-proof': 'invalid_dpop_proof',
  'use-dpop-nonce': 'use_dpop_nonce',
  'missing-permission': 'insufficient_scope',
};

/** Does it; an error that is about the token gets a challenge, `WWW-Authenticate: DPoP …`. */
export async function challenging<T>(
  scopes: readonly string[],
  does: () => Promise<T>,
): Promise<T> {
  try {
    return await does();
  } catch (error) {
    const name = error instanceof HttpError ? ERRORS[error.code] : undefined;
    if (!(error instanceof HttpError) || name === undefined) throw error;
    const parts = [
      ...(name ? [`error="${name}"`] : []),
      ...(name === 'insufficient_scope' ? [`scope="${scopes.join(' ')}"`] : []),
      'algs="ES256"',
    ];
    const headers = { ...error.headers, 'www-authenticate': `DPoP ${parts.join(', ')}` };
    throw new HttpError(error.code, error.message, { cause: error, headers });
  }
}
