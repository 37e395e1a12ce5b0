import { createHash, generateKeyPairSync } from 'node:crypto';
import { nodePlatform } from '@prova/platform-node';
import {
  CredentialError,
  encodeUtf8,
  KEY_BINDING_WINDOW,
  openKeyBinding,
  openSdJwtVc,
} from '../../src/index.ts';
import { foreign, holderKey, holderPrivateKey, issue, jws, NOW } from './sample.ts';

const clientId = 'x509_hash:Uvo3HtuIxuhC92rShpgqcT3YXwrqRxWEviRiA0OZszk';
const nonce = 'n-0S6_WzA2Mj';
const expected = { clientId, nonce, now: NOW };
const [issued = ''] = issue();
const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url');

function bound(
  { header = {}, payload = {} }: { header?: object; payload?: object } = {},
  key = holderPrivateKey,
  presented = issued,
): string {
  const claims = { aud: clientId, nonce, iat: NOW, sd_hash: hashOf(presented), ...payload };
  return `${presented}${jws({ alg: 'ES256', typ: 'kb+jwt', ...header }, claims, key)}`;
}

async function codeOf(text: string, changes: Partial<typeof expected> = {}): Promise<string> {
  try {
    const credential = await openSdJwtVc(text, nodePlatform);
    await openKeyBinding(credential, { ...expected, ...changes }, nodePlatform);
    return 'bound';
  } catch (error) {
    if (error instanceof CredentialError) return error.code;
    throw error;
  }
}

test('an answer to this very question', async () => {
  const credential = await openSdJwtVc(bound(), nodePlatform);
  expect(credential.presented).toEqual(encodeUtf8(issued));
  expect(await openKeyBinding(credential, expected, nodePlatform)).toEqual({ issuedAt: NOW });
});

const [issuerPart, personalNumber, cardNumber] = issued.split('~');

test.each<[string, string, string]>([
  ['of fewer disclosures', bound({}, holderPrivateKey, `${issuerPart}~${cardNumber}~`), 'bound'],
  ['that ends in time', bound({ payload: { iat: NOW - KEY_BINDING_WINDOW } }), 'bound'],
  ['of a clock that is ahead', bound({ payload: { iat: NOW + KEY_BINDING_WINDOW } }), 'bound'],
  ['absent', issued, 'kb-missing'],
  ['of another type', bound({ header: { typ: 'JWT' } }), 'kb-typ'],
  ['of no type', bound({ header: { typ: undefined } }), 'kb-typ'],
  ['for somebody else', bound({ payload: { aud: 'x509_hash:AAAA' } }), 'kb-aud'],
  ['without the prefix of its audience', bound({ payload: { aud: clientId.slice(10) } }), 'kb-aud'],
  ['for a list of audiences', bound({ payload: { aud: [clientId] } }), 'kb-aud'],
  ['to another question', bound({ payload: { nonce: 'n-0S6_WzA2Mk' } }), 'kb-nonce'],
  ['to no question', bound({ payload: { nonce: undefined } }), 'kb-nonce'],
  ['over other disclosures', bound({ payload: { sd_hash: hashOf('x') } }), 'kb-sd-hash'],
  ['after one was taken away', bound().replace(`${personalNumber}~`, ''), 'kb-sd-hash'],
  ['a year old', bound({ payload: { iat: NOW - 365 * 86_400 } }), 'kb-time'],
  ['a year ahead', bound({ payload: { iat: NOW + 365 * 86_400 } }), 'kb-time'],
  ['a second too old', bound({ payload: { iat: NOW - KEY_BINDING_WINDOW - 1 } }), 'kb-time'],
  ['without a time', bound({ payload: { iat: undefined } }), 'kb-time'],
  ['by another key', bound({}, other.privateKey), 'kb-signature'],
  [
    'by another key that it brings along',
    bound({ header: { jwk: other.publicKey.export({ format: 'jwk' }) } }, other.privateKey),
    'kb-signature',
  ],
  ['unsigned', bound({ header: { alg: 'none' } }), 'kb-signature'],
  ['without a signature', bound().replace(/[^.]*$/, ''), 'kb-signature'],
  ['with a demand', bound({ header: { crit: ['b64'], b64: false } }), 'jws-crit'],
  ['that is no JWT', `${issued}a.b`, 'jws-malformed'],
])('S07: an answer %s: %#', async (_, text, code) => {
  expect(await codeOf(text)).toBe(code);
});

test('a key that is no point of the curve signs nothing', async () => {
  const text = foreign({ cnf: { jwk: { ...holderKey, y: holderKey.x } } });
  expect(await codeOf(bound({}, holderPrivateKey, text))).toBe('kb-signature');
});
