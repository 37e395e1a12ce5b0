import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { draftSdJwtVc, type HolderKey, type Signer, sdJwtVcContent } from '@prova/credential';
import { createLog, createMetrics, createService } from '@prova/http';
import { softwareSigner } from '@prova/keys';
import { SAMPLE_EHIC, TEST_NOW, type TestAuthority } from '@prova/testing';
import type { KeptCatalogue } from '@prova/trust-updater';
import { CompactEncrypt, decodeJwt, importJWK } from 'jose';
import { openPresentations } from '../../src/presentations/open-presentations.ts';
import { DESK_PROBLEMS } from '../../src/service/problems.ts';
import type { JudgePresentation } from '../../src/verifications/judge.ts';

/** Where wallets reach the desk: a proxy in front of it ends TLS. */
export const DESK_URL = 'https://desk.example';

/** A desk that asks wallets, and what it answers by a judge of the test’s. */
export interface PresentationDesk {
  readonly clock: { now: number };
  /** While it is `away`, nothing is signed. */
  readonly key: { state: 'here' | 'away' };
  readonly lines: readonly string[];
  /** What its operator was told. */
  readonly told: readonly string[];
  /** DER, under which it asks. */
  readonly certificate: Uint8Array;
  /** Asks it at its public address, or at a path of it. */
  readonly reach: (url: string, init?: RequestInit) => Promise<Response>;
  /** Begins a presentation. */
  readonly ask: (
    question?: object,
  ) => Promise<{ transactionId: string; links: string[]; qrCode?: string }>;
  readonly result: (
    transactionId: string,
    responseCode?: string,
  ) => Promise<Record<string, unknown>>;
  readonly close: () => Promise<void>;
}

export async function openPresentationDesk(
  authority: TestAuthority,
  judge: JudgePresentation,
  catalogue: KeptCatalogue = { outcome: 'none' },
): Promise<PresentationDesk> {
  const clock = { now: TEST_NOW };
  const lines: string[] = [];
  const told: string[] = [];
  const reader = {
    country: 'BE',
    organization: 'Kliniek Nergens',
    hosts: ['desk.example'],
  } as const;
  const software = softwareSigner(await authority.reader(reader));
  const key: PresentationDesk['key'] = { state: 'here' };
  const signer: Signer = {
    ...software,
    signMany(inputs) {
      if (key.state === 'away') throw new Error('The token was drawn.');
      return software.signMany(inputs);
    },
  };
  const { operations, health } = openPresentations(
    { key: { signer, intermediates: [], clientIdPrefix: 'x509_hash' } },
    {
      baseUrl: DESK_URL,
      trust: { held: () => ({ trust: undefined, catalogue }) } as never,
      today: () => '2026-11-24',
      judge,
      now: () => clock.now,
      tell: (code) => told.push(code),
    },
  );
  const service = createService({
    title: 'Desk',
    version: '1.2.3',
    environment: 'test',
    baseUrl: DESK_URL,
    operations,
    health: [health],
    problems: DESK_PROBLEMS,
    metrics: createMetrics(),
    log: createLog({ write: (line) => lines.push(line) }, () => TEST_NOW),
    newId: () => crypto.randomUUID(),
    // As in front of a hospital: tests say where they ask from.
    proxies: 1,
  });
  const { url, close } = await service.listen({ host: '127.0.0.1', port: 0 });
  const reach = (at: string, init?: RequestInit) =>
    fetch(at.startsWith(DESK_URL) ? url + at.slice(DESK_URL.length) : url + at, init);
  return {
    clock,
    key,
    lines,
    told,
    certificate: signer.certificate,
    reach,
    async ask(question = {}) {
      const answer = await reach('/verifier/v1/presentations', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ preset: 'ehic', mode: 'cross-device', ...question }),
      });
      return Object(await answer.json());
    },
    async result(transactionId, responseCode) {
      const query = responseCode === undefined ? '' : `?responseCode=${responseCode}`;
      return Object(
        await (await reach(`/verifier/v1/presentations/${transactionId}${query}`)).json(),
      );
    },
    close,
  };
}

/** What a request object says. */
export interface SignedRequest {
  readonly client_id: string;
  readonly nonce: string;
  readonly state: string;
  readonly response_uri: string;
  readonly client_metadata: { readonly jwks: { readonly keys: readonly [Record<string, string>] } };
  readonly [claim: string]: unknown;
}

export function requestUriOf(link: string): string {
  return new URL(link).searchParams.get('request_uri') ?? '';
}

/** Fetches the request of a link. */
export async function fetchRequest(
  desk: PresentationDesk,
  links: readonly string[],
): Promise<SignedRequest> {
  const answer = await desk.reach(requestUriOf(links[0] ?? ''));
  return decodeJwt<SignedRequest>(await answer.text());
}

/** A holder, and the card of the sample in their wallet. */
export interface TestHolder {
  readonly privateKey: KeyObject;
  readonly credential: string;
}

export function holderOf(authority: TestAuthority): TestHolder {
  const { signer } = authority.institution('BE:0120');
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const holderKey: HolderKey = { kty: 'EC', crv: 'P-256', x, y };
  const data = { ...SAMPLE_EHIC, sd: SAMPLE_EHIC.di, ed: SAMPLE_EHIC.xd };
  const [draft] = draftSdJwtVc(
    {
      ...sdJwtVcContent({ type: 'ehic', data }, 'dc4eu-1'),
      issuer: {
        issuer: 'https://issuer.example/wallet/BE-0120',
        certificatePath: [signer.certificate],
        issuedAt: TEST_NOW,
        expiresAt: TEST_NOW + 14 * 86_400,
      },
      copies: [{ holderKey, status: { uri: 'https://issuer.example/statusLists/1', idx: 7 } }],
    },
    {
      randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
      sha256: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
    },
  );
  if (!draft) throw new RangeError('No draft.');
  const [signature] = signer.signMany([draft.signingInput]) as [Uint8Array];
  return { privateKey, credential: draft.complete(signature) };
}

/** All of it, signed by the holder for a request. */
export function presented(
  { privateKey, credential }: TestHolder,
  request: SignedRequest,
  changes: object = {},
): string {
  const sd_hash = createHash('sha256').update(credential).digest('base64url');
  const claims = {
    aud: request.client_id,
    nonce: request.nonce,
    iat: TEST_NOW,
    sd_hash,
    ...changes,
  };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const input = `${part({ typ: 'kb+jwt', alg: 'ES256' })}.${part(claims)}`;
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
  return `${credential}${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`;
}

/** An answer, encrypted to the key of a request. */
export async function encrypted(
  { client_metadata }: SignedRequest,
  payload: object | string,
): Promise<string> {
  const [{ kid = '', ...jwk }] = client_metadata.jwks.keys;
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A128GCM', kid })
    .encrypt(await importJWK({ kty: 'EC', ...jwk }));
}

/** Posts fields to where the answer of a request goes. */
export function post(
  desk: PresentationDesk,
  { response_uri }: SignedRequest,
  fields: Record<string, string>,
): Promise<Response> {
  return desk.reach(response_uri, { method: 'POST', body: new URLSearchParams(fields) });
}
