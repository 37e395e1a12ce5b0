import { encodePem } from '@prova/keys';
import { codeMatchers } from '@prova/testing/to-reject-with';
import {
  importInstitutions,
  newRegister,
  type Register,
  TrustRegistryError,
  thumbprintOf,
} from '@prova/trust-registry';
import fc from 'fast-check';
import { acceptPull, comparePull } from '../../src/mirror/compare-pull.ts';
import { admitInstitution } from '../../src/register/admission.ts';
import { bindCertificate } from '../../src/register/binding.ts';
import { snapshotOf } from '../../src/register/snapshot-of.ts';
import {
  BE_0120,
  DAY,
  NOW,
  platform,
  sealUnder,
  selfIssuedSeal,
  throwawayScheme,
} from '../throwaway-scheme.ts';

expect.extend(codeMatchers);

const scheme = await throwawayScheme();
const empty = newRegister({ environment: 'test', certificateAuthorities: [] });
const [first, second] = [await selfIssuedSeal('RSA-2048'), await selfIssuedSeal('P-256')];
const pem = (der: Uint8Array) => encodePem('CERTIFICATE', der);
const row = (officialId: string, parts: object = {}) => ({
  officialId,
  countryCode: 'BE',
  name: `Fund ${officialId}`,
  certificates: [pem(first)],
  ...parts,
});
const source = (...rows: object[]) => importInstitutions(JSON.stringify(rows));
/** The register after a pull whose suspicions, if any, a person has acknowledged. */
const after = (register: Register, rows: object[], at: number) => {
  const comparison = comparePull(register, source(...rows), at);
  return acceptPull(comparison, comparison.suspicions);
};
const bindingsOf = (register: Register, id = 'BE:1001') =>
  register.institutions.get(id)?.bindings.map(({ thumbprint, from, until }) => ({
    seal: thumbprint === thumbprintOf(first) ? 'first' : 'second',
    from,
    ...(until !== undefined && { until }),
  }));
const kindsOf = (register: Register, rows: object[]) =>
  comparePull(register, source(...rows), NOW).suspicions.map(({ kind }) => kind);

const ids = ['1001', '1002', '1003', '1004', '1005', '1006'];
const all = after(
  empty,
  ids.map((id) => row(id)),
  NOW,
);

describe('what vanished', () => {
  test('the same list again changes nothing', () => {
    const again = comparePull(all, source(...ids.map((id) => row(id))), NOW + DAY);
    expect(again).toEqual({
      register: all,
      differences: [],
      arrived: { institutions: [], certificates: [] },
      gone: { institutions: [], certificates: [] },
      suspicions: [],
    });
  });

  test('a certificate no longer listed is bound no longer, and what it signed before stays', () => {
    const next = after(all, [row('1001', { certificates: [pem(second)] })], NOW + DAY);
    expect(bindingsOf(next)).toHaveLength(2);
    expect(bindingsOf(next)).toContainEqual({ seal: 'first', from: 0, until: NOW + DAY });
    expect(bindingsOf(next)).toContainEqual({ seal: 'second', from: 0 });
    expect(next.certificates.has(thumbprintOf(first))).toBe(true);
  });

  test('what comes back begins a new period, and goes on with it', () => {
    const gone = after(all, [row('1001', { certificates: [] })], NOW + DAY);
    const back = after(gone, [row('1001')], NOW + 2 * DAY);
    const periods = [
      { seal: 'first', from: 0, until: NOW + DAY },
      { seal: 'first', from: NOW + 2 * DAY },
    ];
    expect(bindingsOf(back)).toEqual(periods);
    expect(bindingsOf(after(back, [row('1001')], NOW + 3 * DAY))).toEqual(periods);
    const goneAgain = after(back, [row('1001', { certificates: [] })], NOW + 3 * DAY);
    expect(bindingsOf(goneAgain)).toEqual([
      periods[0],
      { seal: 'first', from: NOW + 2 * DAY, until: NOW + 3 * DAY },
    ]);
    expect(bindingsOf(after(goneAgain, [row('1001')], NOW + 4 * DAY))).toHaveLength(3);
  });

  test('an institution no longer listed can issue nothing, and begins anew when it is listed again', () => {
    const accreditations = [{ competence: 'EHIC', from: 0 }];
    const gone = after(all, [row('1002')], NOW + DAY);
    expect(gone.institutions.get('BE:1001')).toMatchObject({
      status: 'active',
      bindings: [{ from: 0, until: NOW + DAY }],
      accreditations,
    });
    expect(after(gone, [row('1002')], NOW + 2 * DAY)).toEqual(gone);
    const back = after(gone, [row('1001'), row('1002')], NOW + 2 * DAY).institutions.get('BE:1001');
    expect(back?.bindings).toMatchObject([{ until: NOW + DAY }, { from: NOW + 2 * DAY }]);
    expect(back?.accreditations).toEqual(accreditations);
  });

  test.each(['suspended', 'closed'] as const)(
    'what was %s here stays so, gone or back',
    (status) => {
      const entry = all.institutions.get('BE:1001');
      if (!entry) throw new Error('The register lacks its first institution.');
      const accreditations = entry.accreditations.map((each) => ({ ...each, until: NOW }));
      const decided = { ...entry, status, accreditations, validUntil: NOW };
      const institutions = new Map(all.institutions).set('BE:1001', decided);
      const gone = after({ ...all, institutions }, [row('1002')], NOW + DAY);
      const back = after(gone, [row('1001')], NOW + 2 * DAY);
      for (const register of [gone, back]) {
        expect(register.institutions.get('BE:1001')).toMatchObject({ status, validUntil: NOW });
      }
    },
  );

  test('a binding that had not begun has the shortest time there is, for a register keeps them all', () => {
    const validFrom = new Date((NOW + 10 * DAY) * 1000).toISOString();
    const announced = { certificates: [{ certificatePEM: pem(second), validFrom }] };
    const next = after(empty, [row('1001', announced)], NOW);
    expect(bindingsOf(next)).toEqual([{ seal: 'second', from: NOW + 10 * DAY }]);
    const begin = NOW + 10 * DAY;
    expect(bindingsOf(after(next, [row('1001')], NOW + DAY))).toEqual([
      { seal: 'first', from: 0 },
      { seal: 'second', from: begin, until: begin + 1 },
    ]);
  });

  test('what the source ended, it ended; a period that is over is never made longer', () => {
    const until = (time: number) => ({
      certificates: [
        {
          certificatePEM: pem(first),
          validFrom: '2026-01-01',
          validUntil: new Date(time * 1000).toISOString(),
        },
      ],
    });
    const from = Date.UTC(2026, 0, 1) / 1000;
    const open = after(empty, [row('1001', until(NOW + 100 * DAY))], NOW);
    const shortened = after(open, [row('1001', until(NOW - 10 * DAY))], NOW);
    expect(bindingsOf(shortened)).toEqual([{ seal: 'first', from, until: NOW - 9 * DAY }]);
    const longer = after(shortened, [row('1001', until(NOW - 5 * DAY))], NOW + DAY);
    expect(bindingsOf(longer)).toEqual([{ seal: 'first', from, until: NOW - 9 * DAY }]);
    const anew = after(shortened, [row('1001', until(NOW + 50 * DAY))], NOW + DAY);
    expect(bindingsOf(anew)?.[1]).toEqual({
      seal: 'first',
      from: NOW + DAY,
      until: NOW + 51 * DAY,
    });
  });

  test.each([
    ['that was assumed', {}, { accreditedFor: [] }, 0],
    [
      'that was named',
      { accreditationPeriods: [{ portableDocument: 'EHIC', validFrom: '2026-01-01' }] },
      { accreditationPeriods: [] },
      Date.UTC(2026, 0, 1) / 1000,
    ],
  ])('an accreditation %s ends, and may begin again', (_, listed, none, from) => {
    const open = after(empty, [row('1001', listed)], NOW);
    const ended = after(open, [row('1001', none)], NOW + DAY);
    const once = { competence: 'EHIC', from, until: NOW + DAY };
    expect(ended.institutions.get('BE:1001')?.accreditations).toEqual([once]);
    expect(after(ended, [row('1001', none)], NOW + 2 * DAY)).toEqual(ended);
    const back = after(ended, [row('1001', listed)], NOW + 3 * DAY);
    expect(back.institutions.get('BE:1001')?.accreditations).toEqual([
      once,
      { competence: 'EHIC', from: NOW + 3 * DAY },
    ]);
  });

  test('a source that stops naming periods ends none', () => {
    const named = { accreditationPeriods: [{ portableDocument: 'EHIC', validFrom: '2026-01-01' }] };
    const before = after(empty, [row('1001', named)], NOW);
    expect(after(before, [row('1001')], NOW + DAY)).toEqual(before);
    const ended = after(before, [row('1001', { accreditationPeriods: [] })], NOW + DAY);
    const back = after(ended, [row('1001')], NOW + 2 * DAY).institutions.get('BE:1001');
    expect(back).toMatchObject({
      flags: [],
      accreditations: [{ until: NOW + DAY }, { from: NOW + 2 * DAY }],
    });
  });

  test('what stands under the root came from no resolver, and is left alone', async () => {
    const admitted = admitInstitution(
      { ...scheme.register, institutions: all.institutions, certificates: all.certificates },
      { id: BE_0120, name: 'Ours', validFrom: 0 },
    );
    const certificate = await sealUnder('BE', scheme.authorities.BE);
    const order = { certificate, competences: ['EHIC'], from: NOW } as const;
    const context = { root: scheme.root.certificate, platform };
    const register = await bindCertificate(admitted, BE_0120, order, context);
    const next = after(register, [row('1001')], NOW + DAY);
    expect(next.institutions.get('BE:0120')).toEqual(register.institutions.get('BE:0120'));
  });
});

describe('what is shown first', () => {
  test('a new name, a new institution, a new certificate, one that is gone', () => {
    const rows = [
      row('1001', { name: 'Renamed' }),
      row('1007'),
      row('1002', { certificates: [pem(second)] }),
      ...['1003', '1004', '1005'].map((id) => row(id)),
    ];
    const { differences, suspicions, arrived, gone } = comparePull(all, source(...rows), NOW);
    expect(suspicions).toEqual([]);
    expect(arrived).toEqual({ institutions: ['BE:1007'], certificates: [thumbprintOf(second)] });
    expect(gone).toEqual({ institutions: ['BE:1006'], certificates: [] });
    const lines = differences.map(({ institution, topic, from, to }) => [
      institution,
      topic,
      from,
      to,
    ]);
    expect(lines).toContainEqual(['BE:1001', 'name', 'Fund 1001', 'Renamed']);
    expect(lines).toContainEqual([
      'BE:1006',
      'binding',
      'EHIC until further notice',
      'EHIC until 2026-11-24T00:00:00Z',
    ]);
    expect(lines).toContainEqual(['BE:1007', 'name', undefined, 'Fund 1007']);
    expect(lines.filter(([id, topic]) => id === 'BE:1002' && topic === 'binding')).toEqual([
      ['BE:1002', 'binding', 'EHIC until further notice', 'EHIC until 2026-11-24T00:00:00Z'],
      ['BE:1002', 'binding', undefined, 'EHIC until further notice'],
    ]);
    expect(differences).toContainEqual(
      expect.objectContaining({ topic: 'certificate', subject: thumbprintOf(second) }),
    );
  });

  test.each([
    ['nothing', ids, []],
    ['one institution of six', ids.slice(1), []],
    ['two institutions of six', ids.slice(2), ['institutions-lost']],
    ['all', [], ['institutions-lost', 'certificates-lost', 'country-lost', 'list-empty']],
  ])('a pull that loses %s', (_, left, kinds) => {
    expect(
      kindsOf(
        all,
        left.map((id) => row(id)),
      ),
    ).toEqual(kinds);
  });

  test('an institution left without key or accreditation is as good as lost', () => {
    const rows = (parts: object) => ids.map((id, i) => row(id, i < 2 ? parts : {}));
    expect(kindsOf(all, rows({ certificates: [] }))).toEqual(['institutions-lost']);
    expect(kindsOf(all, rows({ accreditedFor: [] }))).toEqual(['institutions-lost']);
  });

  test('certificates that nobody uses any more', () => {
    const swapped = ids.map((id) => row(id, { certificates: [pem(second)] }));
    expect(kindsOf(all, swapped)).toEqual(['certificates-lost']);
  });

  test('the only institution of a country', () => {
    const rows = [...ids.map((id) => row(id)), row('1001', { countryCode: 'UK' })];
    const both = after(empty, rows, NOW);
    expect(comparePull(both, source(...rows.slice(0, -1)), NOW).suspicions).toEqual([
      { kind: 'country-lost', country: 'UK' },
    ]);
  });

  test('something gone, and a row that could not be read', () => {
    const unread = row('1006', { name: '' });
    expect(kindsOf(all, [...ids.slice(0, 5).map((id) => row(id)), unread])).toEqual([
      'rows-unread',
    ]);
    expect(kindsOf(all, [...ids.map((id) => row(id)), row('1009', { name: '' })])).toEqual([]);
    const document = { accreditedFor: ['EHIC', 'S1'] };
    expect(
      kindsOf(
        all,
        ids.slice(1).map((id) => row(id, document)),
      ),
    ).toEqual([]);
  });

  test('the first pull is suspicious only when it is empty', () => {
    expect(kindsOf(empty, [row('1001')])).toEqual([]);
    expect(kindsOf(empty, [])).toEqual(['list-empty']);
  });

  test('what is suspicious is accepted by naming it, and not otherwise', () => {
    const comparison = comparePull(all, source(row('1001')), NOW);
    const others = comparePull(all, source(), NOW).suspicions;
    for (const word of [[], others, comparison.suspicions.slice(1)]) {
      expect(() => acceptPull(comparison, word)).toThrowWithCode(
        TrustRegistryError,
        'pull-suspicious',
      );
    }
    expect(acceptPull(comparison, comparison.suspicions)).toBe(comparison.register);
  });
});

test('whatever a source lists from day to day, no second that is past changes its meaning', () => {
  const day = fc.subarray([
    row('1001'),
    row('1002', { certificates: [pem(second)] }),
    row('1003', { certificates: [pem(first), pem(second)], accreditedFor: ['EHIC', 'PDA1'] }),
  ]);
  const rows = fc.array(fc.tuple(day, fc.subarray([first, second]), fc.boolean()), {
    maxLength: 8,
  });
  /** What the register says of a time about everything it knows: `true` where it counted. */
  const stateAt = (register: Register, time: number) => {
    const state = new Map<string, boolean>();
    for (const [id, { bindings, accreditations, validUntil = Infinity }] of register.institutions) {
      for (const each of [...bindings, ...accreditations]) {
        const { from, until = Infinity } = each;
        const key = `${id} ${'thumbprint' in each ? each.thumbprint : each.competence}`;
        const counts = from <= time && time < until && time < validUntil;
        state.set(key, counts || state.get(key) === true);
      }
    }
    return state;
  };
  fc.assert(
    fc.property(rows, (days) => {
      let register = empty;
      const said: ReturnType<typeof stateAt>[] = [];
      days.forEach(([some, seals, isSilent], i) => {
        const at = NOW + i * DAY;
        const rowsOfDay = some.map((each) => ({
          ...each,
          certificates: seals.map(pem),
          ...(isSilent && { accreditedFor: [] }),
        }));
        register = after(register, rowsOfDay, at);
        said.push(stateAt(register, at + 1));
        // Of what is new today, the past is the source's word; of what was known on a day, that day stands.
        said.forEach((then, j) => {
          const now = stateAt(register, NOW + j * DAY + 1);
          for (const [key, counted] of then) expect([key, now.get(key)]).toEqual([key, counted]);
        });
        expect(() => snapshotOf(register, { sequence: 1, issuedAt: at })).not.toThrow();
      });
    }),
    { numRuns: 200 },
  );
});
