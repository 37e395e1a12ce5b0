import type { Told } from '../social/ask-office.ts';

/** Has a desk ask wallets for the status behind a right, as a museum might: no catalogue registers it for that, so it asks nobody. */
export async function askWhy(desk: string): Promise<Told> {
  const answer = await fetch(`${desk}/verifier/v1/presentations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      rights: { profile: 'P4', statuses: ['BIM'] },
      mode: 'cross-device',
    }),
  });
  return {
    answer: answer.status === 403 ? 'refused' : 'asked',
    expected: 'refused',
    right: 'the status behind it',
    situation: 'The museum asks a wallet why: its desk refuses.',
  };
}
