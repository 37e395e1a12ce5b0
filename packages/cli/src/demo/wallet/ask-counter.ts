import type { Told } from '../social/ask-office.ts';

/** What a museum may ask wallets for, and what it may not: no catalogue registers it for statuses. */
const QUESTIONS = [
  {
    rights: { profile: 'P0', rights: ['be.local.museum-x.reduced'] },
    ...{ right: 'be.local.museum-x.reduced', expected: 'asked' },
    situation: 'A museum asks a wallet for its right, and for nothing else.',
  },
  {
    rights: { profile: 'P4', statuses: ['BIM'] },
    ...{ right: 'the status behind it', expected: 'refused' },
    situation: 'The same museum asks a wallet why.',
  },
];

/** Has a desk ask wallets about rights, as a museum would; `desk` is where it listens. */
export async function askCounter(desk: string): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const { rights, ...each } of QUESTIONS) {
    const answer = await fetch(`${desk}/verifier/v1/presentations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ rights, mode: 'cross-device' }),
    });
    const words: Readonly<Record<number, string>> = { 201: 'asked', 403: 'refused' };
    told.push({ ...each, answer: words[answer.status] ?? 'failed' });
  }
  return told;
}
