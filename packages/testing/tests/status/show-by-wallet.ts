import type { KeyObject } from 'node:crypto';
import {
  type CredentialFormat,
  decodeBase64url,
  decodeCbor,
  type Presentation,
} from '@prova/credential';
import type { Shown } from '../../src/index.ts';
import type { TestIssuer } from '../../src/issuer/test-issuer.ts';
import { disclosableNames } from '../../src/wallet/present-sd-jwt-vc.ts';
import { presented } from '../../src/wallet/presented.ts';
import { createTestWallet } from '../../src/wallet/test-wallet.ts';

/** What a wallet shows by a profile; of `copy`, what it holds and never shows whole. */
export interface ShownByWallet {
  readonly profile: 'P0' | 'P1' | 'P2' | 'P4' | 'copy';
  readonly format: CredentialFormat;
  readonly value: Presentation | string;
}

const binding = {
  clientId: 'x509_hash:Uvo3HtuIxuhC92rShpgqcT3YXwrqRxWEviRiA0OZszk',
  nonce: 'exc7gBkxjx1rdc9udRrveKvSsJIq80avlXeLHhGwqtA',
  responseUri: 'https://desk.example/verifier/v1/presentations/responses/1',
};

/** What an mdoc’s holder shows of any document here. */
const ALWAYS = new Set([
  ...['issuing_authority_id', 'issuing_country', 'authentic_source_id', 'authentic_source_name'],
  ...['date_of_issuance', 'date_of_expiry', 'catalogue_version', 'right_id', 'starting_date'],
  'ending_date',
]);
const IN_P2 = /^(be\.|right_|age_|\d+$|municipality)/;

const isOpen = (name: string) => ALWAYS.has(name);
const PROFILES = {
  entitlement: [['P0', isOpen] as const, ['P1', () => true] as const],
  status: [
    ['P2', (name: string) => isOpen(name) || IN_P2.test(name)] as const,
    ['P4', () => true] as const,
  ],
};

/** Takes up the offer on a page, and shows what came by each profile that asks for it. */
export async function showByWallet(
  issuer: TestIssuer,
  offer: Shown,
): Promise<readonly ShownByWallet[]> {
  const { clock } = issuer;
  const uri = /href="(openid-credential-offer:[^"]+)"/.exec(offer.text)?.[1] ?? '';
  const txCode = /<code>(\d{6})<\/code>/.exec(offer.text)?.[1];
  const wallet = createTestWallet({ issuer: issuer.url(), url: issuer.url, now: clock.now });
  const session = await wallet.accept(uri.replaceAll('&amp;', '&'), txCode);
  const all: ShownByWallet[] = [];
  for (const id of session.configurationIds) {
    const key = wallet.newKey();
    const { credentialResponse } = await wallet.fetchCredentials(session, id, [key]);
    const credential = String(Object(credentialResponse.credentials?.[0]).credential);
    const held = { credential, holder: key.privateKey };
    all.push(...(await showCopy(id, held, clock.now())));
  }
  return all;
}

async function showCopy(
  id: string,
  held: { readonly credential: string; readonly holder: KeyObject },
  now: number,
): Promise<readonly ShownByWallet[]> {
  const format: CredentialFormat = id.endsWith('mdoc') ? 'mso_mdoc' : 'dc+sd-jwt';
  const inside = format === 'mso_mdoc' ? insideMdoc(held.credential) : insideSdJwt(held.credential);
  const shown = await Promise.all(
    PROFILES[id.startsWith('status') ? 'status' : 'entitlement'].map(
      async ([profile, isShown]): Promise<ShownByWallet> => {
        const order = { now, names: inside.names.filter(isShown) };
        const value = await presented({ ...held, format, ...inside }, binding, order);
        return { profile, format, value };
      },
    ),
  );
  return [...shown, { profile: 'copy', format, value: held.credential }];
}

function insideSdJwt(credential: string) {
  return { docType: '', names: disclosableNames(credential) };
}

function insideMdoc(credential: string) {
  const issued = mapOf(decodeCbor(decodeBase64url(credential) ?? new Uint8Array()));
  const [[docType, elements] = ['', []]] = mapOf(issued.get('nameSpaces'));
  const names = Array.from(Object(elements) as Iterable<{ value: Uint8Array }>, ({ value }) =>
    String(mapOf(decodeCbor(value)).get('elementIdentifier')),
  );
  return { docType: String(docType), names };
}

function mapOf(value: unknown): ReadonlyMap<unknown, unknown> {
  return value instanceof Map ? value : new Map();
}
