import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { draftSdJwtVc, encodeUtf8, type HolderKey, type SdJwtVcOrder } from '../../src/index.ts';

// A credential and whoever has to do with it, of keys made for one run.

export const NOW = Date.UTC(2026, 5, 1, 12) / 1000;
export const TODAY = Date.UTC(2026, 5, 1) / 1000;
export const DAY = 86_400;

const issuer = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const holder = generateKeyPairSync('ec', { namedCurve: 'P-256' });

export const issuerKey = issuer.privateKey;
export const issuerKeyInfo = new Uint8Array(
  issuer.publicKey.export({ format: 'der', type: 'spki' }),
);
export const holderPrivateKey = holder.privateKey;
export const holderKey = jwkOf(holder.publicKey);

export function jwkOf(key: KeyObject): HolderKey {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return { kty: 'EC', crv: 'P-256', x, y };
}

export const tools = {
  randomBytes: (length: number) => new Uint8Array(randomBytes(length)),
  sha256: (data: Uint8Array) => new Uint8Array(createHash('sha256').update(data).digest()),
};

export const order: SdJwtVcOrder = {
  vct: 'urn:eudi:ehic:1',
  permanent: { issuing_country: 'BE', authentic_source: { id: 'BE:0120', name: 'MC-CM' } },
  disclosable: {
    personal_administrative_number: '84072002127',
    document_number: '80056001200012345678',
  },
  issuer: {
    issuer: 'https://issuer.example/wallet/BE-0120',
    certificatePath: [Uint8Array.of(0x30, 1, 2), Uint8Array.of(0x30, 3)],
    issuedAt: NOW,
    expiresAt: NOW + 14 * DAY,
  },
  copies: [{ holderKey, status: { uri: 'https://issuer.example/statusLists/1', idx: 4711 } }],
};

/** A signature by ES256 as JOSE has it. */
export function es256(input: string | Uint8Array, key: KeyObject): Uint8Array {
  const bytes = typeof input === 'string' ? encodeUtf8(input) : input;
  return new Uint8Array(sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }));
}

/** The credentials of an order, signed. */
export function issue(changes: Partial<SdJwtVcOrder> = {}): string[] {
  return draftSdJwtVc({ ...order, ...changes }, tools).map(({ signingInput, complete }) =>
    complete(es256(signingInput, issuerKey)),
  );
}

export const base64url = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A compact JWS of anything. */
export function jws(header: object, payload: unknown, key: KeyObject): string {
  const input = `${base64url(header)}.${base64url(payload)}`;
  return `${input}.${Buffer.from(es256(input, key)).toString('base64url')}`;
}

const HEADER = { alg: 'ES256', typ: 'dc+sd-jwt', x5c: ['MAEC'] };

/** Whatever a hostile or strange issuer would sign: claims, with disclosures behind. */
export function foreign(
  payload: object,
  disclosures: readonly unknown[] = [],
  header: object = {},
): string {
  const claims = { vct: 'urn:eudi:ehic:1', cnf: { jwk: holderKey }, ...payload };
  const parts = [jws({ ...HEADER, ...header }, claims, issuerKey), ...disclosures.map(base64url)];
  return `${parts.join('~')}~`;
}

export function digestOf(disclosure: unknown): string {
  return createHash('sha256').update(base64url(disclosure)).digest('base64url');
}
