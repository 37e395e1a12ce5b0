import { RIGHT_STATES, type Right, type RightState } from '@prova/catalogue';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { type Register, TrustRegistryError } from '@prova/trust-registry';
import fc from 'fast-check';
import { catalogueImport, entriesOf } from '../../src/catalogue/catalogue-changes.ts';
import {
  enterCatalogueEntry,
  findRight,
  importCatalogue,
  retireRight,
} from '../../src/catalogue/change-catalogue.ts';
import { DAY, NOW } from '../throwaway-scheme.ts';
import { BELGIUM_TEXT, belgium, rightOf } from './belgium.ts';

expect.extend(codeMatchers);

const MUSEUM = 'be.local.museum-x.reduced';
const museum = rightOf(MUSEUM);
const enter = (register: Register, right: Right) =>
  enterCatalogueEntry(register, { of: 'right', content: right }, NOW + DAY);
const fresh = (changes: Partial<Right> = {}): Right => ({
  ...museum,
  rightId: 'be.local.museum-z.reduced',
  state: 'proposed',
  ...changes,
});
const refusal = (code: string) => [TrustRegistryError, code] as const;

test('a first catalogue is version 1; each change after it is one more, of its day', () => {
  expect(belgium.catalogue).toMatchObject({ version: 1, issuedOn: '2026-11-24' });
  expect(enter(belgium, fresh()).catalogue).toMatchObject({ version: 2, issuedOn: '2026-11-25' });
});

test('a first catalogue is taken once, with no name twice', () => {
  const entries = [...belgium.catalogue.entries.values()];
  expect(() => importCatalogue(belgium, entries, NOW)).toThrowWithCode(
    ...refusal('catalogue-exists'),
  );
  const twice = () =>
    importCatalogue(
      { ...belgium, catalogue: { ...belgium.catalogue, version: 0 } },
      [...entries, ...entries.slice(0, 1)],
      NOW,
    );
  expect(twice).toThrowWithCode(...refusal('catalogue-duplicate'));
});

test.each(['{}', '[', BELGIUM_TEXT.replace('"BIM"', '"bim"'), `${BELGIUM_TEXT}x`])(
  'a file that is no catalogue is refused',
  (text) => {
    expect(() => catalogueImport(text, 'a file')).toThrowWithCode(
      ...refusal('catalogue-malformed'),
    );
  },
);

test('whatever a file says, it is a catalogue or is refused by that code', () => {
  const value: object = JSON.parse(BELGIUM_TEXT);
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .tuple(fc.constantFrom(...Object.keys(value)), fc.jsonValue())
      .map(([name, other]) => JSON.stringify({ ...value, [name]: other })),
  );
  fc.assert(
    fc.property(text, (each) => {
      try {
        expect(catalogueImport(each, 'a file').kind).toBe('catalogue-import');
      } catch (error) {
        if (!(error instanceof TrustRegistryError)) throw error;
        expect(error.code).toBe('catalogue-malformed');
      }
    }),
    { numRuns: 50 },
  );
});

describe('how far a right has come', () => {
  /** The museum's, as if it stood in this state. */
  const standing = (state: RightState) => {
    const entry = { of: 'right', content: { ...museum, state } } as const;
    const entries = new Map(belgium.catalogue.entries).set(`right ${MUSEUM}`, entry);
    return { ...belgium, catalogue: { ...belgium.catalogue, entries } };
  };
  const allowed = (from: RightState) =>
    RIGHT_STATES.filter((state) => {
      try {
        enter(standing(from), { ...museum, state });
        return true;
      } catch (error) {
        if (error instanceof TrustRegistryError && error.code === 'transition-not-allowed') {
          return false;
        }
        throw error;
      }
    });

  test.each([
    ['proposed', ['proposed', 'validated']],
    ['validated', ['proposed', 'validated', 'published']],
    ['published', ['published']],
    ['retired', []],
  ] as const)('from %s an entry leads to %j and nowhere else', (from, to) => {
    expect(allowed(from)).toEqual(to);
  });

  test.each(['validated', 'published', 'retired'] as const)('none begins as %s', (state) => {
    expect(() => enter(belgium, fresh({ state }))).toThrowWithCode(
      ...refusal('transition-not-allowed'),
    );
  });

  test.each(['proposed', 'validated', 'published'] as const)('%s: it can be retired', (state) => {
    expect(findRight(retireRight(standing(state), MUSEUM, NOW), MUSEUM)?.state).toBe('retired');
  });

  test('what is retired stays retired; what is not there cannot be', () => {
    const retired = () => retireRight(standing('retired'), MUSEUM, NOW);
    expect(retired).toThrowWithCode(...refusal('transition-not-allowed'));
    const unknown = () => retireRight(belgium, 'be.nothing', NOW);
    expect(unknown).toThrowWithCode(...refusal('right-unknown'));
  });

  test('it is validated only with the days on which it was reviewed and its law was looked up', () => {
    const { reviewedOn: _, ...unreviewed } = museum.provenance;
    const proposed = standing('proposed');
    const validated = { ...museum, state: 'validated' } as const;
    expect(() => enter(proposed, { ...validated, provenance: unreviewed })).toThrowWithCode(
      ...refusal('right-not-validated'),
    );
    const lawful = { ...validated, regulationUrl: 'https://law.example/museum' };
    expect(() => enter(proposed, lawful)).toThrowWithCode(...refusal('right-not-validated'));
    const provenance = { ...museum.provenance, linkCheckedOn: '2026-11-24' };
    expect(findRight(enter(proposed, { ...lawful, provenance }), MUSEUM)?.state).toBe('validated');
  });

  test('it is published as it was validated', () => {
    const validated = standing('validated');
    const other = { ...museum, conditions: museum.howTo };
    expect(() => enter(validated, other)).toThrowWithCode(...refusal('right-not-validated'));
    expect(findRight(enter(validated, museum), MUSEUM)?.state).toBe('published');
  });
});

describe('what would break the catalogue does not enter it', () => {
  test.each([
    ['right-leaks', fresh({ rule: { status: 'BIM' } })],
    ['right-leaks', fresh({ rule: { status: 'TERR' }, disclosure: 'P3' })],
    ['catalogue-dangling', fresh({ rule: { status: 'NONE' } })],
    ['catalogue-dangling', fresh({ rule: { tier: 'none' } })],
    ['catalogue-dangling', fresh({ sector: 'nothing' })],
    ['legal-basis-missing', fresh({ disclosure: 'P3' })],
  ])('%s', (code, right) => {
    expect(() => enter(belgium, right)).toThrowWithCode(...refusal(code));
  });

  test('nor does a relying party that may ask for what is not there', () => {
    const [party] = [...belgium.catalogue.entries.values()].flatMap((each) =>
      each.of === 'relying-party' ? [each.content] : [],
    );
    if (!party) throw new RangeError('The trial has relying parties.');
    const mayAsk = party.mayAsk.map((each) => ({ ...each, rights: ['be.nothing'] }));
    const entry = { of: 'relying-party', content: { ...party, mayAsk } } as const;
    expect(() => enterCatalogueEntry(belgium, entry, NOW)).toThrowWithCode(
      ...refusal('catalogue-dangling'),
    );
  });

  test('nor a status that is decided by a body without a name', () => {
    const [content] = [...belgium.catalogue.entries.values()].flatMap((each) =>
      each.of === 'status' ? [each.content] : [],
    );
    if (!content) throw new RangeError('The trial has statuses.');
    const entry = { of: 'status', content: { ...content, authorities: ['NOBODY'] } } as const;
    expect(() => enterCatalogueEntry(belgium, entry, NOW)).toThrowWithCode(
      ...refusal('catalogue-dangling'),
    );
    const names = { nl: 'Niemand', fr: 'Personne', de: 'Niemand', en: 'Nobody' };
    const namesAre = { nl: 'open', fr: 'open', de: 'open', en: 'open' } as const;
    const body = { code: 'NOBODY', names, namesAre } as const;
    const named = enterCatalogueEntry(belgium, { of: 'authority', content: body }, NOW);
    expect(enterCatalogueEntry(named, entry, NOW).catalogue.version).toBe(3);
  });

  test('nor a status that gives an old right away', () => {
    const entries = [...belgium.catalogue.entries.values()];
    const statuses = entries.flatMap((each) => (each.of === 'status' ? [each.content] : []));
    // All that a right speaks of becomes one family: who sees it knows which.
    const raised = statuses.map(
      (content) => ({ of: 'status', content: { ...content, level: 'L4' } }) as const,
    );
    const all = () =>
      raised.reduce((register, entry) => enterCatalogueEntry(register, entry, NOW), belgium);
    expect(all).toThrowWithCode(...refusal('right-leaks'));
  });
});

test('the entries of a file come in the order in which they refer to one another', () => {
  const kinds = [...belgium.catalogue.entries.values()].map(({ of }) => of);
  expect([...new Set(kinds)]).toEqual([
    ...['authority', 'sector', 'status', 'tier', 'right', 'relying-party'],
  ]);
  const none = { authorities: [], sectors: [], statuses: [], tiers: [], rights: [] };
  expect(entriesOf({ ...none, relyingParties: [] })).toEqual([]);
});
