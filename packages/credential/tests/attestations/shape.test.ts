import { anyCharacter } from '@prova/testing/any-character';
import fc from 'fast-check';
import * as v from 'valibot';
import {
  COUNTRY_CODES,
  CredentialError,
  characterCount,
  isCalendarDate,
  isPartialDate,
  parseEhicPayload,
  parsePrcPayload,
} from '../../src/index.ts';

// The schemas in the words of a library that others have tested: what it says is what our shapes must say.

const text = (min: number, max: number) =>
  v.pipe(
    v.string(),
    v.check((value) => characterCount(value) >= min && characterCount(value) <= max),
  );
const fullDate = v.pipe(v.string(), v.check(isCalendarDate));
const uri = v.pipe(
  v.string(),
  v.check((value) => URL.canParse(value)),
);
const holder = {
  ic: v.picklist(COUNTRY_CODES),
  fn: text(0, 40),
  gn: text(0, 35),
  dob: v.pipe(v.string(), v.check(isPartialDate)),
  hi: text(0, 20),
  in: text(0, 21),
  ii: text(4, 10),
};
const [ci, xd, di] = [text(0, 20), fullDate, fullDate];
const reference = { jti: v.optional(v.string()), rid: v.optional(uri) };
const PRC = v.strictObject({
  sid: v.literal('eessi:prc:1.0'),
  ...reference,
  prc: v.strictObject({
    ...holder,
    ...{ ci: v.optional(ci), sd: fullDate, ed: fullDate, xd: v.optional(xd), di },
  }),
});
const EHIC = v.strictObject({
  sid: v.literal('prova:ehic:0.1'),
  ...reference,
  ehic: v.strictObject({ ...holder, ci, xd, di }),
});

/** The value, its members in their order, or the faulty members. */
function byLibrary(schema: v.GenericSchema, value: unknown): string {
  const result = v.safeParse(schema, value);
  if (result.success) return JSON.stringify(result.output);
  const fields = result.issues.map(({ expected, path }) => {
    const known = expected === 'never' ? path?.slice(0, -1) : path;
    return known?.map(({ key }) => key).join('.') || 'payload';
  });
  return [...new Set(fields)].join();
}

function byUs(parse: (value: unknown) => unknown, value: unknown): string {
  try {
    return JSON.stringify(parse(value));
  } catch (error) {
    if (error instanceof CredentialError) return error.fields.join();
    throw error;
  }
}

const date = fc.constantFrom('2026-06-01', '2026-06-31', '1951-00-00', '1951-13-00', '26-06-01');
const member = fc.oneof(
  { weight: 6, arbitrary: date },
  { weight: 3, arbitrary: fc.constantFrom('BE', 'EL', '0120', '012', 'https://r.example/26', '') },
  { weight: 2, arbitrary: fc.string({ unit: anyCharacter, maxLength: 45 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 1 }) },
);

/** Members that are right, but for a few: another value, gone, or one that nobody knows; in any order. */
function nearly(members: Readonly<Record<string, unknown>>) {
  const names = [...Object.keys(members), '__proto__', 'xx', 'toString', '0'];
  return fc
    .tuple(
      fc.array(fc.tuple(fc.constantFrom(...names), fc.option(member)), { maxLength: 3 }),
      fc.shuffledSubarray(Object.keys(members), { minLength: Object.keys(members).length }),
    )
    .map(([changes, order]) => {
      const entries = new Map(order.map((name) => [name, members[name]]));
      for (const [name, value] of changes) {
        if (value === null) entries.delete(name);
        else entries.set(name, value);
      }
      return Object.fromEntries(entries);
    });
}

const card = {
  ...{ ic: 'BE', fn: 'Vandenbroucke', gn: 'Marie-Louise', dob: '1984-07-20', hi: '84072002127' },
  ...{ in: 'MC-CM', ii: '0120', ci: '80056001200012345678', xd: '2027-12-31', di: '2026-06-01' },
};
const certificate = { ...card, sd: '2026-06-01', ed: '2026-09-30' };
const token = { jti: 'k3Qz8vT1aWc', rid: 'https://r.example/26a' };

test.each([
  ['prc', parsePrcPayload, PRC, { sid: 'eessi:prc:1.0', ...token }, certificate],
  ['ehic', parseEhicPayload, EHIC, { sid: 'prova:ehic:0.1', ...token }, card],
] as const)(
  '%s: what is parsed, and what is wrong, is what a library says',
  (name, parse, schema, outer, data) => {
    expect(byUs(parse, { ...outer, [name]: data })).toBe(
      JSON.stringify(v.parse(schema, { ...outer, [name]: data })),
    );
    const payload = nearly({ ...outer, [name]: null }).chain((members) =>
      fc.oneof(nearly(data), fc.jsonValue({ maxDepth: 1 })).map((inner) => ({
        ...members,
        ...('prc' in members || 'ehic' in members ? { [name]: inner } : {}),
      })),
    );
    const json = fc.oneof(
      { weight: 20, arbitrary: payload },
      { weight: 1, arbitrary: fc.jsonValue() },
    );
    fc.assert(
      fc.property(json, (value) => {
        // As it comes: with a member of the name `__proto__`, and none that is undefined.
        const read: unknown = JSON.parse(JSON.stringify(value));
        expect(byUs(parse, read)).toBe(byLibrary(schema, read));
      }),
      { numRuns: 3000 },
    );
  },
);
