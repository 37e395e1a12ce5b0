import { readFile } from 'node:fs/promises';
import { nodePlatform } from '@prova/platform-node';
import { createTestAuthority, FIXTURES, TEST_NOW } from '@prova/testing';
import { type Institution, openSnapshot, type Snapshot } from '@prova/trust';
import { PublishedList, thumbprintOf } from '@prova/trust-registry';

export const DAY = 86_400;
export const NOW = TEST_NOW;
export const BASE_URL = 'https://registry.example';

/** One under its country's authority, one pinned with RSA, two that share a seal. */
export const authority = await createTestAuthority({
  institutions: [
    { id: 'BE:0120', name: 'Onderling Fonds van Nergens' },
    { id: 'PL:PL510000Z', name: 'Oddział Nigdzie', key: 'RSA-2048', trust: 'pinned' },
    { id: 'UK:0007', name: 'Nowhere Trust' },
    { id: 'UK:0008', name: 'Second Nowhere Trust', sharesSealOf: 'UK:0007' },
  ],
});

export const certificateOf = (id: string) => authority.institution(id).certificate;
export const thumbprintOfId = (id: string) => thumbprintOf(certificateOf(id));

/** The list with the entries of single institutions changed. */
export function listWith(
  changes: Readonly<Record<string, Partial<Institution>>> = {},
  overrides: Partial<Snapshot> = {},
): PublishedList {
  const contents = authority.contents(overrides);
  const institutions = contents.institutions.map((each) => ({
    ...each,
    ...changes[`${each.country}:${each.officialId}`],
  }));
  return new PublishedList({ ...contents, institutions });
}

export function institutionOf(list: PublishedList, id: 'BE:0120' | 'PL:PL510000Z' | 'UK:0007') {
  const found = list.institutions.find((each) => `${each.country}:${each.officialId}` === id);
  if (!found) throw new RangeError(`The list lacks ${id}.`);
  return found;
}

/** The one key of an institution. */
export function useOf(list: PublishedList, id: 'BE:0120' | 'PL:PL510000Z' | 'UK:0007') {
  const [use] = list.usesOf(institutionOf(list, id));
  if (!use) throw new RangeError(`${id} has no key.`);
  return use;
}

/** A list that is the same in each run: the snapshot of the fixtures. */
export async function fixtureList(): Promise<PublishedList> {
  const read = async (name: string) =>
    new Uint8Array(await readFile(new URL(`trust/${name}`, FIXTURES)));
  const { snapshot } = await openSnapshot(await read('current.cose'), {
    root: await read('root.der'),
    environment: 'test',
    platform: nodePlatform,
  });
  return new PublishedList(snapshot);
}
