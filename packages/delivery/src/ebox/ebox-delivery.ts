import type { KeyObject } from 'node:crypto';
import type { DeliveryOrder, DeliveryOutcome, DeliveryPort } from '../delivery-port.ts';
import { requireOrder } from '../require-order.ts';
import { retryAt } from '../retry-schedule.ts';
import { createAccessTokens } from './access-token.ts';
import { createAsk, type Reply, type Request } from './ask.ts';
import type { EboxSettings } from './configuration.ts';
import { consentIn, consentRequest } from './consent.ts';
import type { Failure } from './failure.ts';
import { publicationIn, publicationRequest } from './publication.ts';

export interface EboxOrder {
  readonly settings: EboxSettings;
  /** Of the client, P-256 or RSA. */
  readonly key: KeyObject;
  /** Epoch seconds. */
  readonly now: () => number;
  /** A new UUID. */
  readonly newId: () => string;
  /** Milliseconds for each answer. */
  readonly patience?: number;
}

const PATIENCE = 10_000;

/**
 * Delivers into citizens' eBoxes through a document provider: asks for a token, whether the person takes messages, and only then publishes.
 * A recipient stands in bodies alone, which go to the addresses of the settings by TLS and nowhere else.
 *
 * What a citizen's box takes is not published as that of an enterprise is: see `EboxSettings`. Throws `DeliveryError` `ebox-key-unsupported`.
 */
export function eboxDelivery({ settings, key, now, newId, patience }: EboxOrder): DeliveryPort {
  const ask = createAsk(patience ?? PATIENCE);
  const tokens = createAccessTokens({ settings, key, ask, now, newId });

  /** Asks as the client. A token that is refused is forgotten: the next attempt has another. */
  async function askAsClient(
    url: string,
    request: Request,
  ): Promise<Reply | 'no-answer' | Failure> {
    const token = await tokens.token();
    if (typeof token !== 'string') return token;
    const headers = { ...request.headers, authorization: `Bearer ${token}` };
    const reply = await ask(url, { ...request, headers });
    if (reply !== 'no-answer' && reply.status === 401) tokens.drop(token);
    return reply;
  }

  async function attempt(order: DeliveryOrder): Promise<DeliveryOutcome | Failure> {
    const messageTypeId = Object.hasOwn(settings.messageTypes, order.kind)
      ? settings.messageTypes[order.kind]
      : undefined;
    if (messageTypeId === undefined) return { outcome: 'refused', reason: 'kind-unregistered' };
    const { recipient } = order;
    const found = await askAsClient(settings.consents, consentRequest(settings, recipient));
    if (found !== 'no-answer' && 'outcome' in found) return found;
    const consent = consentIn(settings, recipient, found);
    if (consent === 'not-given') return { outcome: 'no-consent' };
    if (consent !== 'given') return consent;
    const message = publicationRequest(settings, order, { messageTypeId, boundary: newId() });
    const answer = await askAsClient(settings.messages, message);
    if (answer !== 'no-answer' && 'outcome' in answer) return answer;
    const publication = publicationIn(order, answer);
    return publication.outcome === 'published'
      ? { ...publication, outcome: 'delivered' }
      : publication;
  }

  return {
    async deliver(order) {
      const outcome = await attempt(requireOrder(order));
      if (outcome.outcome !== 'failed') return outcome;
      const { reason, wait } = outcome;
      return { outcome: 'unreachable', reason, retryAt: retryAt(now(), order.attempt, wait) };
    },
  };
}
