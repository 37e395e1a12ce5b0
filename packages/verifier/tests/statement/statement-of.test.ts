import { openQrText } from '@prova/credential';
import { SAMPLE_EHIC } from '@prova/testing';
import { anyCharacter } from '@prova/testing/any-character';
import fc from 'fast-check';
import {
  type ExportStatement,
  keyThumbprint,
  nextReceipt,
  parseExport,
  type Report,
  statementOf,
  type VerificationExport,
  VerifierError,
  writeExport,
} from '../../src/index.ts';
import { frozenExample } from '../frozen-example.ts';
import { forged, MARK_KEY, newStation, platform, tokenOf, verified } from '../receipt/station.ts';

const station = newStation('Rezeption 2');
const verifier = {
  station: station.label,
  key: await keyThumbprint({ key: station.key, platform }),
};
const accepted = await verified(tokenOf());
const receipt = await nextReceipt(undefined, { ...accepted, station, markKey: MARK_KEY, platform });
const written = writeExport(accepted.report, { token: accepted.token, verifier, receipt });

const stated = async (exported: VerificationExport, language?: 'el' | 'hu') =>
  (await statementOf(exported, { json: '{}', ...(language && { language }) })).statement;

/** What stands behind a caption, in any section. */
const valueUnder = ({ sections }: ExportStatement, caption: string): string | undefined =>
  sections
    .flatMap((section) => (section.kind === 'fields' ? section.fields : []))
    .find((field) => field.caption.endsWith(caption))?.value;

const exported = ({ report, token }: { report: Report; token: string | undefined }) =>
  writeExport(report, { token, verifier });

test('of an accepted document all that the export holds is said', async () => {
  const statement = await stated(written);
  expect(statement).toMatchObject({
    language: 'en',
    conclusion: { tone: 'accepted', title: 'Valid' },
    environment: 'test',
    test: { word: 'TEST', notice: 'nothing here is real' },
    foot: 'This paper is not signed.',
    day: '2026-11-24',
    document: { token: accepted.token, code: { type: 'prc' } },
  });
  const values = [
    ['Treatment date', '24/11/2026'],
    ['Verified by', 'Rezeption 2'],
    ['Kind of document', 'Provisional Replacement Certificate'],
    ['3. Name', 'Vandenbroucke'],
    ['4. Given names', 'Marie-Louise'],
    ['5. Date of birth', '20/07/1984'],
    ['6. Personal identification number', '84072002127'],
    ['7. Identification number of the institution', '0120 - MC-CM'],
    ['8. Identification number of the card', '80056001200012345678'],
    ['9. Expiry date', '31/12/2027'],
    ['(a), (b). Certificate validity period', '24/11/2026 – 23/02/2027'],
    ['(c). Certificate delivery date', '24/11/2026'],
    ['Document number', '0123456789ABCDEF'],
    ['2. Issuing Member State', 'BE'],
    ['Key of the desk', verifier.key],
    ['Number of the receipt', '1'],
    ['Hash of the receipt', receipt.hash],
    ['Environment', 'test'],
    ['Program', 'prova-verifier 0.1.0'],
  ] as const;
  for (const [caption, value] of values)
    expect([caption, valueUnder(statement, caption)]).toEqual([caption, value]);
  expect(valueUnder(statement, 'Name of the institution')).toBe(accepted.report.issuer?.name);
  expect(valueUnder(statement, 'Key that signed')).toBe(accepted.report.issuer?.kid);
  expect(valueUnder(statement, 'Verified on')).toMatch(/^24\/11\/2026, \d\d:\d\d:\d\d UTC$/);
  expect(valueUnder(statement, 'Trust list')).toMatch(/^\d+, \d\d\/\d\d\/2026, .* UTC$/);
});

test('every step is in the table, in order, with its result and what it raised', async () => {
  const { sections } = await stated(written);
  const rows = sections.flatMap((section) => (section.kind === 'table' ? section.rows : []));
  expect(rows.map(({ cells: [id] }) => id)).toEqual(written.steps.map(({ id }) => id));
  const results = {
    PASSED: 'Passed',
    'NOT PASSED': 'Not passed',
    WARNING: 'Warning',
    'N/A': 'Does not apply',
  };
  expect(rows.map(({ cells }) => cells[2])).toEqual(
    written.steps.map(({ result }) => results[result]),
  );
  expect(rows.at(-1)?.cells[1]).toBe(
    'Birth date is that of the identity document (birth-date-not-compared)',
  );
  expect(rows.every(({ weight }) => weight === 'plain')).toBe(true);
});

test('the paper says what it is worth, and the code carries the token', async () => {
  const { notes, document } = await stated(written);
  expect(notes).toEqual([
    'This paper is not signed.',
    'The evidence is the document in it, as it was presented: anybody can verify it again.',
    'The desk that verified it signed receipt number 1 of it.',
  ]);
  expect(openQrText(document?.code?.qrText ?? '')).toBe(accepted.token);
});

test('export and token go along as files', async () => {
  const { attachments } = await statementOf(written, { json: '{"ä":1}' });
  expect(attachments.map(({ name, mediaType }) => [name, mediaType])).toEqual([
    ['export.json', 'application/json'],
    ['document.jws', 'application/jose'],
  ]);
  const texts = attachments.map(({ bytes }) => Buffer.from(bytes).toString());
  expect(texts).toEqual(['{"ä":1}', accepted.token]);
});

test('of a card its own dates are said, and that its form is ours', async () => {
  const card = { sid: 'prova:ehic:0.1', prc: undefined, ehic: SAMPLE_EHIC };
  const statement = await stated(exported(await verified(tokenOf({ payload: card }))));
  expect(valueUnder(statement, 'Kind of document')).toBe('European Health Insurance Card');
  expect(valueUnder(statement, 'Date of issue')).toBe('24/11/2026');
  expect(valueUnder(statement, 'Certificate validity period')).toBeUndefined();
  expect(statement.document?.code?.type).toBe('ehic');
  expect(valueUnder(statement, 'format-not-agreed')).toMatch(/^The form .* read it\.$/);
});

test('of a document that was not accepted nothing is said but its token', async () => {
  const expired = tokenOf({ prc: { fn: 'Plantedsurname', gn: 'Plantedgiven' } });
  const cases = [
    await verified(expired, { treatmentDate: '2026-11-23' }),
    await verified(forged(expired)),
    await verified(expired, { trust: undefined }),
  ];
  for (const each of cases) {
    const statement = await stated(exported(each));
    const { document, ...rest } = statement;
    expect(document?.token).toBe(each.token);
    expect(JSON.stringify(rest)).not.toMatch(/Planted|84072002127/);
    expect(statement.language).toBe('en');
    expect(statement.sections[0]).toMatchObject({ kind: 'fields', title: 'Remarks' });
    const rows = statement.sections.flatMap((section) =>
      section.kind === 'table' ? section.rows : [],
    );
    expect(rows.filter(({ weight }) => weight === 'strong')).toHaveLength(1);
    expect(rows.at(-1)).toMatchObject({
      weight: 'strong',
      cells: [expect.anything(), expect.anything(), 'Not passed'],
    });
  }
});

test('a reason names the days that its institution signed, and no others', async () => {
  const early = await verified(tokenOf(), { treatmentDate: '2026-11-23' });
  const one = await stated(exported(early));
  expect(valueUnder(one, 'not-yet-valid')).toBe(
    'The entitlement starts on 24 November 2026, after the treatment date.',
  );
  expect(valueUnder(await stated(exported(early), 'hu'), 'not-yet-valid')).toContain(
    '2026. november 24.',
  );
  // By its own steps its signature was never looked at: whoever wrote that, the token may say anything.
  const steps = early.report.steps.filter(({ id }) => id !== '4c');
  const unsigned = { ...exported(early), steps };
  expect(valueUnder(await stated(unsigned), 'not-yet-valid')).toContain('starts on –,');
});

test('what nobody here knows yet is named and no more', async () => {
  const statement = await stated({
    ...exported(await verified('HC1:6BFOXN')),
    reasons: ['of-tomorrow'],
  });
  expect(valueUnder(statement, 'of-tomorrow')).toBe('');
  expect(statement.document).toBeUndefined();
  expect(statement.notes).toEqual(['This paper is not signed.']);
});

test('without a list and a day that is said, and a foreign document has no code', async () => {
  const report = (await verified(tokenOf(), { treatmentDate: 'tomorrow', trust: undefined }))
    .report;
  const token = tokenOf({ payload: { sid: 'eessi:prc:2.0' } });
  const statement = await stated(writeExport(report, { token, verifier }));
  expect(valueUnder(statement, 'Treatment date')).toBe('–');
  expect(valueUnder(statement, 'Trust list')).toBe('none');
  expect(statement.document).toEqual({ title: 'The document as it was presented', token });
});

test('in another language TEST is said twice', async () => {
  const { test: band, language } = await stated(written, 'el');
  expect([language, band.word]).toEqual(['el', 'TEST · ΔΟΚΙΜΗ']);
});

test('an accepted export whose payload is no document of ours has no statement', async () => {
  const payload = { sid: 'eessi:prc:1.0', prc: {} };
  const spoilt = { ...written, payload } as VerificationExport;
  await expect(stated(spoilt)).rejects.toMatchObject({ code: 'export-malformed' });
});

test('of any export there is a statement, or none by its code', async () => {
  const text = fc.string({ unit: anyCharacter, maxLength: 40 });
  const spoilt = fc.oneof(
    fc.record({ verifier: fc.record({ station: text, key: text }) }),
    fc.record({
      reasons: fc.array(fc.oneof(text, fc.constantFrom('expired', 'toString', 'key-revoked'))),
    }),
    fc.record({ token: text }),
    fc.record({ payload: fc.dictionary(text, fc.jsonValue()) }),
    fc.record({ verifiedAt: fc.constantFrom('2026-13-45T25:00:00Z', '0000-00-00T00:00:00Z') }),
    fc.record({
      trust: fc.record({
        environment: fc.constant('test'),
        state: fc.constant('FRESH'),
        sequence: fc.nat(),
        issuedAt: fc.constantFrom('2026-02-31T00:00:00Z', ''),
      }),
    }),
    fc.record({ treatmentDate: text }),
  );
  const property = fc.asyncProperty(spoilt, async (members) => {
    try {
      await stated({ ...written, ...members } as VerificationExport);
    } catch (error) {
      expect(error).toBeInstanceOf(VerifierError);
    }
  });
  await fc.assert(property);
});

test('what is read back from a file makes the same statement', async () => {
  expect(await stated(parseExport(JSON.stringify(written)))).toEqual(await stated(written));
});

const exportOf = async (name: string) => {
  const { text, token, judge } = await frozenExample(name);
  return writeExport(await judge(text), { token, verifier });
};

describe('of a PD A1', () => {
  test('the work and the legislation are said, in the order of the form', async () => {
    const statement = await stated(await exportOf('pda1-3b-two-employers'));
    expect(statement.subject).toBe('Portable Document A1');
    const values = [
      ['Kind of document', 'Portable Document A1'],
      ['1.1 Personal identification number', '84072002127'],
      ['1.2 Name', 'Vandenbroucke'],
      ['2.1 Member State whose legislation applies', 'BE'],
      ['2.2, 2.3 Period', '24/11/2026 – 23/11/2027'],
      ['3. Situation under Regulation (EC) No 883/2004, article', '13(3)'],
      ['4. Employer or self-employed activity', 'Bouwwerken De Clercq, 0403199702, BE'],
      ['5. Place of work', 'rue Nationale 12, 59000 Lille, FR'],
      ['6. Identification number of the institution', '0206 - ONSS-RSZ'],
    ] as const;
    for (const [caption, value] of values)
      expect([caption, valueUnder(statement, caption)]).toEqual([caption, value]);
    expect(JSON.stringify(statement)).toContain('Atelier Clercq, 55210055400013, FR');
    expect(JSON.stringify(statement)).not.toContain('Identification number of the card');
  });

  test('a state without a fixed place, and rules of before', async () => {
    const placeless = await stated(await exportOf('pda1-3b-no-fixed-place'));
    expect(valueUnder(placeless, 'State of work without a fixed place')).toBe('FR');
    const before = await stated(await exportOf('pda1-3b-transitional'));
    expect(valueUnder(before, 'article')).toBe('12(1), 87(8)');
  });

  test('a refused one is called what it is, and says nothing', async () => {
    const statement = await stated(await exportOf('pda1-7-day-after'));
    expect(statement.subject).toBe('Portable Document A1');
    expect(JSON.stringify(statement.sections)).not.toContain('Bouwwerken');
  });
});

describe('social documents', () => {
  test('an entitlement says the right and whose, and never why', async () => {
    const statement = await stated(await exportOf('entitlement-3b-named'));
    expect(statement.subject).toBe('Proof of a right');
    const values = [
      ['Right (version of the catalogue)', 'be.local.museum-x.reduced (1)'],
      ['Period', '24/11/2026 – 24/12/2026'],
      ['Name', 'A. Nergens'],
      ['Year of birth', '1985'],
      ['Identification number of the institution', '0999'],
    ] as const;
    for (const [caption, value] of values)
      expect([caption, valueUnder(statement, caption)]).toEqual([caption, value]);
  });

  test('an ISI+ card says what is on it', async () => {
    const statement = await stated(await exportOf('isiplus-3a-known'));
    expect(statement.subject).toBe('ISI+ card (Belgium)');
    expect(valueUnder(statement, 'Sex')).toBe('F');
    expect(valueUnder(statement, 'Personal identification number')).toBe('19632100441');
  });
});
