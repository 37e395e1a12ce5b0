import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { decodeBase45, encodeQrText, encodeUtf8, parseCompactJws } from '@prova/credential';
import { builtVerifier } from '../../built.ts';
import { makeRevocationList } from '../../revocation-list.ts';
import { createTestAuthority, TEST_NOW, type TestInstitution } from '../../test-authority.ts';
import { ORDINARY_INSTITUTIONS } from '../../test-institutions.ts';
import { makeToken } from '../../tokens.ts';
import { largeSnapshot } from '../bench-scheme.ts';

const ISSUER = 'BE:0120';
const LISTS = 'https://lists.example/BE-0120/';
const RID = `${LISTS}2026-11.jws`;
/** So that no row lives off having just seen the same text. */
const CARDS = 128;
const WITHDRAWN = 1_000;

const ASSETS = new URL('../../../assets/', import.meta.url);

/**
 * What a browser gets to judge by, by path: the embedded verifier as it is built, a trust list of Europe's size, a list of withdrawn
 * documents of an institution that publishes one, and its cards.
 */
export async function verdictFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const authority = await createTestAuthority({
    institutions: ORDINARY_INSTITUTIONS.map((each) =>
      each.id === ISSUER ? { ...each, revocationUris: [LISTS] } : each,
    ),
  });
  const fund = authority.institution(ISSUER);
  const revoked = Array.from({ length: WITHDRAWN }, (_, i) => idOf('W', i));
  const order = { rid: RID, revoked, issuedAt: TEST_NOW - 600 };
  const given = {
    cards: Array.from({ length: CARDS }, (_, i) => cardOf(fund, i)),
    spki: [
      ...new X509Certificate(fund.certificate).publicKey.export({ type: 'spki', format: 'der' }),
    ],
    list: { uri: RID, text: await makeRevocationList(fund, order) },
    now: TEST_NOW,
  };
  return new Map([
    ...(await builtVerifier()),
    ['/verdict-page.js', await readFile(new URL('verdict-page.js', ASSETS))],
    ['/verdict-worker.js', await readFile(new URL('verdict-worker.js', ASSETS))],
    ['/root.der', authority.root.certificate],
    ['/snapshot.cose', await largeSnapshot(authority, 2000)],
    ['/given.json', encodeUtf8(JSON.stringify(given))],
  ]);
}

function cardOf(fund: TestInstitution, i: number) {
  const payload = { jti: idOf('C', i), rid: RID };
  const jws = makeToken(fund, { payload, prc: { fn: `Holder ${i}`, gn: 'Marie-Louise' } });
  const text = encodeQrText(jws);
  const { signingInput, signature } = parseCompactJws(jws);
  return {
    text,
    packed: [...decodeBase45(text)],
    input: [...signingInput],
    signature: [...signature],
  };
}

/** Sixteen characters, as ids of documents have. */
function idOf(letter: string, i: number): string {
  return letter + String(i).padStart(15, '0');
}
