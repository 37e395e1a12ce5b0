import type { Caller } from '../caller.ts';
import { HttpError } from '../errors.ts';

const FORM = /^DPoP +([A-Za-z0-9._~+/-]+=*)$/i;

/** The text of the token that a request brings (RFC 9449 §7.1). Throws `HttpError` `no-access-token`. */
export function boundTokenIn({ header }: Pick<Caller, 'header'>): string {
  const text = FORM.exec(header('authorization') ?? '')?.[1];
  if (text !== undefined) return text;
  throw new HttpError('no-access-token', 'Send a token: Authorization: DPoP.');
}
