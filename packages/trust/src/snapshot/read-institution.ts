import { type CborValue, isCountryCode, isOfficialId } from '@prova/credential';
import { readCompetenceBit, readCompetenceBits } from './competence-bits.ts';
import {
  type Accreditation,
  type Binding,
  INSTITUTION_FLAGS,
  INSTITUTION_STATUSES,
  type Institution,
} from './snapshot.ts';
import {
  malformed,
  toCount,
  toInstant,
  toList,
  toText,
  toTuple,
  toWord,
  toWords,
} from './wire-values.ts';

/** Reads one row of key 9. `certificateCount` bounds the indexes. Throws `TrustError` `trust-malformed`. */
export function readInstitution(value: CborValue, certificateCount: number): Institution {
  const row = toTuple(value, 10, 10, 'an institution');
  const [country, officialId, name, status, validFrom, validUntil, bindings, accreditations] = row;
  const [revocationUris, flags] = row.slice(8);
  const institution: Institution = {
    country:
      typeof country === 'string' && isCountryCode(country) ? country : malformed('a country'),
    officialId:
      typeof officialId === 'string' && isOfficialId(officialId)
        ? officialId
        : malformed('an official id'),
    name: toText(name, 'the name of an institution'),
    status: toWord(status, INSTITUTION_STATUSES, 'the status of an institution'),
    validFrom: toInstant(validFrom, 'the start of an institution'),
    ...(validUntil !== null && { validUntil: toInstant(validUntil, 'the end of an institution') }),
    bindings: toList(bindings, 'bindings').map((binding) => readBinding(binding, certificateCount)),
    accreditations: toList(accreditations, 'accreditations').map(readAccreditation),
    ...(revocationUris !== null && { revocationUris: readRevocationUris(revocationUris) }),
    flags: toWords(flags, INSTITUTION_FLAGS, 'flags'),
  };
  const { validUntil: end } = institution;
  if (end !== undefined && end < institution.validFrom) malformed('an institution that ends early');
  // Without its end, nobody could tell which of its documents stand.
  if (institution.status === 'closed' && end === undefined)
    malformed('a closed institution without end');
  return institution;
}

function readBinding(value: CborValue, certificateCount: number): Binding {
  const [certificate, bits, from, until] = toTuple(value, 3, 4, 'a binding');
  const index = toCount(certificate, 'the certificate of a binding');
  if (index >= certificateCount) malformed('a binding to no certificate');
  return {
    certificate: index,
    competences: readCompetenceBits(toCount(bits, 'competences')),
    ...readPeriod(from, until),
  };
}

function readAccreditation(value: CborValue): Accreditation {
  const [bit, from, until] = toTuple(value, 2, 3, 'an accreditation');
  return {
    competence: readCompetenceBit(toCount(bit, 'a competence')),
    ...readPeriod(from, until),
  };
}

function readPeriod(from: CborValue | undefined, until: CborValue | undefined) {
  const start = toInstant(from, 'the start of a period');
  if (until === undefined) return { from: start };
  const end = toInstant(until, 'the end of a period');
  return end > start ? { from: start, until: end } : malformed('a period that ends early');
}

/** Host, port and plain path segments only: a prefix then means what it seems to mean, and is checked at speed. */
const URL_PREFIX = /^https?:\/\/[a-z0-9.-]+(?::\d+)?\/(?:[\w~-][\w.~-]*\/)*$/;

/** Whether a snapshot can say that revocation lists lie below this address. */
export function isRevocationUri(uri: string): boolean {
  return URL_PREFIX.test(uri);
}

function readRevocationUris(value: CborValue | undefined): readonly string[] {
  const uris = toList(value, 'revocation addresses');
  return uris.length > 0
    ? uris.map((uri) =>
        typeof uri === 'string' && isRevocationUri(uri) ? uri : malformed('a revocation address'),
      )
    : malformed('revocation addresses');
}
