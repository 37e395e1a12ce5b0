import { optional, shortText, strict, wholeSeconds } from '../schema.ts';

/** The form of a token request (RFC 6749 §4.4.2, RFC 7523 §2.2). */
export const TOKEN_FORM = {
  grant_type: shortText(200),
  client_assertion_type: optional(shortText(200)),
  client_assertion: optional(shortText(4096)),
  client_id: optional(shortText(200)),
  scope: optional(shortText(500)),
};

/** Its answer (RFC 6749 §5.1, RFC 9449 §5). */
export const TOKEN_ANSWER = strict({
  access_token: shortText(4096),
  token_type: shortText(10),
  expires_in: wholeSeconds(),
  scope: shortText(500),
});
