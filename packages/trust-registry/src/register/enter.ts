import { CredentialError } from '@prova/credential';
import {
  compareInstitutions,
  encodeSnapshot,
  parseSnapshot,
  type Snapshot,
  type Tombstone,
  TrustError,
  type TrustPolicy,
} from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import {
  type Register,
  type RegisterInstitution,
  STANDARD_POLICY,
  withInstitution,
} from './register.ts';

/** What can be wrong by itself, without the rest of the register. */
export interface Contents {
  readonly institutions?: readonly RegisterInstitution[];
  readonly tombstones?: readonly Tombstone[];
  readonly policy?: TrustPolicy;
}

/**
 * The same register with this entry in place of the institution's old one.
 * Throws `TrustRegistryError` `entry-malformed` when a verifier could not read it.
 */
export function enter(register: Register, entry: RegisterInstitution): Register {
  requireReadable({ institutions: [entry] });
  return withInstitution(register, entry);
}

/**
 * Requires what verifiers require of each row, by the verifiers' own reader: so nothing enters the register that would
 * stop its publication later. Throws `TrustRegistryError` `entry-malformed`; `cause` says what cannot be read.
 */
export function requireReadable({ institutions = [], tombstones = [], policy }: Contents): void {
  const trial = { policy: policy ?? STANDARD_POLICY, institutions, tombstones };
  try {
    parseSnapshot(encodeSnapshot(snapshotWith(trial)));
  } catch (cause) {
    if (!(cause instanceof TrustError || cause instanceof CredentialError)) throw cause;
    throw new TrustRegistryError('entry-malformed', 'No verifier could read this entry.', {
      cause,
    });
  }
}

/** Every binding leads to the one certificate, whose content is not looked at. */
function snapshotWith({ policy, institutions, tombstones }: Required<Contents>): Snapshot {
  return {
    environment: 'test',
    sequence: 1,
    issuedAt: 0,
    nextUpdate: policy.hardMax,
    policy,
    certificateAuthorities: [],
    sealCertificates: [new Uint8Array()],
    pinned: [],
    institutions: institutions
      .map(({ bindings, ...entry }) => ({
        ...entry,
        bindings: bindings.map(({ thumbprint: _, ...terms }) => ({ certificate: 0, ...terms })),
      }))
      .sort(compareInstitutions),
    tombstones,
  };
}
