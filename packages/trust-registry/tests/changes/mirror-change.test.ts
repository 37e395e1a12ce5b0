import { formatInstitutionId } from '@prova/credential';
import { codeMatchers, loadInstitutionExport } from '@prova/testing';
import {
  changePayload,
  importInstitutions,
  loadRegister,
  mirrorChange,
  previewRequest,
  TrustRegistryError,
} from '@prova/trust-registry';
import { parseChange } from '../../src/changes/change.ts';
import { decide } from '../../src/changes/decide.ts';
import { propose } from '../../src/changes/propose.ts';
import { DAY, NOW } from '../throwaway-scheme.ts';
import { type Office, office } from './four-eyes.ts';

expect.extend(codeMatchers);

const rows = await loadInstitutionExport();
const pullOf = (count: number) => importInstitutions(JSON.stringify(rows.slice(0, count)));
const changeOf = (count: number, at = NOW) =>
  mirrorChange(pullOf(count), 'https://resolver.example/', at);

let house: Office;
beforeAll(async () => {
  house = await office();
});
afterAll(() => house.drop());

async function mirrored(count: number, at: number) {
  const context = { ...house.context, now: at };
  const { anna, bert } = house.officers;
  const iat = { iat: at };
  const request = await propose(
    house.service,
    house.submission(anna, changeOf(count, at), iat),
    context,
  );
  const preview = await previewRequest(house.service, request, context);
  await decide(house.service, house.verdict(bert, 'approve', request, iat), context);
  return preview;
}

test('what two officers agree to mirror is in the register, and what is gone ends when it was pulled', async () => {
  await mirrored(20, NOW);
  const first = await loadRegister(house.service);
  expect(first.institutions.size).toBe(22);
  const preview = await mirrored(19, NOW + DAY);
  const gone = pullOf(20).institutions[19]?.id;
  const id = gone ? formatInstitutionId(gone) : '';
  expect(preview.filter(({ topic }) => topic === 'binding')).toMatchObject([{ institution: id }]);
  const { institutions } = await loadRegister(house.service);
  expect(institutions.get(id)?.bindings).toMatchObject([{ until: NOW + DAY }]);
  // What stands under the root came from nobody's resolver.
  expect(institutions.get('BE:0120')).toEqual(first.institutions.get('BE:0120'));
});

test('a change that binds a certificate it does not carry is none', () => {
  const payload = changePayload(changeOf(2));
  expect(parseChange(payload)).toMatchObject({ kind: 'mirror', at: NOW });
  const { certificates: _, ...rest } = JSON.parse(payload);
  const without = () => changePayload({ ...rest, certificates: [] });
  expect(without).toThrowWithCode(TrustRegistryError, 'change-malformed');
});

test('nobody mirrors for one country alone', async () => {
  const { carla } = house.officers;
  const attempt = propose(house.service, house.submission(carla, changeOf(2)), house.context);
  await expect(attempt).toRejectWithCode(TrustRegistryError, 'role-not-allowed');
});
