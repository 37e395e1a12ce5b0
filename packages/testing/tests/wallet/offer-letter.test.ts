import { randomUUID } from 'node:crypto';
import { nodePlatform as platform } from '@prova/platform-node';
import { createReader, type Reader } from '@prova/reader';
import { LANGUAGES, loadWords, verify } from '@prova/verifier';
import { ISSUER_URL } from '../../src/issuer/issuer-order.ts';
import type { ClientAnswer } from '../../src/issuer/test-client.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { recordOf } from '../../src/issuer/test-records.ts';
import { readPdf } from '../../src/read-pdf.ts';
import { createTestWallet, type TestWallet } from '../../src/wallet/test-wallet.ts';
import { zxingWasm } from '../../src/zxing.ts';

// An offer on paper: what pdf.js and zxing find on it, what a wallet does with it, and what a clinic is told that is shown it.

const OFFERS = '/issuer/v1/credentialOffers';

let issuer: TestIssuer;
let wallet: TestWallet;
let reader: Reader;
beforeAll(async () => {
  issuer = await createTestIssuer();
  wallet = createTestWallet({ issuer: ISSUER_URL, url: issuer.url, now: issuer.clock.now });
  reader = await createReader({ zxingWasm: await zxingWasm(), platform });
});
afterAll(() => issuer.close());

let records = 0;
async function offer(changes: object = {}, key: string = randomUUID()) {
  records += 1;
  const record = recordOf({ id: `letter-${records}` });
  const body = { institution: 'BE:0120', type: 'prc', record, ...changes };
  const answer = await issuer.portal.call('POST', OFFERS, { body, key });
  expect(answer.status).toBe(201);
  return answer.body;
}

const letterOf = ({ id }: { readonly id: string }): Promise<ClientAnswer> =>
  issuer.portal.call('GET', `${OFFERS}/${id}/pdf`);

async function textOf(answer: ClientAnswer): Promise<string> {
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return (await readPdf(answer.bytes)).texts.join(' ');
}

test('the letter has one code, the offer; a wallet redeems what is read off it, once', async () => {
  const made = await offer();
  expect(made.links.pdf).toBe(`${made.links.self}/pdf`);
  const letter = await letterOf(made);
  expect(letter.headers.get('cache-control')).toBe('no-store');
  expect(letter.headers.get('content-disposition')).toBe(
    `attachment; filename="offer-${made.id}.pdf"`,
  );
  const text = await textOf(letter);
  for (const part of [made.page, made.id, 'TEST – not a real offer']) expect(text).toContain(part);
  const read = await reader.read(letter.bytes);
  expect(read).toMatchObject({ kind: 'file', medium: 'pdf', attachments: [], qrTexts: [made.uri] });
  expect((await letterOf(made)).bytes).toEqual(letter.bytes);

  const [uri = ''] = 'qrTexts' in read ? read.qrTexts : [];
  const session = await wallet.accept(uri, made.txCode);
  expect(session.configurationIds).toContain('prc-sd-jwt-vc');
  const late = await letterOf(made);
  expect([late.status, late.body.code]).toEqual([410, 'offer-over']);
  const { body } = await issuer.portal.call('GET', `${OFFERS}/${made.id}`);
  expect(body.links).not.toHaveProperty('pdf');
});

test('the second code is not on it, nor in its bytes, nor anybody’s name', async () => {
  const made = await offer();
  const { bytes } = await letterOf(made);
  const { texts } = await readPdf(bytes);
  const [readable, raw] = [texts.join('\n'), Buffer.from(bytes).toString('latin1')];
  const { fn, gn, dob, hi } = recordOf();
  for (const planted of [made.txCode, fn, gn, dob, hi, '20/07/1954', made.attestation]) {
    // Six digits may stand by chance in the number or the address of an offer.
    const bare = readable.replaceAll(made.id, '').replaceAll(made.page, '');
    expect([planted, bare.includes(planted)]).toEqual([planted, false]);
    if (planted !== made.txCode) expect([planted, raw.includes(planted)]).toEqual([planted, false]);
  }
});

test('a clinic that is shown it is told that it is an offer, in every language', async () => {
  const { bytes } = await letterOf(await offer());
  const evidence = await reader.read(bytes);
  const moment = { trust: undefined, today: '2026-11-24', now: issuer.clock.now(), platform };
  const said = new Set<string>();
  for (const language of LANGUAGES) {
    const policy = { environment: 'test', words: await loadWords(language) } as const;
    const { verdict, reasons } = await verify(evidence, { ...moment, policy });
    expect([language, verdict, reasons[0]?.code]).toEqual([
      language,
      'not-judged',
      'foreign-credential-offer',
    ]);
    said.add(reasons[0]?.message ?? '');
  }
  expect(said.size).toBe(LANGUAGES.length);
});

test('there is a letter of an open offer alone, for whoever may offer', async () => {
  const answered = async (answer: Promise<ClientAnswer>) => {
    const { status, body, headers } = await answer;
    return [status, body.code, headers.get('cache-control')];
  };
  expect(await answered(letterOf({ id: randomUUID() }))).toEqual([
    404,
    'offer-unknown',
    'no-store',
  ]);
  const made = await offer();
  const other = await issuer.client({ clientId: 'other', institution: 'BE:0130' });
  const path = `${OFFERS}/${made.id}/pdf`;
  expect(await answered(other.call('GET', path))).toEqual([404, 'offer-unknown', 'no-store']);
  const clerk = await issuer.client({ clientId: 'reader', scopes: ['read'] });
  expect((await clerk.call('GET', path)).status).toBe(403);
  expect((await fetch(issuer.url() + path)).status).toBe(401);

  const inPerson = await offer({ handover: 'in-person' });
  expect(inPerson.links).not.toHaveProperty('pdf');
  expect(await answered(letterOf(inPerson))).toEqual([409, 'offer-in-person', 'no-store']);

  const withdrawn = await offer();
  const revoke = `/issuer/v1/attestations/${withdrawn.attestation}/revoke`;
  await issuer.portal.call('POST', revoke, { body: { reason: 'lost-or-stolen' } });
  expect((await letterOf(withdrawn)).status).toBe(409);
  // Nor is anybody sent to a wallet for it.
  const addresses = [
    withdrawn.page,
    new URL(withdrawn.uri).searchParams.get('credential_offer_uri'),
  ];
  for (const address of addresses) {
    expect((await fetch(address.replace(ISSUER_URL, issuer.url()))).status).toBe(404);
  }

  issuer.clock.pass(86_400);
  expect(await answered(letterOf(made))).toEqual([410, 'offer-over', 'no-store']);
});
