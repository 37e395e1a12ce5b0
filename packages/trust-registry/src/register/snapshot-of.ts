import type { Institution, Snapshot } from '@prova/trust';
import type { Register, RegisterInstitution } from './register.ts';

/**
 * The register as verifiers shall see it. A pure function: certificates in the order of their thumbprints, institutions
 * by country and official id, so that the same register always gives the same bytes.
 */
export function snapshotOf(
  register: Register,
  release: Pick<Snapshot, 'sequence' | 'issuedAt' | 'auditHead' | 'files'>,
): Snapshot {
  const certificates = [...register.certificates].sort(([a], [b]) => compare(a, b));
  const places = new Map(certificates.map(([thumbprint], place) => [thumbprint, place]));
  return {
    environment: register.environment,
    ...release,
    nextUpdate: release.issuedAt + register.policy.hardMax,
    policy: register.policy,
    certificateAuthorities: register.certificateAuthorities,
    sealCertificates: certificates.map(([, { der }]) => der),
    pinned: certificates.flatMap(([, { pinned }], place) => (pinned ? [place] : [])),
    institutions: [...register.institutions]
      .sort(([a], [b]) => compare(a, b))
      .map(([, institution]) => rowOf(institution, places)),
    tombstones: register.tombstones,
  };
}

function rowOf(
  { supersededBy: _, ...institution }: RegisterInstitution,
  places: ReadonlyMap<string, number>,
): Institution {
  const bindings = institution.bindings.flatMap(({ thumbprint, ...terms }) => {
    const certificate = places.get(thumbprint);
    return certificate === undefined ? [] : [{ certificate, ...terms }];
  });
  return { ...institution, bindings };
}

/** By code unit. All country codes have two letters, so `BE:0120` sorts as the pair does. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
