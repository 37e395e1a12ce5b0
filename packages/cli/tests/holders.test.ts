import {
  type Attestation,
  characterCount,
  isiPlusExpiry,
  lintAttestation,
  parseAttestation,
  parseInstitutionId,
  SCHEMA_IDS,
} from '@prova/credential';
import { loadHolders, loadInstitutions, recordOn } from '../src/index.ts';

const holders = await loadHolders();
const institutions = await loadInstitutions();

/** The document that a holder's institution would be asked for on a day. */
function documentOf(holder: (typeof holders)[number], day: string): Attestation {
  const { type } = holder;
  const institution = institutions.find(({ id }) => id === holder.institution);
  if (!institution) throw new RangeError(`No institution ${holder.institution}.`);
  const { country, officialId } = parseInstitutionId(institution.id);
  const { id: _, ...members } = recordOn(holder, day);
  // Of an ISI+ card the issuer finds the last day.
  const xd = isiPlusExpiry({
    issueYear: Number(day.slice(0, 4)),
    birthYear: Number(String(members['dob']).slice(0, 4)),
    ofFrontierWorker: false,
  });
  const last = type === 'isiplus' ? { xd } : {};
  const data = {
    ...last,
    ic: country,
    in: institution.acronym,
    ii: officialId,
    di: day,
    ...members,
  };
  return parseAttestation(type, { sid: SCHEMA_IDS[type], [type]: data });
}

test.each(holders.map((holder) => [holder.record.id, holder] as const))(
  '%s may be issued on any day',
  (_id, holder) => {
    for (const day of ['2026-11-24', '2027-12-31', '2028-02-29', '2040-01-01']) {
      const faults = lintAttestation(documentOf(holder, day), day, 'demo');
      expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  },
);

test('dates count from the day of issue', () => {
  const holder = holders.find(({ record }) => record.id === 'all-fields');
  expect(holder && recordOn(holder, '2026-11-24')).toMatchObject({
    sd: '2026-11-24',
    ed: '2027-02-22',
    xd: '2028-11-24',
  });
});

test('the situations that matter are there', () => {
  expect(new Set(holders.map(({ type }) => type))).toEqual(
    new Set(['prc', 'ehic', 'pda1', 'isiplus']),
  );
  const all = holders
    .map((holder) => documentOf(holder, '2026-11-24'))
    .flatMap((document) =>
      document.type === 'prc' || document.type === 'ehic' ? [document.data] : [],
    );
  const lengths = all.map(({ fn, gn, hi, in: acronym, ii, ci = '' }) =>
    [fn, gn, hi, acronym + ii, ci].map(characterCount),
  );
  expect(lengths).toContainEqual([40, 35, 20, 25, 20]);
  expect(all.some((data) => !('ci' in data) && !('xd' in data))).toBe(true);
  expect(all.filter(({ dob }) => dob.endsWith('-00')).map(({ dob }) => dob)).toEqual([
    '1962-05-00',
    '1951-00-00',
  ]);
  for (const script of [/[Ħħ]/, /\p{Script=Greek}/u, /\p{Script=Cyrillic}/u, /[ȘșȚț]/, /[Þþ]/]) {
    expect(all.some(({ fn, gn }) => script.test(fn + gn))).toBe(true);
  }
});

test('both algorithms sign', () => {
  const used = new Set(holders.map(({ institution }) => institution));
  const algorithms = institutions.flatMap(({ id, algorithm }) => (used.has(id) ? [algorithm] : []));
  expect(new Set(algorithms)).toEqual(new Set(['ES256', 'RS256']));
  expect(algorithms).toHaveLength(institutions.length);
});
