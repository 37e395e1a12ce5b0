import fc from 'fast-check';
import { ENTRY_KINDS, entryKey } from '../../src/catalogue/catalogue-entry.ts';
import { ownMembers } from '../../src/pages/catalogue/entry-form/own-members.ts';
import { filledFrom, readEntry } from '../../src/pages/catalogue/entry-form/read-entry.ts';
import { sectionsOf } from '../../src/pages/catalogue/entry-form/sections.ts';
import { belgium } from '../catalogue/belgium.ts';

const entries = [...belgium.catalogue.entries.values()];
const today = '2026-11-24';

test.each(entries.map((entry) => [entryKey(entry), entry] as const))(
  'what the form shows of %s is what it says',
  (_, entry) => {
    const filled = filledFrom(entry);
    const own = ownMembers(entry.of, entry, { today, regulationUrl: filled['regulationUrl'] });
    const read = readEntry(entry.of, { filled, own, before: entry });
    if (read.outcome !== 'read') throw new RangeError(JSON.stringify(read.faults));
    if (read.entry.of !== 'right' || entry.of !== 'right') return expect(read.entry).toEqual(entry);
    // Its state and what was found out about it are no matter of the form.
    const { state: _state, provenance: _provenance, ...said } = read.entry.content;
    expect(entry.content).toMatchObject(said);
  },
);

test('a published right stays so, reviewed today; another is proposed again', () => {
  const rights = entries.flatMap((each) => (each.of === 'right' ? [each] : []));
  for (const entry of rights) {
    const filled = filledFrom(entry);
    const own = ownMembers('right', entry, { today, regulationUrl: filled['regulationUrl'] });
    const read = readEntry('right', { filled, own, before: entry });
    const { state } = entry.content;
    const isPublished = state === 'published';
    expect(read).toMatchObject({
      entry: {
        content: {
          state: isPublished ? 'published' : 'proposed',
          provenance: isPublished ? { reviewedOn: today } : expect.anything(),
        },
      },
    });
  }
});

test('whatever is filled in, it is an entry or has a fault; nothing is thrown', () => {
  const kinds = fc.constantFrom(...ENTRY_KINDS).chain((kind) => {
    const paths = sectionsOf(kind).flatMap(({ fields }) => fields.map(({ path }) => path));
    const values = fc.oneof(fc.string(), fc.constantFrom('', 'P3', 'status(BIM)', 'x: y', '31'));
    return fc.tuple(fc.constant(kind), fc.dictionary(fc.constantFrom(...paths), values));
  });
  fc.assert(
    fc.property(kinds, ([kind, filled]) => {
      const read = readEntry(kind, { filled, own: [] });
      if (read.outcome === 'faults') expect(Object.keys(read.faults)).not.toEqual([]);
    }),
  );
});
