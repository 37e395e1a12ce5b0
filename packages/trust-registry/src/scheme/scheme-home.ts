import { join } from 'node:path';
import type { CountryCode, Environment, InstitutionId } from '@prova/credential';

/**
 * Where everything of a scheme lies below its home folder:
 *
 *     config.json                        which environment this home is for; written last, so its presence says "whole"
 *     trust/<environment>/root.der       what verifiers pin
 *     trust/<environment>/snapshot.cose  the last release
 *     registry/register.json             what the registry knows
 *     registry/register.lock             present while a command changes the register
 *     registry/list-signer.der           certificate of the list signer
 *     registry/authorities/BE.der        certificate of a country's authority
 *     registry/seals/BE-0120.der         certificate of an institution's seal
 *     keys/root.pem, keys/list-signer.pem, keys/authorities/BE.pem, keys/seals/BE-0120.pem
 *                                        private keys, readable by the owner only
 */
export interface SchemeHome {
  readonly folder: string;
  readonly config: string;
  readonly register: string;
  readonly registerLock: string;
  root(environment: Environment): string;
  snapshot(environment: Environment): string;
  readonly rootKey: string;
  readonly listSigner: KeyPlace;
  authority(country: CountryCode): KeyPlace;
  seal(institution: InstitutionId): KeyPlace;
}

/** A private key and the certificate made for it. */
export interface KeyPlace {
  readonly key: string;
  readonly certificate: string;
}

/** The places below a home folder. Touches no file. */
export function schemeHome(folder: string): SchemeHome {
  const place = (...name: string[]): KeyPlace => ({
    key: `${join(folder, 'keys', ...name)}.pem`,
    certificate: `${join(folder, 'registry', ...name)}.der`,
  });
  return {
    folder,
    config: join(folder, 'config.json'),
    register: join(folder, 'registry', 'register.json'),
    registerLock: join(folder, 'registry', 'register.lock'),
    root: (environment) => join(folder, 'trust', environment, 'root.der'),
    snapshot: (environment) => join(folder, 'trust', environment, 'snapshot.cose'),
    rootKey: join(folder, 'keys', 'root.pem'),
    listSigner: place('list-signer'),
    authority: (country) => place('authorities', country),
    seal: ({ country, officialId }) => place('seals', `${country}-${officialId}`),
  };
}
