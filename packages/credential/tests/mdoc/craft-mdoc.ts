import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { nodePlatform } from '@prova/platform-node';
import {
  type CborMap,
  type CborValue,
  cborTag,
  type DraftTools,
  decodeBase64url,
  draftMdoc,
  encodeCbor,
  type HolderKey,
  type MdocOrder,
  openIssuerSigned,
  type Platform,
} from '../../src/index.ts';

// Structures by the plain encoder, so that a reader can be shown what no writer of ours makes.

const P256 = { namedCurve: 'P-256' } as const;
export const issuer = generateKeyPairSync('ec', P256);
export const holder = generateKeyPairSync('ec', P256);
export const certificate = new TextEncoder().encode('stands for the DER of the signer');

export const issuerSpki = new Uint8Array(issuer.publicKey.export({ format: 'der', type: 'spki' }));
const { x = '', y = '' } = holder.publicKey.export({ format: 'jwk' });
export const holderKey: HolderKey = { kty: 'EC', crv: 'P-256', x, y };

export const DOC_TYPE = 'eu.europa.ec.eudi.ehic.1';
export const MIDNIGHT = 1_795_478_400;
export const DAY = 86_400;

export const tools: DraftTools = {
  randomBytes: (length) => new Uint8Array(randomBytes(length)),
  sha256: (data) => new Uint8Array(createHash('sha256').update(data).digest()),
};

export function signES256(data: Uint8Array, { privateKey } = issuer): Uint8Array {
  return new Uint8Array(sign('sha256', data, { key: privateKey, dsaEncoding: 'ieee-p1363' }));
}

/** A good order, but for the overrides. */
export function orderOf(overrides: Partial<MdocOrder> = {}): MdocOrder {
  return {
    docType: DOC_TYPE,
    namespace: DOC_TYPE,
    elements: [
      ['issuing_country', 'BE'],
      ['date_of_expiry', cborTag(1004, '2027-12-31')],
      ['document_number', '80056001200012345678'],
    ],
    issuer: {
      issuer: 'https://issuer.example/wallet/BE-0120',
      certificatePath: [certificate],
      issuedAt: MIDNIGHT,
      expiresAt: MIDNIGHT + 90 * DAY,
    },
    copies: [{ holderKey, status: { uri: 'https://issuer.example/statusLists/7', idx: 4711 } }],
    ...overrides,
  };
}

/** What our issuer hands over, decoded from base64url. */
export function issue(overrides: Partial<MdocOrder> = {}): Uint8Array {
  const [draft] = draftMdoc(orderOf(overrides), tools);
  if (!draft) throw new Error('No copy was ordered.');
  return decodeBase64url(draft.complete(signES256(draft.signingInput))) ?? new Uint8Array();
}

/** Opens it and checks the issuer's signature, as the verifier does. */
export async function openSigned(bytes: Uint8Array, platform: Platform = nodePlatform) {
  const opened = await openIssuerSigned(bytes, platform);
  const { signingInput, signature } = opened.issuerAuth;
  const outcome = await platform.verifySignature('ES256', issuerSpki, signingInput, signature);
  if (outcome !== 'valid') throw new Error('Not signed by the issuer.');
  return opened;
}

export function mapOf(entries: Readonly<Record<string, CborValue>>): CborMap {
  return new Map(Object.entries(entries));
}

export function embed(value: CborValue): CborValue {
  return cborTag(24, encodeCbor(value));
}

export const RANDOM = new Uint8Array(16).fill(9);

export function itemOf(overrides: Readonly<Record<string, CborValue>> = {}): CborMap {
  const item = { digestID: 0, random: RANDOM, elementIdentifier: 'a', elementValue: 'x' };
  return mapOf({ ...item, ...overrides });
}

export interface Crafted {
  readonly items?: readonly CborValue[];
  /** Default: those of the items. */
  readonly digests?: CborMap;
  readonly securityObject?: Readonly<Record<string, CborValue>>;
  /** In place of the parts of the COSE_Sign1. */
  readonly auth?: Readonly<Partial<Record<0 | 1 | 2 | 3, CborValue>>>;
  readonly nameSpaces?: CborValue;
}

/** An `IssuerSigned` that is correctly signed whatever it says, but for the overrides of `auth`. */
export function craft(crafted: Crafted = {}): CborMap {
  const items = crafted.items ?? [embed(itemOf())];
  const payload = encodeCbor(embed(securityObjectOf(crafted, items)));
  const protectedBytes = encodeCbor(new Map([[1, -7]]));
  const signed = encodeCbor(['Signature1', protectedBytes, new Uint8Array(), payload]);
  const parts: readonly CborValue[] = [
    protectedBytes,
    new Map([[33, certificate]]),
    payload,
    signES256(signed),
  ];
  return mapOf({
    nameSpaces: crafted.nameSpaces ?? mapOf({ [DOC_TYPE]: items }),
    issuerAuth: Object.assign([...parts], crafted.auth),
  });
}

function securityObjectOf({ digests, securityObject }: Crafted, items: readonly CborValue[]) {
  const own = new Map(items.map((item, i) => [i, tools.sha256(encodeCbor(item))]));
  const coordinate = (text: string) => decodeBase64url(text) ?? new Uint8Array();
  return mapOf({
    version: '1.0',
    digestAlgorithm: 'SHA-256',
    valueDigests: mapOf({ [DOC_TYPE]: digests ?? own }),
    deviceKeyInfo: mapOf({
      deviceKey: new Map<number, CborValue>([
        [1, 2],
        [-1, 1],
        [-2, coordinate(x)],
        [-3, coordinate(y)],
      ]),
    }),
    docType: DOC_TYPE,
    validityInfo: mapOf({
      signed: new Date(MIDNIGHT * 1000),
      validFrom: new Date(MIDNIGHT * 1000),
      validUntil: new Date((MIDNIGHT + DAY) * 1000),
    }),
    ...securityObject,
  });
}
