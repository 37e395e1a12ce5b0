import { type CredentialStore, memoryStore } from './credential-store.ts';
import { orRefuse, WalletError } from './errors.ts';
import type { CredentialFormat, HeldCredential } from './held-credential.ts';
import { createImporter, type Deferred, type Imported } from './openid4vci/import.ts';
import { type ClientAuthentication, createProtocol } from './openid4vci/protocol.ts';
import { type AuthorizationOrder, authorize, redeemOffer } from './openid4vci/session.ts';
import { answer } from './openid4vp/answer.ts';
import { type Choice, choose } from './openid4vp/choose.ts';
import { requireNoMore } from './openid4vp/overasking.ts';
import { presentation } from './openid4vp/present.ts';
import type { HandedCatalogue } from './openid4vp/registrations.ts';
import { takeRequest } from './openid4vp/request.ts';

/** What a wallet stands on. */
export interface ReferenceWalletOrder {
  /** In memory unless said. */
  readonly store?: CredentialStore;
  /** Epoch seconds. */
  readonly now: () => number;
  /** Replaces the way in which requests are sent. */
  readonly fetch?: typeof fetch;
  /** Who may ask for more than rights, ages and places; without it, nobody. */
  readonly catalogue?: HandedCatalogue;
  /** How the wallet says who it is; without it, it is nobody in particular. */
  readonly clientAuthentication?: ClientAuthentication;
}

/** What was shown of one credential. */
export interface ShownCredential {
  readonly format: CredentialFormat;
  readonly type: string;
  /** As they are nested in the credential; of an mdoc by namespace. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/** What was shown, to whom, and what came back. */
export interface Presented {
  /** The client identifier of the verifier. */
  readonly verifier: string;
  readonly shown: readonly ShownCredential[];
  /** Where the browser goes next, if anywhere. */
  readonly redirectUri?: string;
}

/** A wallet for trials and tests. What it has, it has for invented people. */
export interface ReferenceWallet {
  /**
   * Redeems an offer, and keeps a copy in every format that it has, or as many as are asked for and the issuer gives at a time. `txCode`
   * is what came by another way. Throws `WalletError`: `issuer-refused`, `credential-unusable`.
   */
  accept(offer: string, order?: { txCode?: string; copies?: number }): Promise<Imported>;
  /** The same for what nobody offered: the holder signs in. Throws as `accept`. */
  authorize(order: AuthorizationOrder & { copies?: number }): Promise<Imported>;
  /** Asks again for what was not ready. Throws as `accept`. */
  collect(deferred: Deferred): Promise<Imported>;
  /** What is kept, the oldest first. */
  credentials(): Promise<readonly HeldCredential[]>;
  /**
   * Answers a request with what fits it, and no more than it asks; `format` where either would do.
   * A verifier that asks for more of a social status than it is registered for hears nothing at all.
   * Throws `WalletError`: `request-unusable`, `request-overasks`, `catalogue-unusable`, `nothing-fits`, `verifier-refused`.
   */
  present(link: string, order?: { format?: CredentialFormat }): Promise<Presented>;
}

/**
 * A wallet that is made of other people's libraries and of nothing of ours, so that what it takes and shows is proof. It does not check who
 * vouches for an issuer or a verifier, asks nobody whether to show, and keeps keys as its store does: it is for no real person.
 */
export function createReferenceWallet(order: ReferenceWalletOrder): ReferenceWallet {
  const {
    store = memoryStore(),
    now,
    fetch: send = fetch,
    clientAuthentication,
    catalogue,
  } = order;
  const protocol = createProtocol({
    ...{ fetch: send, now },
    ...(clientAuthentication && { clientAuthentication }),
  });
  const importer = createImporter(protocol, store);
  return {
    async accept(offer, { txCode, copies = 1 } = {}) {
      const session = await orRefuse('issuer-refused', 'The offer was not redeemed.', () =>
        redeemOffer(protocol, offer, txCode),
      );
      return importer.fetchAll(session, copies);
    },
    async authorize({ copies = 1, ...wanted }) {
      const session = await orRefuse('issuer-refused', 'The holder was not let through.', () =>
        authorize(protocol, wanted),
      );
      return importer.fetchAll(session, copies);
    },
    collect: importer.collect,
    credentials: store.all,
    async present(link, { format } = {}) {
      const request = await takeRequest(link, send);
      const day = new Date(now() * 1000).toISOString().slice(0, 10);
      const { dcql, certificate: reader } = request;
      await requireNoMore(dcql?.query, { reader, catalogue, day });
      const choices = await choose(dcql?.query, await store.all(), format);
      const vpToken: Record<string, string[]> = {};
      for (const choice of choices) {
        vpToken[choice.queryId] = [await presentation(choice, request, now())];
      }
      const response = await orRefuse('verifier-refused', 'The answer did not arrive.', () =>
        answer(request, vpToken, send),
      );
      if (!response.ok) throw new WalletError('verifier-refused', 'The answer was not taken.');
      const { redirect_uri: redirectUri } = Object(await response.json());
      return {
        verifier: request.binding.clientId,
        shown: choices.map(shownOf),
        ...(typeof redirectUri === 'string' && { redirectUri }),
      };
    },
  };
}

function shownOf({ held: { format, type }, shown: claims }: Choice): ShownCredential {
  return { format, type, claims };
}
