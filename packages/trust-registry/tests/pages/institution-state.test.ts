import { tombstoneOf } from '@prova/testing';
import { stateMark } from '../../src/pages/institutions-page.ts';
import { authority, institutionOf, listWith, NOW } from '../formats/published.ts';

const mark = (...[changes, overrides]: Parameters<typeof listWith>) => {
  const list = listWith(changes, overrides);
  return String(stateMark(list, institutionOf(list, 'BE:0120'), NOW));
};

test('an institution may issue while a key of it counts', () => {
  expect(mark()).toContain('May issue');
});

test('without a key that counts it is not said to', () => {
  const struck = tombstoneOf(authority.institution('BE:0120'), {
    reason: 'keyCompromise',
    revokedAt: NOW,
  });
  expect(mark({}, { tombstones: [struck] })).toContain('No key in use');
  expect(mark({ 'BE:0120': { bindings: [] } })).toContain('No key in use');
});

test('a suspended one is suspended, whatever its keys', () => {
  expect(mark({ 'BE:0120': { status: 'suspended', bindings: [] } })).toContain('Suspended');
});
