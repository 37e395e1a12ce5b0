import { decodeUtf8, parseJson } from '@prova/credential';
import { canonicalJson } from '@prova/store';
import { entriesOf, LISTS } from '../catalogue/catalogue-changes.ts';
import { entryKey } from '../catalogue/catalogue-entry.ts';
import { isRetired } from '../catalogue/change-catalogue.ts';
import type { RegisterCatalogue } from '../catalogue/register-catalogue.ts';
import { TrustRegistryError } from '../errors.ts';
import * as v from '../schema.ts';

const RELEASED = v.object({ ...LISTS, version: v.number() });

/**
 * Whether a register says `the-same` as the catalogue that is out, whatever day it has, or goes `on` from it: under a higher number, with every entry that
 * is out, and what was retired there retired still. The tables see to that, but not after a restore from a backup, and not for who writes into them.
 *
 * Throws `TrustRegistryError` `register-behind` for any other: it would bring back a right that two officers ended, or say another thing under
 * a number that is used up. What came after it is entered again first.
 */
export function refuseOlderCatalogue(
  { version, entries }: RegisterCatalogue,
  released: Uint8Array,
): 'the-same' | 'on' {
  const { success: isOfOurForm, output: out } = v.safeParse(
    RELEASED,
    parseJson(decodeUtf8(released) ?? ''),
  );
  // One of an older form was published by an older program: it is no measure.
  if (!isOfOurForm) return 'on';
  const before = new Map(entriesOf(out).map((entry) => [entryKey(entry), entry] as const));
  const isSame = (key: string) =>
    canonicalJson(before.get(key) ?? {}) === canonicalJson(entries.get(key) ?? {});
  const all = [...new Set([...before.keys(), ...entries.keys()])];
  if (version === out.version && all.every(isSame)) return 'the-same';
  const isKept = [...before].every(([key, entry]) => {
    const now = entries.get(key);
    return now !== undefined && (isRetired(now) || !isRetired(entry));
  });
  if (version > out.version && isKept) return 'on';
  throw new TrustRegistryError(
    'register-behind',
    `The register lacks what version ${out.version} of the catalogue says, which is out. Enter it again, until its number is higher.`,
  );
}
