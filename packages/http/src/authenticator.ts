import type { Caller } from './caller.ts';

/** How the OpenAPI document tells a client to prove who it is. */
export type SecurityScheme =
  | { readonly type: 'http'; readonly scheme: 'bearer' | 'dpop' }
  | {
      readonly type: 'oauth2';
      readonly description: string;
      readonly flows: {
        readonly clientCredentials: {
          readonly tokenUrl: string;
          readonly scopes: Readonly<Record<string, string>>;
        };
      };
    }
  | { readonly type: 'apiKey'; readonly in: 'cookie'; readonly name: string };

/**
 * Who is asking: a service's own matter, its sessions or tokens. It is asked before the body is read.
 *
 * `authenticate` answers the principal, or throws: `HttpError` `no-access-token`, `invalid-access-token`,
 * `missing-permission`, or an error of the service that its problem table knows. An answer of `undefined` is a principal like any
 * other: a page that greets strangers types it so.
 */
export interface Authenticator<Principal> {
  /** Its name in the OpenAPI document, `officerSession`. */
  readonly name: string;
  readonly scheme: SecurityScheme;
  /** With `oauth2`: those that it asks for. */
  readonly scopes?: readonly string[];
  readonly authenticate: (caller: Caller) => Principal | Promise<Principal>;
}
