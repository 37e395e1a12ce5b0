import type { EpochSeconds } from '@prova/trust';
import { TUF_ROLES, type TufRole } from '../tuf/tuf-metadata.ts';
import {
  type Diagnosis,
  dayOf,
  diagnosis,
  type Level,
  levelOfEnd,
  listed,
  orFine,
  spanOf,
} from './diagnosis.ts';
import type {
  CertificateFacts,
  InstitutionFacts,
  MetadataFacts,
  RevocationListFacts,
} from './facts.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** A successor has to be ordered, made, checked and published while the old one still counts. */
const RENEWAL = { warning: 90 * DAY, failure: 30 * DAY } as const;

/** Certificates of the scheme: the root's, the list signer's, the authorities'. */
export function checkSchemeCertificates(
  certificates: readonly CertificateFacts[],
  now: EpochSeconds,
): readonly Diagnosis[] {
  const diagnoses = certificates.flatMap(({ name, notAfter }) => {
    const level = levelOfEnd(notAfter, now, RENEWAL);
    if (level === 'ok') return [];
    const sentence =
      notAfter < now
        ? `The certificate of ${name} ran out on ${dayOf(notAfter)}. Make its successor at once.`
        : `The certificate of ${name} runs out on ${dayOf(notAfter)}. Make its successor now.`;
    return [diagnosis('scheme-certificates', level, sentence)];
  });
  return orFine('scheme-certificates', diagnoses, 'No certificate of the scheme runs out soon.');
}

/** Institutions whose last key runs out, and that will then have none. */
export function checkInstitutionKeys(
  institutions: readonly InstitutionFacts[],
  now: EpochSeconds,
): readonly Diagnosis[] {
  const running = institutions.flatMap(({ id, lastKeyEnds }) =>
    lastKeyEnds === undefined ? [] : [{ id, ends: lastKeyEnds }],
  );
  const among = (wanted: Level, isOver: boolean) =>
    running
      .filter(({ ends }) => ends < now === isOver && levelOfEnd(ends, now, RENEWAL) === wanted)
      .map(({ id }) => id);
  const groups = [
    { ids: among('failure', true), level: 'failure', what: 'ran out, and nothing can be issued' },
    { ids: among('failure', false), level: 'failure', what: 'runs out within 30 days' },
    { ids: among('warning', false), level: 'warning', what: 'runs out within 90 days' },
  ] as const;
  const diagnoses = groups
    .filter(({ ids }) => ids.length > 0)
    .map(({ ids, level, what }) => {
      const sentence = `The last key of ${listed(ids)} ${what}. Ask for a new one.`;
      return diagnosis('institution-keys', level, sentence);
    });
  return orFine('institution-keys', diagnoses, 'Every key that runs out soon has a successor.');
}

/** Who lets metadata run out: a machine in hours, a person with a key in days, several in a room in months. */
const METADATA_RENEWAL: Readonly<Record<TufRole, { warning: number; failure: number }>> = {
  root: { warning: 180 * DAY, failure: 30 * DAY },
  targets: { warning: 30 * DAY, failure: 7 * DAY },
  snapshot: { warning: 7 * DAY, failure: 2 * DAY },
  timestamp: { warning: DAY, failure: 6 * HOUR },
};

/** TUF metadata, each role once: without it verifiers install nothing new. */
export function checkMetadata(
  metadata: readonly MetadataFacts[],
  now: EpochSeconds,
): readonly Diagnosis[] {
  const diagnoses = TUF_ROLES.flatMap((role) => {
    const expires = metadata.find((each) => each.role === role)?.expires;
    if (expires === undefined) {
      const sentence = `There is no ${role} metadata: verifiers take no list. Sign it.`;
      return [diagnosis('metadata', 'failure', sentence)];
    }
    const level = levelOfEnd(expires, now, METADATA_RENEWAL[role]);
    if (level === 'ok') return [];
    const sentence =
      expires <= now
        ? `The ${role} metadata expired on ${dayOf(expires)}: verifiers take no new list. Sign it again at once.`
        : `The ${role} metadata expires in ${spanOf(expires - now)}. Sign it again.`;
    return [diagnosis('metadata', level, sentence)];
  });
  return orFine('metadata', diagnoses, 'No metadata expires soon.');
}

/** Lists of revoked certificates: half of their time is over, or all of it. */
export function checkRevocationLists(
  lists: readonly RevocationListFacts[],
  now: EpochSeconds,
): readonly Diagnosis[] {
  const diagnoses = lists.flatMap(({ name, thisUpdate, nextUpdate }) => {
    const left = nextUpdate - now;
    if (left > (nextUpdate - thisUpdate) / 2) return [];
    return left <= 0
      ? [
          diagnosis(
            'revocation-lists',
            'failure',
            `The revocation list of ${name} should have been renewed on ${dayOf(nextUpdate)}. Sign a new one at once.`,
          ),
        ]
      : [
          diagnosis(
            'revocation-lists',
            'warning',
            `The revocation list of ${name} must be renewed within ${spanOf(left)}. Sign a new one.`,
          ),
        ];
  });
  return orFine('revocation-lists', diagnoses, 'The revocation lists are new enough.');
}
