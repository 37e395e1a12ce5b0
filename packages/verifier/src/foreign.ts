import type { ReasonCode } from './codes.ts';

const KINDS: readonly (readonly [RegExp, ReasonCode])[] = [
  [/^(HC1|EH1|[A-Z]{2}1):/, 'foreign-health-pass'],
  [/^shc:\//i, 'foreign-smart-health-card'],
  // A link to a wallet, of whatever scheme, has one of these two members (OpenID4VCI 1.0 §4.1).
  [/^[a-z][a-z0-9+.-]*:\/\/[^?#]*\?([^#]*&)?credential_offer(_uri)?=/i, 'foreign-credential-offer'],
  [/^(https?:\/\/|www\.)/i, 'foreign-web-address'],
  [/^[0-9]{6,30}$/, 'foreign-barcode'],
];

/** Names a kind of code that people hold under a scanner by mistake; asked only when the text did not open. */
export function foreignKind(text: string): ReasonCode | undefined {
  return KINDS.find(([pattern]) => pattern.test(text))?.[1];
}
