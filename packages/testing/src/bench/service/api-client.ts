import { createHash, createPrivateKey, randomUUID, sign } from 'node:crypto';
import { type ClientRequest, request } from 'node:http';
import { encodeBase64url, encodeUtf8 } from '@prova/credential';
import type { BenchClient } from './bench-client.ts';
import { type KeptConnections, keptConnections, type PlainRequest } from './kept-connections.ts';

/** What is sent: a text, or a stream of any length. */
export interface ApiRequest {
  readonly mediaType: string;
  readonly body: string | AsyncIterable<Uint8Array>;
  /** What is wanted back, for the `Accept` header. */
  readonly accept?: string;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: Uint8Array;
}

/** A program that asks the issuer's service, each request with a proof of its own. */
export interface ApiClient {
  /** Rejects when there is no answer within ten seconds; for a stream, as long as it takes. */
  ask(method: string, path: string, sent?: ApiRequest): Promise<ApiAnswer>;
  close(): void;
}

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** A token is good for ten minutes. */
const TOKEN_AGE = 480_000;
const FORM = 'application/x-www-form-urlencoded';

/** A client with connections that it keeps; the first request gets a token, and later ones a new one in time. */
export function createApiClient(baseUrl: string, { clientId, key }: BenchClient): ApiClient {
  const { hostname, port } = new URL(baseUrl);
  const connections = keptConnections(hostname, Number(port));
  const streams = new Set<ClientRequest>();
  const privateKey = createPrivateKey({ key: { ...key }, format: 'jwk' });
  const jwk = { kty: key.kty, crv: key.crv, x: key.x, y: key.y };
  let nonce: string | undefined;
  let token: { readonly text: Promise<string>; readonly until: number } | undefined;

  function signed(header: object, claims: object): string {
    const input = [{ alg: 'ES256', ...header }, claims].map(encoded).join('.');
    const signature = sign('sha256', encodeUtf8(input), {
      key: privateKey,
      dsaEncoding: 'ieee-p1363',
    });
    return `${input}.${encodeBase64url(signature)}`;
  }

  function proofOf(method: string, path: string, bound?: string): string {
    const ath = bound && createHash('sha256').update(bound).digest('base64url');
    const iat = Math.floor(Date.now() / 1000);
    const claims = { htm: method, htu: baseUrl + path, iat, jti: randomUUID(), ath, nonce };
    return signed({ typ: 'dpop+jwt', jwk }, claims);
  }

  /** Once more where the service wants its nonce, which it then gives. */
  async function send(method: string, path: string, sent?: ApiRequest, bound?: string) {
    const { body } = sent ?? {};
    const isStream = typeof body === 'object';
    const attempt = () => {
      const headers = {
        dpop: proofOf(method, path.replace(/\?.*/, ''), bound),
        ...(bound && { authorization: `DPoP ${bound}` }),
        ...(sent && { 'content-type': sent.mediaType }),
        ...(sent?.accept && { accept: sent.accept }),
        ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
      };
      return isStream
        ? streamed(new URL(baseUrl + path), { method, headers, body }, streams)
        : whole(connections, { method, path, headers, ...(body !== undefined && { body }) });
    };
    const first = await attempt();
    if (first.nonce === undefined || first.nonce === nonce) return first;
    nonce = first.nonce;
    const isAsked = first.status === 400 || first.status === 401;
    return isAsked && !isStream ? attempt() : first;
  }

  async function getToken(): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: clientId, sub: clientId, aud: baseUrl, exp: now + 60, jti: randomUUID() };
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: ASSERTION,
      client_assertion: signed({}, claims),
    }).toString();
    const { status, body: said } = await send('POST', '/token', { mediaType: FORM, body });
    if (status !== 200) throw new Error(`There is no token: ${Buffer.from(said)}`);
    return JSON.parse(Buffer.from(said).toString()).access_token;
  }

  return {
    async ask(method, path, sent) {
      if (token === undefined || performance.now() > token.until) {
        token = { text: getToken(), until: performance.now() + TOKEN_AGE };
        token.text.catch(() => {
          token = undefined;
        });
      }
      return send(method, path, sent, await token.text);
    },
    close() {
      connections.close();
      for (const stream of streams) stream.destroy();
    },
  };
}

type NoncedAnswer = ApiAnswer & { readonly nonce: string | undefined };

async function whole(connections: KeptConnections, request: PlainRequest): Promise<NoncedAnswer> {
  const { status, headers, body } = await connections.ask(request);
  return { status, body, nonce: headers.get('dpop-nonce') };
}

/** A body of any length, on a connection of its own. */
function streamed(
  url: URL,
  { method, headers, body }: StreamedRequest,
  streams: Set<ClientRequest>,
): Promise<NoncedAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent: false });
    streams.add(outgoing);
    outgoing.on('close', () => streams.delete(outgoing));
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      const pieces: Buffer[] = [];
      incoming.on('data', (piece: Buffer) => pieces.push(piece));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const { 'dpop-nonce': given } = incoming.headers;
        const nonce = typeof given === 'string' ? given : undefined;
        resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(pieces), nonce });
      });
    });
    pour(body, outgoing).catch((error: Error) => outgoing.destroy(error));
  });
}

interface StreamedRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Sends a stream as fast as it is taken. */
async function pour(pieces: AsyncIterable<Uint8Array>, to: ClientRequest): Promise<void> {
  for await (const piece of pieces) {
    if (!to.write(piece)) await new Promise((resolve) => to.once('drain', resolve));
  }
  to.end();
}

function encoded(value: object): string {
  return encodeBase64url(encodeUtf8(JSON.stringify(value)));
}
