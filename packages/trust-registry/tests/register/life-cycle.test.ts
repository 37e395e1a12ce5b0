import { codeMatchers } from '@prova/testing/to-reject-with';
import type { InstitutionStatus } from '@prova/trust';
import { TrustRegistryError } from '../../src/errors.ts';
import {
  CERTIFICATE_STATES,
  CERTIFICATE_TRANSITIONS,
  INSTITUTION_TRANSITIONS,
  requireTransition,
} from '../../src/register/life-cycle.ts';

expect.extend(codeMatchers);

test.each(CERTIFICATE_STATES)('from %s a certificate goes where the table says', (from) => {
  for (const to of CERTIFICATE_STATES) {
    if (CERTIFICATE_TRANSITIONS[from].includes(to)) {
      expect(requireTransition(CERTIFICATE_TRANSITIONS, from, to)).toBe(to);
    } else {
      expect(() => requireTransition(CERTIFICATE_TRANSITIONS, from, to)).toThrowWithCode(
        TrustRegistryError,
        'transition-not-allowed',
      );
    }
  }
});

test('revoked is final; retired leads to no use', () => {
  expect(CERTIFICATE_TRANSITIONS.revoked).toEqual([]);
  expect(CERTIFICATE_TRANSITIONS.retired).toEqual(['suspended', 'revoked']);
});

test.each<[InstitutionStatus, readonly InstitutionStatus[]]>([
  ['active', ['suspended', 'closed']],
  ['suspended', ['active', 'closed']],
  ['closed', []],
])('from %s an institution becomes %j', (from, allowed) => {
  expect(INSTITUTION_TRANSITIONS[from]).toEqual(allowed);
});
