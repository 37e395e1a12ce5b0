import { IssuerError } from '../errors.ts';
import type { IdentifiedPayload } from '../issuance/draft-payload.ts';
import type { Made, MadeChunk, MakeChunk } from './batch-house.ts';

/** How hard to try. */
export interface Effort {
  /** Whether nobody tries again after this. */
  readonly isLast: boolean;
}

/**
 * Makes the documents of a chunk. When whole chunks have brought threads down again and again, the last try makes them one by one, so
 * that the record which does it fails alone (`record-poisonous`).
 */
export async function makeAll(
  make: MakeChunk,
  institutionId: string,
  payloads: readonly IdentifiedPayload[],
  { isLast }: Effort,
): Promise<MadeChunk> {
  try {
    return await make(institutionId, payloads);
  } catch (error) {
    if (!isLast || !isFault(error)) throw error;
    return oneByOne(make, institutionId, payloads);
  }
}

async function oneByOne(
  make: MakeChunk,
  institutionId: string,
  payloads: readonly IdentifiedPayload[],
): Promise<MadeChunk> {
  const outcomes: Made[] = [];
  let keyThumbprint: Uint8Array | undefined;
  for (const payload of payloads) {
    try {
      const made = await make(institutionId, [payload]);
      // A key that was rotated meanwhile would not be that of all: another try makes them with the new one.
      if (keyThumbprint && !Buffer.from(keyThumbprint).equals(made.keyThumbprint)) throw rotated();
      keyThumbprint = made.keyThumbprint;
      outcomes.push(...made.outcomes);
    } catch (error) {
      if (!isFault(error)) throw error;
      outcomes.push({ outcome: 'refused', rule: 'record-poisonous' });
    }
  }
  return { outcomes, keyThumbprint: keyThumbprint ?? new Uint8Array(32) };
}

function isFault(error: unknown): boolean {
  return error instanceof IssuerError && error.code === 'line-fault';
}

function rotated(): IssuerError {
  return new IssuerError('signing-key-missing', 'The key was changed while a chunk was made.');
}
