import type { EpochSeconds } from '@prova/trust';
import { type Diagnosis, dayOf, diagnosis, listed } from './diagnosis.ts';
import type { CatalogueFacts } from './facts.ts';

/** A law that nobody has looked up for a year may be another one by now. */
const LOOKED_UP = 366 * 86_400;

/** Whether the catalogue of rights that is out can be read, and the laws behind it were looked up lately. */
export function checkCatalogue(
  catalogue: CatalogueFacts | 'unreadable' | undefined,
  now: EpochSeconds,
): readonly Diagnosis[] {
  if (catalogue === undefined) {
    return [diagnosis('catalogue', 'ok', 'No catalogue of rights is published.')];
  }
  if (catalogue === 'unreadable') {
    const sentence =
      'The catalogue of rights cannot be read, and no desk knows a right. Publish again.';
    return [diagnosis('catalogue', 'failure', sentence)];
  }
  const { version, lookedUp } = catalogue;
  const oldest = dayOf(now - LOOKED_UP);
  const late = lookedUp.filter(({ day }) => day < oldest).map(({ right }) => right);
  if (late.length === 0) {
    const sentence = `The catalogue of rights is version ${version}; its laws were looked up within a year.`;
    return [diagnosis('catalogue', 'ok', sentence)];
  }
  const sentence = `The laws of these rights were looked up more than a year ago: ${listed(late)}. Look them up again.`;
  return [diagnosis('catalogue', 'warning', sentence)];
}

/** The catalogue of the register breaks its rules, so that the one that is out stays, and no change of it can be decided. */
export function checkCatalogueFault(fault: string | undefined): readonly Diagnosis[] {
  if (fault === undefined) return [];
  const sentence = `The catalogue of the register does not go out (${fault}); the one before it stays. See what register says of it.`;
  return [diagnosis('catalogue', 'failure', sentence)];
}
