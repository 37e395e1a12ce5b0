import { encodeBase64url, writtenInstant } from '@prova/credential';
import {
  listInstitutions,
  listSigningKeys,
  localDay,
  type SigningKeyRow,
  usedToday,
} from '@prova/issuer';
import { parseKeyLocation } from '@prova/keys';
import type { Queryable } from '@prova/store';
import { usedOf } from '../../administration.ts';
import { keyWord, lastDay, PURPOSES } from './certificate-words.ts';

/** Of every table of keys. */
export const KEY_HEADINGS = [
  'institution',
  'key',
  'valid until',
  'certificate SHA-256',
  'private key',
  'for',
] as const;

export const REGISTERED_HEADINGS = [...KEY_HEADINGS, 'state', 'signed today'] as const;

const PLACES = { software: 'in a file', pkcs11: 'in a token' } as const;

/** The keys that sign for each institution here, or did: the newest first, a row of words each. */
export async function registeredKeys(q: Queryable, now: number): Promise<readonly string[][]> {
  const rows: string[][] = [];
  for (const { institutionId } of await listInstitutions(q)) {
    const used = await usedToday(q, { institutionId, day: localDay(institutionId, now) });
    const keys = await listSigningKeys(q, institutionId);
    for (const key of keys) {
      const current = keys.find(
        ({ purpose, retiredAt }) => purpose === key.purpose && retiredAt === null,
      );
      const thumbprint = encodeBase64url(key.thumbprint);
      const seal = { der: key.certificate };
      rows.push([
        ...[institutionId, keyWord(seal), lastDay(seal), thumbprint],
        PLACES[parseKeyLocation(key.place).kind],
        PURPOSES[key.purpose],
        stateOf(key, current),
        usedOf(used.get(`key:${thumbprint}`), key.dailyCeiling),
      ]);
    }
  }
  return rows;
}

function stateOf(key: SigningKeyRow, current: SigningKeyRow | undefined): string {
  if (key.retiredAt !== null) return `retired ${writtenInstant(key.retiredAt)}`;
  return key === current ? 'signs' : 'signs no more; retire it';
}
