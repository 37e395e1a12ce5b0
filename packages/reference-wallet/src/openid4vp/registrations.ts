import { X509Certificate } from 'node:crypto';
import { WalletError } from '../errors.ts';
import { payloadSignedBy } from '../jose.ts';

/** The catalogue of rights as a registry publishes it, and whom the wallet believes about it. */
export interface HandedCatalogue {
  /** Compact JWS, with `x5c` of who signed it. */
  readonly jws: string;
  /** DER of the root that must have made that certificate. */
  readonly root: Uint8Array;
}

/** What a relying party may ask for beyond rights, ages and places. */
export interface Registration {
  readonly tiers: ReadonlySet<string>;
  readonly statuses: ReadonlySet<string>;
  readonly nationalNumber: boolean;
  /** Rights that the catalogue shows by law alone (profiles P3 and P4), but for those that it lets this one ask for. */
  readonly closedRights: ReadonlySet<string>;
}

/** Extended key usage of who signs trusted lists (ETSI TS 119 612 §5.7.1). */
const LIST_SIGNING = '0.4.0.2231.3.0';

const NOTHING: Registration = {
  tiers: new Set(),
  statuses: new Set(),
  nationalNumber: false,
  closedRights: new Set(),
};

/**
 * For what the catalogue registers the reader of a certificate, on a day (`yyyy-mm-dd`): nothing where it does not know it, or where there is
 * no catalogue. Throws `WalletError` `catalogue-unusable` for one that its signer or the root does not vouch for.
 */
export async function registrationOf(
  reader: X509Certificate,
  { catalogue, day }: { readonly catalogue: HandedCatalogue | undefined; readonly day: string },
): Promise<Registration> {
  if (!catalogue) return NOTHING;
  const { relyingParties = [], rights = [] } = Object(await opened(catalogue));
  const party = Array.from<unknown>(relyingParties)
    .map(Object)
    .find(({ reader: host }) => typeof host === 'string' && isNamed(reader, host));
  const now = Array.from<unknown>(party?.mayAsk ?? [])
    .map(Object)
    .filter(({ from, until = day }) => from <= day && day <= until);
  const itsRights = new Set<unknown>(now.flatMap((each) => each.rights ?? []));
  const byLaw = Array.from<unknown>(rights)
    .map(Object)
    .filter(({ disclosure }) => disclosure === 'P3' || disclosure === 'P4')
    .map(({ rightId }) => String(rightId));
  const of = (profile: string) => now.filter((each) => each.profile === profile);
  return {
    tiers: new Set(of('P3').flatMap(({ tiers = [] }) => tiers)),
    statuses: new Set(of('P4').flatMap(({ statuses = [] }) => statuses)),
    nationalNumber: of('P4').some(({ nationalNumber }) => nationalNumber === true),
    closedRights: new Set(byLaw.filter((right) => !itsRights.has(right))),
  };
}

function isNamed(certificate: X509Certificate, host: string): boolean {
  return certificate.checkHost(host, { subject: 'never', wildcards: false }) === host;
}

async function opened({ jws, root }: HandedCatalogue): Promise<unknown> {
  try {
    const { payload, leaf } = await payloadSignedBy(jws);
    const anchor = new X509Certificate(root);
    const isOfLists = leaf.keyUsage?.includes(LIST_SIGNING) === true;
    if (!isOfLists || !leaf.checkIssued(anchor) || !leaf.verify(anchor.publicKey)) {
      throw new RangeError('Not a signer of lists under this root.');
    }
    return JSON.parse(new TextDecoder().decode(payload));
  } catch (cause) {
    const message = 'Nobody vouches for this catalogue.';
    throw new WalletError('catalogue-unusable', message, { cause });
  }
}
