import { assembleCompactJws, encodeUtf8, jwsSigningInput } from '@prova/credential';
import type { ServiceKey } from './service-key.ts';

/** An event on its way to a receiver. */
export interface OutgoingEvent {
  /** The same at every attempt: by it a receiver knows what it has seen. */
  readonly eventId: string;
  readonly type: string;
  readonly institutionId: string;
  readonly content: Readonly<Record<string, unknown>>;
  /** When it happened, epoch seconds. */
  readonly at: number;
}

export interface EventTokenContext {
  /** Where the service is reached; `iss`. */
  readonly issuer: string;
  /** The client's id; `aud`. */
  readonly audience: string;
  readonly key: ServiceKey;
  /** Epoch seconds. */
  readonly now: number;
}

/** The name of an event in a token, `urn:prova:event:attestation.revoked`. */
function eventName(type: string): string {
  return `urn:prova:event:${type}`;
}

/**
 * A security event token (RFC 8417): a JWT of type `secevent+jwt` whose `jti` is the event's id, `toe` its time, `iat` the time of this
 * attempt, and `events` what happened. It has no `exp`, as §2.2 there asks.
 */
export function eventToken(
  { eventId, type, institutionId, content, at }: OutgoingEvent,
  { issuer, audience, key, now }: EventTokenContext,
): string {
  const input = jwsSigningInput(
    { alg: 'ES256', typ: 'secevent+jwt', kid: key.jwk.kid },
    {
      iss: issuer,
      aud: audience,
      iat: now,
      jti: eventId,
      toe: at,
      events: { [eventName(type)]: { institution: institutionId, ...content } },
    },
  );
  return assembleCompactJws(input, key.sign(encodeUtf8(input)));
}
