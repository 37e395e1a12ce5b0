import { attestationOf } from '@prova/credential';
import { createPrinter, templateId } from '@prova/paper';
import { loadFonts, nodePlatform } from '@prova/platform-node';
import { createTestAuthority, TEST_NOW } from '@prova/testing';
import { nothingInstalled, openSnapshot, trustMaterial } from '@prova/trust';
import { verify } from '@prova/verifier';
import fc from 'fast-check';
import {
  type IssueOutcome,
  IssuerError,
  type IssuingOffice,
  issueRecords,
} from '../../src/index.ts';
import { draftPayload } from '../../src/issuance/draft-payload.ts';

const BOTH = { id: 'BE:0120', competences: ['EHIC', 'PDA1'] } as const;
const authority = await createTestAuthority({ institutions: [BOTH, { id: 'BE:0121' }] });
const opened = await openSnapshot(await authority.snapshot(), {
  root: authority.root.certificate,
  environment: 'test',
  platform: nodePlatform,
});
const trust = trustMaterial(opened, nothingInstalled('test', 0));
const printer = createPrinter(await loadFonts());
const TODAY = '2026-11-24';

function officeOf(id: string, now = TEST_NOW, today = TODAY): IssuingOffice {
  const { id: institution, signer } = authority.institution(id);
  const template = { languages: ['en'], environment: 'test', address: 'verify.example' } as const;
  return {
    profile: { type: 'pda1', institution, acronym: 'RSZ', nativeScript: 'warn', signer },
    moment: { today, randomBytes: (length) => new Uint8Array(length).fill(1) },
    release: { trust, now, today },
    printer,
    templateId: templateId({ type: 'pda1', ...template }),
  };
}

const EMPLOYER = { et: '01', id: '0403199702', na: 'Bouwwerken De Clercq', co: 'BE' };
const PLACE = { st: 'rue Nationale', hn: '12', pc: '59000', lo: 'Lille', co: 'FR' };
const person = {
  id: 'r1',
  fn: 'Vandenbroucke',
  gn: 'Marie-Louise',
  dob: '1984-07-20',
  hi: '84072002127',
  dn: 'A1-2026-000417',
  sc: '01',
  sd: '2026-11-24',
  ed: '2027-11-23',
};
const record = { ...person, em: [EMPLOYER], wa: [PLACE] };
const columns = (prefix: string, item: object) =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [`${prefix}.${name}`, value]));
const flat = { ...person, ...columns('em', EMPLOYER), ...columns('wa', PLACE) };

const profile = { type: 'pda1', institution: { country: 'BE', officialId: '0120' } } as const;
const drafted = (given: unknown) =>
  draftPayload(given, { ...profile, acronym: 'RSZ', nativeScript: 'warn' }, TODAY).payload;

function refusal(given: unknown): string {
  try {
    drafted(given);
    return 'drafted';
  } catch (error) {
    if (error instanceof IssuerError)
      return `${error.code} ${error.field} ${error.rule ?? ''}`.trim();
    throw error;
  }
}

function summary(outcome: IssueOutcome | undefined) {
  return outcome?.outcome === 'issued' ? 'issued' : [outcome?.code, outcome?.rule];
}

describe('a record', () => {
  test('of lists and a row of a table are the same document; legislation is that of the issuing state', () => {
    const document = attestationOf(drafted(record));
    expect(document).toMatchObject({
      type: 'pda1',
      data: { ic: 'BE', ii: '0120', in: 'RSZ', lc: 'BE', di: TODAY, em: [EMPLOYER], wa: [PLACE] },
    });
    const empty = { 'wa.fa': '', 'wa.hb': '', nf: '', tr: '' };
    expect(attestationOf(drafted({ ...flat, ...empty }))).toEqual(document);
  });

  test('says truth in words, as a table must', () => {
    for (const [tr, said] of [
      ['true', true],
      ['false', false],
      [true, true],
    ] as const) {
      expect(drafted({ ...flat, tr })).toMatchObject({ pda1: { tr: said } });
    }
  });

  test('works without a fixed place', () => {
    const { wa: _, ...rest } = record;
    expect(drafted({ ...rest, nf: 'FR' })).toMatchObject({ pda1: { nf: 'FR' } });
  });

  test('is brought to form NFC, however deep', () => {
    const decomposed = { ...record, em: [{ ...EMPLOYER, na: 'Cafe\u0301' }] };
    expect(drafted(decomposed)).toMatchObject({ pda1: { em: [{ na: 'Caf\u00e9' }] } });
    const long = { ...PLACE, fa: 'e\u0301'.repeat(512) };
    expect(drafted({ ...record, wa: [long] })).toMatchObject({
      pda1: { wa: [{ fa: '\u00e9'.repeat(512) }] },
    });
  });

  test.each([
    ['a list and columns of it', { ...record, ...columns('em', EMPLOYER) }, 'record-invalid em'],
    ['a column that there is not', { ...flat, 'em.x': '1' }, 'record-invalid em'],
    ['a text for a list', { ...record, em: 'Bouwwerken' }, 'record-invalid em invalid-type'],
    ['no employer', { ...record, em: [] }, 'record-invalid em'],
    ['both places', { ...record, nf: 'FR' }, 'record-invalid wa'],
    ['neither place', person, 'record-invalid em'],
    ['a card number', { ...record, ci: '80056001200012345678' }, 'record-invalid record'],
    ['a day that is none', { ...record, ed: '2027-02-30' }, 'record-invalid ed invalid-date'],
    [
      'another state’s legislation',
      { ...record, lc: 'FR' },
      'record-refused lc legislation-of-another-state',
    ],
    [
      'a period that ends first',
      { ...record, ed: '2026-11-23' },
      'record-refused ed invalid-period',
    ],
    [
      'a status without an employer for it',
      { ...record, sc: '03' },
      'record-refused em employment-form',
    ],
  ])('with %s is refused by its member', (_, given, expected) => {
    expect(refusal(given)).toBe(expected);
  });

  test('of anything is a draft or refused by one of our errors', () => {
    const name = fc.constantFrom(
      'em',
      'wa',
      'em.na',
      'wa.lo',
      'nf',
      'tr',
      'dn',
      '__proto__',
      'em.__proto__',
    );
    fc.assert(
      fc.property(fc.dictionary(name, fc.anything()), (changes) => {
        expect(refusal({ ...record, ...changes })).toMatch(/^(drafted|record-)/);
      }),
    );
  });
});

describe('is issued', () => {
  test('and our own verifier says what it is', async () => {
    const [issued] = await issueRecords([record], officeOf('BE:0120'));
    if (issued?.outcome !== 'issued') throw new Error(JSON.stringify(issued));
    expect(Buffer.from(issued.pdf).toString('latin1')).toContain('pda1.jws');
    const context = { trust, policy: { environment: 'test' }, platform: nodePlatform } as const;
    const report = await verify(
      { kind: 'text', text: issued.qrText },
      { ...context, today: TODAY, now: TEST_NOW },
    );
    expect(report).toMatchObject({ verdict: 'accepted', document: { type: 'pda1' } });
  });

  test.each([
    ['before its period', { sd: '2027-01-01' }],
    ['within it', { sd: '2026-10-01' }],
    ['after it', { sd: '2026-01-01', ed: '2026-06-30' }],
  ])('%s', async (_, days) => {
    const [outcome] = await issueRecords([{ ...record, ...days }], officeOf('BE:0120'));
    expect(summary(outcome)).toBe('issued');
  });

  test('by no institution that may issue cards only, whenever it begins', async () => {
    for (const sd of [TODAY, '2027-01-01']) {
      const [outcome] = await issueRecords([{ ...record, sd }], officeOf('BE:0121'));
      expect(summary(outcome)).toEqual(['release-refused', 'key-not-listed']);
    }
  });

  test('not while a desk could not judge it, although it has yet to begin', async () => {
    const later = TEST_NOW + 8 * 86_400;
    const old = officeOf('BE:0120', later, '2026-12-02');
    const [outcome] = await issueRecords([{ ...record, sd: '2027-01-01' }], old);
    expect(summary(outcome)).toEqual(['release-postponed', 'trust-stale']);
  });
});
