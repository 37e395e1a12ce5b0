import type { X509Certificate } from 'node:crypto';
import { type Allowed, allowedOn, type CheckedCatalogue } from '@prova/catalogue';
import { DeskError } from '../../errors.ts';
import type { ProfileQuestion } from './profile-question.ts';

/** Who asks, when, and by which catalogue; without one nobody is registered. */
export interface Asker {
  /** Of the desk, as wallets see it. */
  readonly certificate: X509Certificate;
  /** `yyyy-mm-dd` */
  readonly today: string;
  readonly catalogue: CheckedCatalogue | undefined;
  /** Whether the trust list that names it still counts: by one that has expired nobody is registered. */
  readonly isCurrent: boolean;
  /** Whether a program of the house asks: what the house is registered for is for nobody else. */
  readonly isOfHouse: boolean;
}

/** Rights that only who is registered may ask for, whatever else they ask. */
export const BY_LAW: readonly string[] = ['P3', 'P4'];

/**
 * The question, if this desk may ask it: P0 to P2 anybody may, but for rights that the catalogue shows by law alone; tiers (P3), statuses and the
 * national number (P4) only the relying party whose reader its certificate names, and of these what it is registered for on this day.
 * No more than anybody may is asked for who is no program of the house. Rights are those that the catalogue publishes; without one
 * they are taken as they are named for P0 and P1, which ask for entitlements, of which there are none to rights by law.
 *
 * Throws `DeskError` `profile-not-permitted`; `rights-not-listed` for a right that the catalogue does not publish, and for P2 without a catalogue.
 */
export function requirePermitted(question: ProfileQuestion, asker: Asker): ProfileQuestion {
  requireListed(question, asker.catalogue);
  if (lacking(question, allowedTo(asker), asker.catalogue).length === 0) return question;
  throw new DeskError(
    'profile-not-permitted',
    'The catalogue of rights does not register this desk for what it asks.',
  );
}

function requireListed(question: ProfileQuestion, catalogue: CheckedCatalogue | undefined): void {
  if (!('rights' in question)) return;
  const isListed = catalogue
    ? question.rights.every((right) => catalogue.rights.get(right)?.state === 'published')
    : question.profile !== 'P2';
  if (isListed) return;
  throw new DeskError('rights-not-listed', 'The catalogue here does not publish these rights.');
}

function allowedTo({ certificate, today, catalogue, isCurrent, isOfHouse }: Asker): Allowed {
  const mayBeRegistered = isCurrent && isOfHouse;
  const parties = mayBeRegistered ? [...(catalogue?.relyingParties.values() ?? [])] : [];
  // No wildcard: a reader is one name, letter for letter.
  const isOurs = (reader: string) =>
    certificate.checkHost(reader, { subject: 'never', wildcards: false }) === reader;
  return allowedOn(
    parties.find(({ reader }) => reader !== undefined && isOurs(reader)),
    today,
  );
}

/** What is asked for and not allowed. */
function lacking(
  question: ProfileQuestion,
  allowed: Allowed,
  catalogue: CheckedCatalogue | undefined,
): readonly string[] {
  switch (question.profile) {
    case 'P0':
    case 'P1':
    case 'P2':
      return question.rights.filter((right) => {
        const { disclosure } = catalogue?.rights.get(right) ?? {};
        const isByLaw = disclosure !== undefined && BY_LAW.includes(disclosure);
        return isByLaw && !allowed.rights.has(right);
      });
    case 'P3':
      return question.tiers.filter((tier) => !allowed.tiers.has(tier));
    case 'P4': {
      const isNumberAllowed = question.nationalNumber !== true || allowed.nationalNumber;
      const statuses = question.statuses.filter((status) => !allowed.statuses.has(status));
      return isNumberAllowed ? statuses : [...statuses, 'nationalNumber'];
    }
  }
}
