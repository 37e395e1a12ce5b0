import { violatedConstraint } from '@prova/store';
import { TrustRegistryError, type TrustRegistryErrorCode } from '../errors.ts';

/** What a constraint of `migrations/` says in the words of the register. */
const REFUSALS: Readonly<Record<string, TrustRegistryErrorCode>> = {
  scheme_pkey: 'scheme-exists',
  scheme_sequence_rises: 'register-behind',
  scheme_limits_ordered: 'entry-malformed',
  institution_pkey: 'institution-exists',
  institution_transition: 'transition-not-allowed',
  institution_period_ordered: 'period-malformed',
  institution_closed_has_end: 'period-malformed',
  institution_successor: 'institution-unknown',
  institution_not_own_successor: 'period-malformed',
  accreditation_institution: 'institution-unknown',
  accreditation_period_ordered: 'period-malformed',
  accreditation_in_time: 'period-outside',
  authority_pkey: 'authority-exists',
  authority_x5t_is_hash: 'certificate-not-trusted',
  certificate_authority: 'certificate-not-trusted',
  certificate_has_country: 'certificate-not-trusted',
  certificate_outlives_authority: 'certificate-not-trusted',
  certificate_x5t_is_hash: 'certificate-not-trusted',
  certificate_identity: 'certificate-not-trusted',
  certificate_transition: 'transition-not-allowed',
  certificate_suspended_from: 'transition-not-allowed',
  certificate_stays_shared: 'key-shared',
  binding_institution: 'institution-unknown',
  binding_certificate: 'certificate-unknown',
  binding_country: 'certificate-not-trusted',
  binding_key_shared: 'key-shared',
  binding_period_ordered: 'period-malformed',
  tombstone_dates_ordered: 'period-malformed',
  tombstone_competences: 'entry-malformed',
  tombstone_only_added_to: 'tombstone-vanished',
  authority_only_added_to: 'register-behind',
  event_only_added_to: 'register-behind',
  scheme_catalogue_rises: 'register-behind',
  catalogue_entry_only_added_to: 'register-behind',
  catalogue_right_transition: 'transition-not-allowed',
  catalogue_entry_retired: 'transition-not-allowed',
};

/**
 * What a statement on the register throws, as a `TrustRegistryError` where a constraint of the register refused it. Any
 * other error is thrown on as it is.
 */
export async function inWordsOfTheRegister<T>(work: Promise<T>): Promise<T> {
  return work.catch((cause: unknown) => {
    const constraint = violatedConstraint(cause) ?? '';
    const code = Object.hasOwn(REFUSALS, constraint) ? REFUSALS[constraint] : undefined;
    if (!code) throw cause;
    throw new TrustRegistryError(code, `The database refuses it: ${constraint}.`, { cause });
  });
}
