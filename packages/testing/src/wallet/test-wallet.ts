import {
  type CredentialAnswer,
  createProtocol,
  type IssuanceSession,
  type Protocol,
  type ProtocolOrder,
  prove,
  redeemOffer,
  requestCredentials,
  type WalletKey,
} from '@prova/reference-wallet';

export type { WalletKey };
/** What a wallet may fetch, and how. */
export type WalletSession = IssuanceSession;

export interface TestWalletOrder extends Partial<ProtocolOrder> {
  /** The issuer as it calls itself, and where it listens now. */
  readonly issuer: string;
  readonly url: () => string;
  readonly now: ProtocolOrder['now'];
}

/** The reference wallet, taken step by step. */
export interface TestWallet extends Protocol {
  /** Every answer that came, the newest last. */
  readonly answers: readonly Response[];
  /** Redeems an offer by its code. */
  readonly accept: (uri: string, txCode?: string) => Promise<WalletSession>;
  /** A proof of a key for a credential of the session, with a nonce that is fresh unless one is given. */
  readonly prove: (session: WalletSession, key: WalletKey, nonce?: string) => Promise<string>;
  /** Credentials for so many new keys. */
  readonly fetchCredentials: (
    session: WalletSession,
    configurationId: string,
    keys: readonly WalletKey[],
    members?: Record<string, unknown>,
  ) => Promise<CredentialAnswer>;
}

/** Sends what is for one origin to where it listens. */
export function redirected(
  { issuer, url }: Pick<TestWalletOrder, 'issuer' | 'url'>,
  send: typeof fetch = fetch,
): typeof fetch {
  return (input, init) => {
    const asked = String(input instanceof Request ? input.url : input);
    return send(asked.startsWith(issuer) ? url() + asked.slice(issuer.length) : asked, init);
  };
}

export function createTestWallet(order: TestWalletOrder): TestWallet {
  const answers: Response[] = [];
  const send = redirected(order, order.fetch);
  const protocol = createProtocol({
    ...order,
    fetch: async (input, init) => {
      const response = await send(input, init);
      answers.push(response.clone());
      return response;
    },
  });
  return {
    ...protocol,
    answers,
    accept: (uri, txCode) => redeemOffer(protocol, uri, txCode),
    prove: (session, key, nonce) => prove(protocol, session, key, nonce),
    fetchCredentials: (session, configurationId, keys, members) =>
      requestCredentials(protocol, session, {
        ...{ configurationId, keys },
        ...(members && { members }),
      }),
  };
}
