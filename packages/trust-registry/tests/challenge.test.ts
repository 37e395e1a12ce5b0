import { codeMatchers } from '@prova/testing/to-reject-with';
import { type Challenge, forgetChallenges, newChallenge, useChallenge } from '../src/challenge.ts';
import { TrustRegistryError } from '../src/errors.ts';
import { registerDatabase } from './register-rows/register-database.ts';
import { NOW } from './throwaway-scheme.ts';

expect.extend(codeMatchers);

let at: Awaited<ReturnType<typeof registerDatabase>>;
beforeAll(async () => {
  at = await registerDatabase();
});
afterAll(() => at.drop());

const use = ({ nonce }: Challenge, now: number) =>
  at.service.transaction((tx) => useChallenge(tx, nonce, now));

test('holds for an hour', async () => {
  const challenge = await newChallenge(at.service, NOW);
  await expect(use(challenge, NOW + 3_600)).toRejectWithCode(
    TrustRegistryError,
    'challenge-expired',
  );
  await expect(use(challenge, NOW + 3_599)).resolves.toBeUndefined();
});

test('three who use one at once use it once', async () => {
  const challenge = await newChallenge(at.service, NOW);
  const uses = [1, 2, 3].map(() =>
    use(challenge, NOW).then(
      () => 'used',
      ({ code }) => code,
    ),
  );
  expect((await Promise.all(uses)).sort()).toEqual(['challenge-used', 'challenge-used', 'used']);
});

test('is forgotten eight hours after its end, used or not', async () => {
  const challenge = await newChallenge(at.service, NOW);
  const forgotten = NOW + 9 * 3_600;
  await forgetChallenges(at.service, forgotten - 1);
  await expect(use(challenge, NOW + 3_600)).toRejectWithCode(
    TrustRegistryError,
    'challenge-expired',
  );
  await forgetChallenges(at.service, forgotten);
  await expect(use(challenge, NOW)).toRejectWithCode(TrustRegistryError, 'challenge-unknown');
});
