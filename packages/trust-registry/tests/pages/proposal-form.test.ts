import fc from 'fast-check';
import { parseChange } from '../../src/changes/change.ts';
import { TrustRegistryError } from '../../src/errors.ts';
import { proposalForm, readProposal } from '../../src/pages/proposal-form.ts';
import { PROPOSALS, type Proposal } from '../../src/pages/proposals.ts';
import { NOW } from '../throwaway-scheme.ts';

function proposalOf(kind: string): Proposal {
  const found = PROPOSALS.find((each) => each.kind === kind);
  if (!found) throw new RangeError(`There is no form for ${kind}.`);
  return found;
}

test('what is filled in becomes the change that is signed', () => {
  const filled = { institution: ' be : 0120 ', name: 'New  fund', validFrom: '2026-11-24' };
  const read = readProposal(proposalOf('admit-institution'), filled);
  if (read.outcome !== 'read') throw new RangeError('It can be read.');
  expect(parseChange(read.payload)).toMatchObject({
    kind: 'admit-institution',
    institution: { country: 'BE', officialId: '0120' },
    name: 'New fund',
    validFrom: NOW,
  });
});

test('what is missing or cannot be read is named by its field', () => {
  const read = readProposal(proposalOf('suspend-certificate'), {
    thumbprint: 'short',
    ticket: 'a b',
  });
  if (read.outcome !== 'faults') throw new RangeError('It cannot be read.');
  expect(Object.keys(read.faults).sort()).toEqual(['reason', 'thumbprint', 'ticket']);
  const form = String(proposalForm(proposalOf('suspend-certificate'), { faults: read.faults }));
  expect(form).toContain('Copy the thumbprint again, whole.');
});

test('whatever is filled in is read, or its faults are named, or it is no change', () => {
  const value = fc.oneof(
    fc.string(),
    fc.array(fc.string()),
    fc.constant('2026-11-24'),
    fc.constant('BE:0120'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...PROPOSALS), fc.infiniteStream(value), (proposal, values) => {
      const filled = Object.fromEntries(
        proposal.fields.map(({ name }) => [name, values.next().value]),
      );
      const read = readProposal(proposal, filled);
      expect(String(proposalForm(proposal, { filled }))).toContain('<form');
      if (read.outcome === 'faults') return expect(Object.keys(read.faults)).not.toEqual([]);
      try {
        expect(parseChange(read.payload).kind).toBe(proposal.kind);
      } catch (error) {
        if (!(error instanceof TrustRegistryError)) throw error;
        expect(error.code).toBe('change-malformed');
      }
    }),
  );
});
