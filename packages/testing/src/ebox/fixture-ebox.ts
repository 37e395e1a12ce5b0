import { createPublicKey, type KeyObject } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { onLoopback } from '../loopback.ts';
import type { EboxFixtureSettings, EboxRequest } from './ebox-request.ts';
import { judgeAssertion } from './judge-assertion.ts';
import { judgeMessage, type TakenMessage } from './judge-message.ts';

/** An answer that a test wants instead of the right one. `silence` never comes, `cut` breaks off in the middle. */
export type EboxFault =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  | 'silence'
  | 'cut';

export type EboxPlace = 'token' | 'consents' | 'messages';

/** A document provider with a federation beside it and an authorization server: a real HTTP server, strict about what is known of them. */
export interface FixtureEbox {
  readonly origin: string;
  /** As an operator would write it. */
  readonly settings: EboxFixtureSettings;
  /** Numbers of those who take messages. */
  readonly consenting: Set<string>;
  /** In their order, each once. */
  readonly messages: readonly TakenMessage[];
  readonly requests: readonly EboxRequest[];
  /** Why it refused what it refused. */
  readonly refusals: readonly string[];
  /** Answers so at a place until it is told otherwise. */
  fail(place: EboxPlace, fault: EboxFault | undefined): void;
  /** No token that it gave counts any more. */
  forgetTokens(): void;
  close(): Promise<void>;
}

export interface FixtureEboxOrder {
  /** The client's, private or public. */
  readonly key: KeyObject;
  /** Epoch seconds. */
  readonly now: () => number;
}

const PATHS: Readonly<Record<string, EboxPlace>> = {
  '/REST/oauth/v5/token': 'token',
  '/REST/federation/citizenEboxConsents/search': 'consents',
  '/REST/ebox/messages': 'messages',
};

/** What the service says, and to whom it refuses, why. */
interface Said {
  readonly status: number;
  readonly body: object;
  readonly refusal?: string;
}

/** Seconds for which a token counts. */
const TOKEN_LIFETIME = 300;

export async function startFixtureEbox({ key, now }: FixtureEboxOrder): Promise<FixtureEbox> {
  const faults = new Map<EboxPlace, EboxFault>();
  const tokens = new Map<string, number>();
  const seen = new Set<string>();
  const byKey = new Map<string, TakenMessage>();
  const requests: EboxRequest[] = [];
  const refusals: string[] = [];
  const consenting = new Set<string>();
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;

  const server = createServer((incoming, response) => {
    const pieces: Uint8Array[] = [];
    incoming.on('data', (piece: Uint8Array) => pieces.push(piece));
    incoming.on('end', () => {
      const { method = '', url = '', headers, rawHeaders } = incoming;
      const request = { method, url, headers, rawHeaders, body: Buffer.concat(pieces) };
      requests.push(request);
      answer(request, response).catch(() => response.destroy());
    });
  });
  const { origin, close } = await onLoopback(server);
  const at = (place: EboxPlace) =>
    origin + (Object.keys(PATHS).find((path) => PATHS[path] === place) ?? '');
  const settings: EboxFixtureSettings = {
    ...{ messages: at('messages'), consents: at('consents'), token: at('token') },
    clientId: 'prova:demo',
    keyId: 'client-1',
    scopes: 'scope:document:management:publish scope:document:management:consents',
    sender: '0206731645',
    senderApplicationId: 'document:management:publish:0206731645',
    messageTypes: { prc: 'PROVA_PRC', ehic: 'PROVA_EHIC' },
  };

  async function answer(request: EboxRequest, response: ServerResponse): Promise<void> {
    const place = PATHS[request.url];
    const fault = place && faults.get(place);
    if (fault === 'silence') return;
    if (fault === 'cut') {
      response.writeHead(200, { 'content-length': '100' }).write('{');
      response.destroy();
      return;
    }
    if (fault) {
      response.writeHead(fault.status, fault.headers).end(fault.body);
      return;
    }
    const { status, body, refusal } = await judged(place, request);
    if (refusal !== undefined) refusals.push(refusal);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  async function judged(place: EboxPlace | undefined, request: EboxRequest): Promise<Said> {
    if (place === undefined || request.method !== 'POST') return refuse(404, 'not here');
    if (place === 'token') return giveToken(request);
    const until = tokens.get(/^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '');
    if (until === undefined || until <= now()) return refuse(401, 'no token');
    return place === 'consents' ? findConsent(request) : takeMessage(request);
  }

  function giveToken({ headers, body }: EboxRequest): Said {
    if (headers['content-type'] !== 'application/x-www-form-urlencoded') {
      return refuse(415, 'a form is asked for');
    }
    const form = new URLSearchParams(Buffer.from(body).toString('utf8'));
    const client = { clientId: settings.clientId, keyId: settings.keyId, publicKey };
    const fault =
      form.get('grant_type') !== 'client_credentials' || form.get('scope') !== settings.scopes
        ? 'not what was agreed'
        : judgeAssertion(form, { ...client, audience: settings.token, now: now(), seen });
    if (fault !== undefined) return refuse(400, fault);
    const token = `token-${requests.length}`;
    tokens.set(token, now() + TOKEN_LIFETIME);
    const said = { access_token: token, token_type: 'Bearer', expires_in: TOKEN_LIFETIME };
    return { status: 200, body: said };
  }

  function findConsent({ headers, body }: EboxRequest): Said {
    const asked: unknown = JSON.parse(Buffer.from(body).toString('utf8'));
    const { ssin, ...more } = Object(asked);
    const isAsked = headers['content-type'] === 'application/json' && /^\d{11}$/.test(ssin);
    if (!isAsked || Object.keys(more).length > 0) return refuse(400, 'not one ssin');
    const items = consenting.has(ssin) ? [{ ssin }] : [];
    return { status: 200, body: { items, total: items.length } };
  }

  async function takeMessage(request: EboxRequest): Promise<Said> {
    // A structured header (RFC 8941 §3.3.3): a string, in quotes.
    const [, idempotencyKey] =
      /^"([0-9a-f-]{36})"$/.exec(String(request.headers['idempotency-key'])) ?? [];
    if (idempotencyKey === undefined) return refuse(400, 'no idempotency key');
    const judged = await judgeMessage(request, settings);
    if (typeof judged === 'string') return refuse(400, judged);
    if (byKey.has(idempotencyKey)) return refuse(409, 'published before');
    const messageId = `M-${byKey.size + 1}`;
    byKey.set(idempotencyKey, { ...judged, messageId });
    return { status: 201, body: { messageId, expirationDate: '2036-11-24T00:00:00+01:00' } };
  }

  return {
    origin,
    settings,
    consenting,
    get messages() {
      return [...byKey.values()];
    },
    requests,
    refusals,
    fail(place, fault) {
      if (fault === undefined) faults.delete(place);
      else faults.set(place, fault);
    },
    forgetTokens: () => tokens.clear(),
    close,
  };
}

function refuse(status: number, refusal: string): Said {
  return { status, body: { type: 'urn:problem-type:example', status }, refusal };
}
