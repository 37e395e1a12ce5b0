import {
  type Certificate,
  type Competence,
  type EpochSeconds,
  sealPurpose,
  type Tombstone,
  tombstonesOf,
  worstEffect,
} from '@prova/trust';
import type { KeyUse, PublishedList } from './published-list.ts';

/**
 * What a key is good for, from best to worst. `published`: may sign. `rotating`: may sign, and a newer key of the
 * institution for the same documents and purpose is listed beside it. `upcoming`: listed ahead of its first use. `suspended`: what
 * it signed cannot be confirmed now. `expired`, `retired`: signs no more, by its certificate or by its bindings; what it
 * signed before stands. `revoked`: struck by a tombstone for what is signed at that time.
 */
const KEY_STATES = [
  'published',
  'rotating',
  'upcoming',
  'suspended',
  'expired',
  'retired',
  'revoked',
] as const;
export type KeyState = (typeof KEY_STATES)[number];

export interface KeyStanding {
  readonly state: KeyState;
  /** What revoked or suspended it; absent when the whole institution is suspended. */
  readonly tombstone?: Tombstone;
}

/** Whether a document of that time under a key in this state is to be believed. */
export function countsIn(state: KeyState): boolean {
  return state === 'published' || state === 'rotating';
}

/**
 * How a key stands for one kind of document, signed at `at`, by all that the list knows: a key that is compromised now
 * never was good. Says nothing of the institution's accreditation.
 */
export function standingFor(
  list: PublishedList,
  use: KeyUse,
  competence: Competence,
  at: EpochSeconds,
): KeyStanding {
  const standing = ownStanding(use, competence, at);
  if (standing.state !== 'published') return standing;
  const since = latestStart(use, competence);
  const purpose = sealPurpose(use.key.certificate);
  const hasSuccessor = list
    .usesOf(use.institution)
    .some(
      (other) =>
        sealPurpose(other.key.certificate) === purpose &&
        latestStart(other, competence) > since &&
        ['published', 'upcoming'].includes(ownStanding(other, competence, at).state),
    );
  return hasSuccessor ? { state: 'rotating' } : standing;
}

/** The best standing of a key among the documents that it is bound for. */
export function standingOf(list: PublishedList, use: KeyUse, at: EpochSeconds): KeyStanding {
  const competences = new Set(use.bindings.flatMap((binding) => binding.competences));
  const [best] = [...competences]
    .map((competence) => standingFor(list, use, competence, at))
    .sort((a, b) => KEY_STATES.indexOf(a.state) - KEY_STATES.indexOf(b.state));
  return best ?? { state: 'retired' };
}

/** Without regard to the institution's other keys; never `rotating`. */
function ownStanding(use: KeyUse, competence: Competence, at: EpochSeconds): KeyStanding {
  const strikes = strikesOn(use, competence, at);
  const fatal = strikes.find((strike) => strike?.effect === 'invalid');
  if (fatal) return { state: 'revoked', tombstone: fatal.tombstone };
  const hold = strikes.find((strike) => strike?.effect === 'suspended');
  if (hold) return { state: 'suspended', tombstone: hold.tombstone };
  if (use.institution.status === 'suspended') return { state: 'suspended' };
  return { state: stateByDates(use, competence, at) };
}

/** The worst that tombstones do to the key, and to whoever issued its certificate: there, by when it did. */
function strikesOn({ key }: KeyUse, competence: Competence, at: EpochSeconds) {
  const own = tombstonesOf(key.tombstones, key.identity, ['certificate', 'competence'], competence);
  const above = key.authorities.flatMap(({ tombstones, identity }) =>
    tombstonesOf(tombstones, identity, ['certificate-authority'], competence),
  );
  return [worstEffect(own, at), worstEffect(above, key.certificate.notBefore)];
}

function stateByDates(use: KeyUse, competence: Competence, at: EpochSeconds): KeyState {
  const { certificate, authorities } = use.key;
  const issuers = authorities.map((authority) => authority.certificate);
  const isOver = ({ notAfter }: Certificate) => at > notAfter;
  // A certificate of an authority may have been renewed: one that is valid is enough.
  if (isOver(certificate) || (issuers.length > 0 && issuers.every(isOver))) return 'expired';

  const bindings = use.bindings.filter(({ competences }) => competences.includes(competence));
  const ends = bindings.map(({ until }) => until ?? Number.POSITIVE_INFINITY);
  const { validFrom, validUntil = Number.POSITIVE_INFINITY } = use.institution;
  if (at >= Math.min(validUntil, Math.max(...ends))) return 'retired';

  const isValid = (one: Certificate) => at >= one.notBefore && !isOver(one);
  const isIssued = isValid(certificate) && (issuers.length === 0 || issuers.some(isValid));
  const isBound = bindings.some(({ from, until }) => from <= at && at < (until ?? at + 1));
  return isIssued && isBound && at >= validFrom ? 'published' : 'upcoming';
}

function latestStart({ bindings }: KeyUse, competence: Competence): EpochSeconds {
  const own = bindings.filter(({ competences }) => competences.includes(competence));
  return Math.max(...own.map(({ from }) => from));
}
