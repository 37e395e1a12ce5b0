import { codeMatchers } from '@prova/testing/to-reject-with';
import { type ChangeDocument, changePayload } from '../../src/changes/change.ts';
import { previewRequest } from '../../src/changes/preview.ts';
import { TrustRegistryError } from '../../src/errors.ts';
import { newOfficer } from '../officers/office.ts';
import { type Office, office } from './four-eyes.ts';

expect.extend(codeMatchers);

let at: Office;
beforeAll(async () => {
  at = await office();
});
afterAll(() => at.drop());

const preview = (change: ChangeDocument) =>
  previewRequest(at.service, { payload: changePayload(change), state: 'submitted' }, at.context);

const NOBODY = '99999999-0000-4000-8000-000000000000';

test('who moves to another house is seen to move, and who gets a key more to get it', async () => {
  const { id, name } = at.officers.abel;
  const { jwk: key, kid } = await newOfficer({ organisation: '', role: 'auditor' });
  const terms = { name, organisation: 'Ministry of Truth', role: 'registry-officer' } as const;
  const change = { kind: 'change-officer', officer: id, ...terms } as const;
  const moves = {
    topic: 'officer',
    subject: id,
    from: `${name}, registry HOUSE, registry-officer`,
    to: `${name}, Ministry of Truth, registry-officer`,
  };
  expect(await preview(change)).toEqual([moves]);
  expect(await preview({ ...change, key })).toEqual([
    moves,
    { topic: 'officer-key', subject: kid, to: `signs as ${name}` },
  ]);
});

test('who comes and who goes is named', async () => {
  const { id, name } = at.officers.ursula;
  expect(await preview({ kind: 'retire-officer', officer: id })).toEqual([
    { topic: 'officer', subject: id, from: `${name}, Liaison Body UK, liaison, UK`, to: 'retired' },
  ]);
  const { jwk: key, kid } = await newOfficer({ organisation: '', role: 'auditor' });
  const terms = { name: 'Eva', organisation: 'Ministry', role: 'liaison', country: 'BE' } as const;
  const newcomer = { kind: 'admit-officer', officer: NOBODY, ...terms, key } as const;
  expect(await preview(newcomer)).toEqual([
    { topic: 'officer', subject: NOBODY, to: 'Eva, Ministry, liaison, BE' },
    { topic: 'officer-key', subject: kid, to: 'signs as Eva' },
  ]);
});

test('of nobody there is nothing to see', async () => {
  await expect(preview({ kind: 'retire-officer', officer: NOBODY })).toRejectWithCode(
    TrustRegistryError,
    'officer-unknown',
  );
});
