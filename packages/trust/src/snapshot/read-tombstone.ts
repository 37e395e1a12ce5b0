import type { CborValue } from '@prova/credential';
import { readCompetenceBits } from './competence-bits.ts';
import { TOMBSTONE_SCOPES, type Tombstone } from './snapshot.ts';
import { malformed, toCount, toHash, toInstant, toText, toTuple, toWord } from './wire-values.ts';

/** Reads one row of key 10. Throws `TrustError` `trust-malformed`. */
export function readTombstone(value: CborValue): Tombstone {
  const row = toTuple(value, 6, 7, 'a tombstone');
  const [x5t, spkiHash, reason, revokedAt, invalidityDate, scope, bits] = row;
  const tombstone: Tombstone = {
    x5t: toHash(x5t, 'the thumbprint of a tombstone'),
    spkiHash: toHash(spkiHash, 'the key hash of a tombstone'),
    reason: toText(reason, 'the reason of a tombstone'),
    revokedAt: toInstant(revokedAt, 'the time of a tombstone'),
    invalidityDate: toInstant(invalidityDate, 'the invalidity date of a tombstone'),
    scope: toWord(scope, TOMBSTONE_SCOPES, 'the scope of a tombstone'),
    ...(bits !== undefined && { competences: readCompetenceBits(toCount(bits, 'competences')) }),
  };
  if (tombstone.invalidityDate > tombstone.revokedAt)
    malformed('a tombstone invalid after its time');
  if ((tombstone.scope === 'competence') !== (tombstone.competences !== undefined)) {
    malformed('a tombstone whose competences do not fit its scope');
  }
  return tombstone;
}
