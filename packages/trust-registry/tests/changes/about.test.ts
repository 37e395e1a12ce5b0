import type { ChangeDocument } from '../../src/changes/change.ts';
import { propose } from '../../src/changes/propose.ts';
import { findSummaries, listRequests } from '../../src/changes/request-rows.ts';
import { thumbprintOf } from '../../src/thumbprint.ts';
import { admission, type Office, office } from './four-eyes.ts';

let at: Office;
beforeAll(async () => {
  at = await office();
});
afterAll(() => at.drop());

async function aboutOf(change: ChangeDocument): Promise<readonly string[]> {
  const { anna } = at.officers;
  const { id, about } = await propose(at.service, at.submission(anna, change), at.context);
  const listed = (await listRequests(at.service, 'submitted')).find((each) => each.id === id);
  expect(listed?.about).toEqual(about);
  expect((await findSummaries(at.service, [id])).get(id)?.about).toEqual(about);
  return about;
}

test('a change that names an institution is about it', async () => {
  expect(await aboutOf(admission('0777', 'GR'))).toEqual(['GR:0777']);
});

test('a change that names a key is about whose it is', async () => {
  const thumbprint = thumbprintOf(at.seal);
  const revocation = { kind: 'revoke-certificate', thumbprint, reason: 'keyCompromise' } as const;
  expect(await aboutOf(revocation)).toEqual(['BE:0120']);
});

test('a change of an officer is about that officer', async () => {
  const { bert } = at.officers;
  expect(await aboutOf({ kind: 'retire-officer', officer: bert.id })).toEqual([bert.name]);
});

test('what nobody proposed is not found', async () => {
  expect((await findSummaries(at.service, [])).size).toBe(0);
});
