import { join } from 'node:path';
import type { CountryCode, Environment, InstitutionId } from '@prova/credential';

/**
 * Where everything of a scheme lies below its home folder. What the registry knows of institutions, keys and officers is
 * in the database; see `openRegistry`.
 *
 *     config.json                        which environment this home is for and who operates the scheme; written last, so
 *                                        its presence says "whole"
 *     trust/<environment>/root.der       what verifiers pin
 *     trust/<environment>/tuf-root.json  what clients that fetch the list by TUF pin besides
 *     trust/<environment>/snapshot.cose  the last release
 *     trust/<environment>/catalogue.jwt  the catalogue of rights that it names
 *     public/                            all releases, as they are served
 *     registry/drafts/                   publications on their way
 *     registry/tuf/1.root.json           every TUF root metadata there was
 *     registry/list-signer.der           certificate of the list signer
 *     registry/authorities/BE.der        certificate of a country's authority
 *     registry/seals/BE-0120.der         certificate of an institution's seal
 *     registry/wallet-seals/BE-0120.der  certificate of its seal for wallets
 *     postgres/                          the embedded database, unless another is named
 *     keys/root.pem, keys/list-signer.pem, keys/authorities/BE.pem, keys/seals/BE-0120.pem,
 *     keys/wallet-seals/BE-0120.pem, keys/tuf/root-1.pem … timestamp.pem, keys/officers/<id>.pem
 *                                        private keys, readable by the owner only
 */
export interface SchemeHome {
  readonly folder: string;
  readonly config: string;
  root(environment: Environment): string;
  tufRoot(environment: Environment): string;
  snapshot(environment: Environment): string;
  catalogue(environment: Environment): string;
  readonly releases: string;
  readonly drafts: string;
  /** The folder of every TUF root metadata. */
  readonly tufRoots: string;
  /** The folder of the embedded database. */
  readonly database: string;
  readonly rootKey: string;
  readonly listSigner: KeyPlace;
  /** The folder of the certificates of country authorities. */
  readonly authorities: string;
  authority(country: CountryCode): KeyPlace;
  seal(institution: InstitutionId): KeyPlace;
  walletSeal(institution: InstitutionId): KeyPlace;
  tufKey(name: TufKeyName): string;
  /** The key of an officer, by the officer's UUID. */
  officerKey(id: string): string;
}

/** A private key and the certificate made for it. */
export interface KeyPlace {
  readonly key: string;
  readonly certificate: string;
}

/** The keys that sign TUF metadata: three of the root, two of the targets, and the two of the online server. */
export const TUF_KEY_NAMES = [
  'root-1',
  'root-2',
  'root-3',
  'targets-1',
  'targets-2',
  'snapshot',
  'timestamp',
] as const;
export type TufKeyName = (typeof TUF_KEY_NAMES)[number];

/** The places below a home folder. Touches no file. */
export function schemeHome(folder: string): SchemeHome {
  const place = (...name: string[]): KeyPlace => ({
    key: `${join(folder, 'keys', ...name)}.pem`,
    certificate: `${join(folder, 'registry', ...name)}.der`,
  });
  return {
    folder,
    config: join(folder, 'config.json'),
    root: (environment) => join(folder, 'trust', environment, 'root.der'),
    tufRoot: (environment) => join(folder, 'trust', environment, 'tuf-root.json'),
    snapshot: (environment) => join(folder, 'trust', environment, 'snapshot.cose'),
    catalogue: (environment) => join(folder, 'trust', environment, 'catalogue.jwt'),
    releases: join(folder, 'public'),
    drafts: join(folder, 'registry', 'drafts'),
    tufRoots: join(folder, 'registry', 'tuf'),
    database: join(folder, 'postgres'),
    rootKey: join(folder, 'keys', 'root.pem'),
    listSigner: place('list-signer'),
    authorities: join(folder, 'registry', 'authorities'),
    authority: (country) => place('authorities', country),
    seal: ({ country, officialId }) => place('seals', `${country}-${officialId}`),
    walletSeal: ({ country, officialId }) => place('wallet-seals', `${country}-${officialId}`),
    tufKey: (name) => place('tuf', name).key,
    officerKey: (id) => place('officers', id).key,
  };
}
