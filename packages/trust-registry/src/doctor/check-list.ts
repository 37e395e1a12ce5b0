import type { EpochSeconds } from '@prova/trust';
import { type Diagnosis, dayOf, diagnosis, listed, orFine, spanOf } from './diagnosis.ts';
import type { FileFacts, RegistryFacts } from './facts.ts';

/**
 * How old the list is. The alarm rings at half the age up to which desks still accept on it (`softMax`), and not at half
 * of the time to its next update (`hardMax`): by then every desk would have been in doubt for days.
 */
export function checkListAge(
  release: RegistryFacts['release'],
  now: EpochSeconds,
): readonly Diagnosis[] {
  if (!release) {
    return [diagnosis('list-age', 'failure', 'No list was ever published. Publish one.')];
  }
  if (release === 'unreadable') {
    const sentence = 'The published list cannot be read, and no desk takes it. Publish again.';
    return [diagnosis('list-age', 'failure', sentence)];
  }
  const { sequence, issuedAt, policy } = release;
  const age = now - issuedAt;
  const list = `List ${sequence} is of ${dayOf(issuedAt)}`;
  if (age > policy.hardMax) {
    const sentence = `${list} and has expired: no desk can judge by it. Publish at once.`;
    return [diagnosis('list-age', 'failure', sentence)];
  }
  if (age > policy.softMax) {
    const sentence = `${list} and is too old: desks confirm nothing any more. Publish at once.`;
    return [diagnosis('list-age', 'failure', sentence)];
  }
  if (age >= policy.softMax / 2) {
    const left = spanOf(policy.softMax - age);
    const sentence = `${list}, and desks accept on it for ${left} more. Publish, and find out why nobody did.`;
    return [diagnosis('list-age', 'warning', sentence)];
  }
  return [diagnosis('list-age', 'ok', `${list} and new enough.`)];
}

/** Whether this machine's clock can be right: it cannot be behind what it has signed itself. */
export function checkClock(
  release: RegistryFacts['release'],
  now: EpochSeconds,
): readonly Diagnosis[] {
  if (
    !release ||
    release === 'unreadable' ||
    now >= release.issuedAt - release.policy.maxClockSkew
  ) {
    return [diagnosis('clock', 'ok', 'The clock is not behind the last list.')];
  }
  const behind = spanOf(release.issuedAt - now);
  const sentence = `The clock is ${behind} behind the last list. Set it; until then nothing can be published.`;
  return [diagnosis('clock', 'failure', sentence)];
}

/** Whether what is served is what was released. */
export function checkPublishedFiles(files: readonly FileFacts[]): readonly Diagnosis[] {
  const paths = (wanted: (file: FileFacts) => boolean) => files.filter(wanted).map((f) => f.path);
  const missing = paths(({ found }) => found === undefined);
  const changed = paths(({ found, recorded }) => found !== undefined && found !== recorded);
  const diagnoses: Diagnosis[] = [];
  if (missing.length > 0) {
    const sentence = `Published files are missing: ${listed(missing)}. Publish again.`;
    diagnoses.push(diagnosis('published-files', 'failure', sentence));
  }
  if (changed.length > 0) {
    const sentence = `Published files are not as they were released: ${listed(changed)}. Find out who changed them, then publish again.`;
    diagnoses.push(diagnosis('published-files', 'failure', sentence));
  }
  return orFine('published-files', diagnoses, 'The published files are as they were released.');
}
