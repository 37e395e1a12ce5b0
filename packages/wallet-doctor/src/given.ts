import { WalletDoctorError } from './errors.ts';

/** What a person can name: what a wallet is shown, or what an issuer is known by. */
export type Given =
  /** A credential issuer identifier, or the address of a request; which, its answer says. */
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'offer'; readonly reference: string }
  | { readonly kind: 'offer-value'; readonly text: string }
  | {
      readonly kind: 'request';
      readonly requestUri: string;
      readonly clientId: string | undefined;
    };

/**
 * What an address is (OpenID4VCI 1.0 §4.1, §12.2.1; OpenID4VP 1.0 §5.10). The scheme of a link does not matter, its parameters do.
 * Throws `WalletDoctorError` `address-malformed`.
 */
export function parseGiven(text: string): Given {
  const place = URL.canParse(text) ? new URL(text) : undefined;
  if (!place) throw malformed();
  const { searchParams: parameters } = place;
  const reference = parameters.get('credential_offer_uri');
  if (reference !== null) return { kind: 'offer', reference };
  const offer = parameters.get('credential_offer');
  if (offer !== null) return { kind: 'offer-value', text: offer };
  const requestUri = parameters.get('request_uri');
  if (requestUri !== null) {
    return { kind: 'request', requestUri, clientId: parameters.get('client_id') ?? undefined };
  }
  // The identifier letter for letter: a parser would add a slash (OpenID4VCI 1.0 §12.2.1).
  if (place.protocol === 'https:' || place.protocol === 'http:')
    return { kind: 'address', url: text };
  throw malformed();
}

function malformed(): WalletDoctorError {
  return new WalletDoctorError(
    'address-malformed',
    'This is neither the address of an issuer nor a link of an offer or a request.',
  );
}
