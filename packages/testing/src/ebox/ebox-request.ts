import type { IncomingHttpHeaders } from 'node:http';

/** What came to an eBox, whole. */
export interface EboxRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  readonly body: Uint8Array;
}

/** How a fixture is reached and what was agreed with it, as an operator would write it. */
export interface EboxFixtureSettings {
  readonly messages: string;
  readonly consents: string;
  readonly token: string;
  readonly clientId: string;
  readonly keyId: string;
  readonly scopes: string;
  readonly sender: string;
  readonly senderApplicationId: string;
  readonly messageTypes: Readonly<Record<string, string>>;
}
