import { encodePem } from '@prova/keys';
import type { Competence, EpochSeconds, Institution } from '@prova/trust';
import { formatInstant } from '../instants.ts';
import { type Period, periodsOf } from '../key-periods.ts';
import type { KeyUse, PublishedList } from '../published-list.ts';

/**
 * A row of `issuers[]` (specification v0.5 §6.3), for whoever keeps the whole list: with keys and accreditations that
 * are over and those to come, each with its dates.
 *
 * The dates of a certificate here are those between which the key counted for this institution, which may be narrower
 * than those inside it: this shape has no other place to say that a key was withdrawn. A key that is compromised or
 * suspended never counted and is not listed; one with a gap is listed twice. While the institution is suspended nothing
 * of it is listed but its name.
 */
export interface SpecIssuer {
  readonly officialID: string;
  readonly countryCode: string;
  readonly name: string;
  readonly certificates: readonly SpecCertificate[];
  readonly accreditationPeriods: readonly SpecAccreditation[];
}

interface SpecCertificate {
  readonly 'x5t#S256': string;
  readonly validFrom: string;
  /** The last second that counts. */
  readonly validUntil: string;
  readonly certificatePEM: string;
}

interface SpecAccreditation {
  readonly portableDocument: Competence;
  readonly validFrom: string;
  /** The last second that counts; absent: open-ended. */
  readonly validUntil?: string;
}

/** What is asked of this shape. */
export interface SpecView {
  readonly thumbprint?: string;
  /** Only what counted then; absent: everything. */
  readonly validAt?: EpochSeconds;
}

/** Whether the institution is in the answer: it has the key that was asked for, and is open at the time asked about. */
export function showsSpec(list: PublishedList, institution: Institution, view: SpecView): boolean {
  const { thumbprint, validAt } = view;
  const { validFrom, validUntil = Number.POSITIVE_INFINITY } = institution;
  if (validAt !== undefined && (validAt < validFrom || validAt >= validUntil)) return false;
  return (
    thumbprint === undefined ||
    list
      .usesOf(institution)
      .some((use) => use.key.thumbprint === thumbprint && shownPeriods(list, use, view).length > 0)
  );
}

export function specIssuer(
  list: PublishedList,
  institution: Institution,
  view: SpecView,
): SpecIssuer {
  const isSuspended = institution.status === 'suspended';
  return {
    officialID: institution.officialId,
    countryCode: institution.country,
    name: institution.name,
    certificates: list
      .usesOf(institution)
      .flatMap((use) => shownPeriods(list, use, view).map((period) => certificateIn(use, period))),
    accreditationPeriods: (isSuspended ? [] : institution.accreditations).map(
      ({ competence, from, until }) => ({
        portableDocument: competence,
        validFrom: formatInstant(from),
        ...(until !== undefined && { validUntil: formatInstant(until - 1) }),
      }),
    ),
  };
}

function shownPeriods(list: PublishedList, use: KeyUse, { validAt }: SpecView): readonly Period[] {
  return periodsOf(list, use).filter(
    ({ from, until }) => validAt === undefined || (from <= validAt && validAt < until),
  );
}

function certificateIn({ key }: KeyUse, { from, until }: Period): SpecCertificate {
  return {
    'x5t#S256': key.thumbprint,
    validFrom: formatInstant(from),
    validUntil: formatInstant(until - 1),
    certificatePEM: encodePem('CERTIFICATE', key.certificate.der),
  };
}
