import type { Institution } from '@prova/trust';
import { vicalOf } from '../../src/formats/vical.ts';
import { certificateOf, DAY, institutionOf, listWith, NOW } from './published.ts';

const { accreditations, bindings } = institutionOf(listWith(), 'PL:PL510000Z');

/** Whether readers of the list would believe the pinned seal. */
function isListed(change: Partial<Institution>): boolean {
  const content = vicalOf(listWith({ 'PL:PL510000Z': change }), 'Throwaway');
  return Buffer.from(content).includes(Buffer.from(certificateOf('PL:PL510000Z')));
}

const shifted = <P extends { from: number }>(periods: readonly P[], from: number) =>
  periods.map((each) => ({ ...each, from }));

test.each<[string, Partial<Institution>]>([
  ['may issue', {}],
  [
    'might issue until yesterday',
    { accreditations: accreditations.map((each) => ({ ...each, until: NOW - DAY })) },
  ],
  ['was closed yesterday', { status: 'closed', validUntil: NOW - DAY }],
])('a pinned seal is listed whose institution %s: what it issued then stands', (_, change) => {
  expect(isListed(change)).toBe(true);
});

test.each<[string, Partial<Institution>]>([
  ['was never accredited', { accreditations: [] }],
  ['is accredited from next week', { accreditations: shifted(accreditations, NOW + 7 * DAY) }],
  ['uses it from next week', { bindings: shifted(bindings, NOW + 7 * DAY) }],
  ['is suspended', { status: 'suspended' }],
])('a pinned seal is not listed whose institution %s', (_, change) => {
  expect(isListed(change)).toBe(false);
});
