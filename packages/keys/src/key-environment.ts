import { ENVIRONMENTS, type Environment } from '@prova/credential';
import type { Certificate } from '@prova/trust';
import { readCertificate } from './certificate-authority.ts';
import { KeysError } from './errors.ts';

/**
 * A certificate that may sign in an environment, by what it says of itself. Whoever makes certificates for a world that
 * is not real writes that world into a name, in brackets at its end: `Authority of BE (TEST)`, `(ACC)`; `prod` may say
 * nothing. So outside `prod` the subject or the issuer bears the mark of that environment, and nowhere does one bear
 * another's.
 *
 * Answers the certificate. Says nothing about who vouches for it: the trust list of the environment does, and the
 * judgement of each finished document asks it. This refusal comes before, so that a real key is never asked to sign
 * a trial, nor a trial's key used by mistake for real documents.
 * Throws `KeysError`: `key-environment-mismatch`, `certificate-malformed`.
 */
export function requireKeyForEnvironment(der: Uint8Array, environment: Environment): Certificate {
  const certificate = readCertificate(der);
  const marks = marksOf(certificate);
  const isMarked = environment === 'prod' || marks.includes(environment);
  if (isMarked && marks.every((mark) => mark === environment)) return certificate;
  throw new KeysError(
    'key-environment-mismatch',
    environment === 'prod'
      ? 'The certificate says that it is for trials; a real key is needed here.'
      : `The certificate does not say (${environment.toUpperCase()}); real keys are not used for trials.`,
  );
}

/** The environments that the names of subject and issuer end with, in brackets. */
function marksOf({ subject, issuer }: Certificate): readonly Environment[] {
  const names = [subject, issuer].flatMap(({ organizations, commonNames }) => [
    ...organizations,
    ...commonNames,
  ]);
  return ENVIRONMENTS.filter((environment) =>
    names.some((name) => name.trimEnd().toUpperCase().endsWith(`(${environment.toUpperCase()})`)),
  );
}
