import { codeMatchers } from '@prova/testing/to-reject-with';
import { propose } from '../../src/changes/propose.ts';
import { suspend } from '../../src/changes/suspend.ts';
import { TrustRegistryError } from '../../src/errors.ts';
import { type Office, office } from './four-eyes.ts';

expect.extend(codeMatchers);

let at: Office;
beforeAll(async () => {
  at = await office();
});
afterAll(() => at.drop());

test('a proposal that is sent again as a suspension is not taken for one', async () => {
  const change = { kind: 'suspend-institution', institution: 'BE:0120', reason: 'fraud' } as const;
  const submission = at.submission(at.officers.anna, { ...change, ticket: 'T-1' });
  const proposed = await propose(at.service, submission, at.context);
  expect(proposed.state).toBe('submitted');
  await expect(suspend(at.service, submission, at.context)).toRejectWithCode(
    TrustRegistryError,
    'decision-action',
  );
  expect(await propose(at.service, submission, at.context)).toEqual(proposed);
});
