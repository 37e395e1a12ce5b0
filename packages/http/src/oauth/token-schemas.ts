import { anything, optional, type Schema, shortText, strict, wholeSeconds } from '../schema.ts';

/** What every token request may have (RFC 6749 §4.4.2, RFC 7523 §2.2). */
const FORM = {
  grant_type: shortText(200),
  client_assertion_type: optional(shortText(200)),
  client_assertion: optional(shortText(4096)),
  client_id: optional(shortText(200)),
  scope: optional(shortText(500)),
};

/** The form of a token request of which some grants read more fields. */
export function tokenForm(
  fields: readonly string[],
): typeof FORM & Readonly<Record<string, Schema<string | undefined>>> {
  const more = fields.map((name) => [name, optional(shortText(4096))] as const);
  return { ...Object.fromEntries(more), ...FORM };
}

/** Its answer (RFC 6749 §5.1, RFC 9449 §5). */
export const TOKEN_ANSWER = strict({
  access_token: shortText(4096),
  token_type: shortText(10),
  expires_in: wholeSeconds(),
  scope: shortText(500),
  authorization_details: optional(anything()),
});
