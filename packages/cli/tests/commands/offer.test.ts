import { readPdf } from '@prova/testing';
import { AT_NOON, NOW } from '../support/moment.ts';
import { ndjson, openWorkshop, PATIENCE, record, type Workshop } from '../support/workshop.ts';

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
  await shop.write('one.ndjson', ndjson([record('one')]));
  await shop.write('two.ndjson', ndjson([record('one'), record('two')]));
}, PATIENCE);
afterAll(() => shop.remove());

const offer = (...more: string[]) =>
  shop.type(['offer', '--type', 'prc', '--institution', 'BE:0120', ...AT_NOON, ...more]);

test('a record becomes an offer, on the terminal and as JSON; each time of the same document', async () => {
  const shown = await offer('--in', 'one.ndjson');
  expect(shown).toMatchObject({ code: 0, stderr: '' });
  expect(shown.stdout).toMatch(/^TEST/);
  expect(shown.stdout).toMatch(/openid-credential-offer:\/\/\?credential_offer_uri=http/);
  expect(shown.stdout).toMatch(/^txCode +\d{6}, /m);
  expect(shown.stdout).toContain('█▀');
  const { code, stdout } = await offer('--in', 'one.ndjson', '--handover', 'in-person', '--json');
  expect(code).toBe(0);
  const told = JSON.parse(stdout);
  expect(told).toMatchObject({ state: 'created', institution: 'BE:0120' });
  for (const member of ['txCode', 'qrCode']) expect(told).not.toHaveProperty(member);
  expect(stdout.length).toBeLessThan(4_000);
  expect(shown.stdout).toContain(told.attestation);
});

test('of a record that cannot be offered nothing is issued', async () => {
  // The number of a person has four characters or more in the claims of a card.
  const { sd: _, ed: __, ...card } = record('short');
  const short = { ...card, hi: '123', ci: '80056001200012345678', xd: '2028-11-24' };
  await shop.write('short.ndjson', ndjson([short]));
  const asCard = (command: string, ...more: string[]) =>
    shop.type([
      ...[command, '--type', 'ehic', '--institution', 'BE:0120', ...AT_NOON],
      ...['--in', 'short.ndjson', ...more],
    ]);
  const refused = await asCard('offer');
  expect(refused.code).not.toBe(0);
  expect(refused.stderr).toContain('personal_administrative_number');
  const held = () =>
    shop.type(['subject', 'export', '--institution', 'BE:0120', '--by', 'number', '--now', NOW], {
      input: '123',
    });
  expect((await held()).stdout).not.toContain(card.fn);
  // For paper it is good enough.
  expect((await asCard('issue', '--out', 'cards')).code).toBe(0);
  expect((await held()).stdout).toContain(card.fn);
});

test('an offer goes on paper too, as a letter that is no document; one in person does not', async () => {
  const shown = await offer('--in', 'one.ndjson', '--pdf', 'offer.pdf');
  expect(shown).toMatchObject({ code: 0, stderr: '' });
  expect(shown.stdout).toMatch(
    /\n\nThe letter is in offer\.pdf, without txCode\. It counts for a day: .* sign-in\.\n$/,
  );
  const [txCode = ''] = /(?<=^txCode +)\d{6}/m.exec(shown.stdout) ?? [];
  const { texts } = await readPdf(await shop.readBytes('offer.pdf'));
  expect(texts).toContain('TEST – not a real offer');
  expect(txCode).toMatch(/^\d{6}$/);
  expect(texts.filter((text) => text.includes(txCode))).toEqual([]);
  const verified = await shop.type(['verify', 'offer.pdf', '--json']);
  expect(verified.code).toBe(3);
  expect(JSON.parse(verified.stdout)).toMatchObject({
    verdict: 'not-judged',
    reasons: [{ code: 'foreign-credential-offer' }],
  });
  const signsIn = await offer('--in', 'one.ndjson', '--handover', 'sign-in', '--pdf', 'post.pdf');
  expect(signsIn.stdout).toMatch(/\n\nThe letter is in post\.pdf\.\n$/);
  const inPerson = await offer('--in', 'one.ndjson', '--handover', 'in-person', '--pdf', 'no.pdf');
  expect(inPerson.code).toBe(64);
  expect(inPerson.stderr).toMatch(/no letter/);
});

test('one record, and one that can be issued', async () => {
  const many = await offer('--in', 'two.ndjson');
  expect(many.code).toBe(64);
  expect(many.stderr).toMatch(/one record/);
  expect((await offer('--in', 'none.ndjson')).code).toBe(64);
  await shop.write('bad.ndjson', ndjson([record('bad', { dob: 'planted' })]));
  const bad = await offer('--in', 'bad.ndjson');
  expect(bad.code).not.toBe(0);
  expect(bad.stderr).not.toContain('planted');
});
