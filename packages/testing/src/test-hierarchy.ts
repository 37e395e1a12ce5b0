import type { CountryCode } from '@prova/credential';
import {
  type CertificateAuthority,
  type DistinguishedName,
  generateKeyPair,
  issueCountryCa,
  issueListSigner,
  issueRoot,
  issueSealCertificate,
  issueSelfIssuedSeal,
  type KeyKind,
  type SoftwareKey,
  type Validity,
} from '@prova/keys';
import type { Competence } from '@prova/trust';

const DAY = 86_400;
const YEAR = 365 * DAY;

/** A scheme of throwaway keys: one root, one list signer, a country authority made when first asked for. */
export interface TestHierarchy {
  readonly root: CertificateAuthority;
  readonly listSigner: SoftwareKey;
  readonly countryCas: ReadonlyMap<CountryCode, CertificateAuthority>;
  seal(order: TestSealOrder): Promise<SoftwareKey>;
}

export interface TestSealOrder {
  readonly country: CountryCode;
  readonly officialId: string;
  readonly name: string;
  readonly kind: KeyKind;
  readonly trust: 'scheme' | 'pinned';
  /** Default: half a year back and two years ahead. */
  readonly validity?: Validity;
  /** What the certificate is for. Default: EHIC. */
  readonly competences?: readonly Competence[];
}

/** Keys of a hierarchy that are there already and shall not be made again. */
export interface KnownAuthorities {
  readonly root?: CertificateAuthority | undefined;
  readonly listSigner?: SoftwareKey | undefined;
  readonly countryCas?: ReadonlyMap<CountryCode, CertificateAuthority>;
}

/**
 * Makes root and list signer, if they are not given. Everything is valid around `now` (epoch seconds); nothing
 * outlives what signed it.
 */
export async function createTestHierarchy(
  now: number,
  known: KnownAuthorities = {},
): Promise<TestHierarchy> {
  const around = (before: number, after: number): Validity => ({
    notBefore: now - before,
    notAfter: now + after,
  });
  const root = known.root ?? (await makeRoot(around(2 * YEAR, 18 * YEAR)));
  const listSigner = known.listSigner ?? (await makeListSigner(root, around(60 * DAY, 305 * DAY)));
  const countryCas = new Map<CountryCode, CertificateAuthority>(known.countryCas);

  async function countryCa(country: CountryCode): Promise<CertificateAuthority> {
    const known = countryCas.get(country);
    if (known) return known;
    const { privateKey, publicKey } = await generateKeyPair('P-384');
    const subject = {
      country,
      organization: `Throwaway Liaison ${country} (TEST)`,
      commonName: `Throwaway CA ${country} (TEST)`,
    };
    const validity = around(YEAR, 7 * YEAR);
    const certificate = await issueCountryCa({ subject, publicKey, validity }, root);
    const made = { privateKey, certificate };
    countryCas.set(country, made);
    return made;
  }

  async function seal(order: TestSealOrder): Promise<SoftwareKey> {
    const { privateKey, publicKey } = await generateKeyPair(order.kind);
    const subject = {
      country: order.country,
      organization: order.name,
      organizationIdentifier: `EESSI:${order.country}:${order.officialId}`,
      commonName: `Seal of ${order.country}:${order.officialId} (TEST)`,
    };
    const shared = {
      subject,
      validity: order.validity ?? around(YEAR / 2, 2 * YEAR),
      competences: order.competences ?? (['EHIC'] as const),
    };
    const certificate =
      order.trust === 'pinned'
        ? await issueSelfIssuedSeal({ ...shared, privateKey })
        : await issueSealCertificate({ ...shared, publicKey }, await countryCa(order.country));
    return { privateKey, certificate };
  }

  return { root, listSigner, countryCas, seal };
}

async function makeRoot(validity: Validity): Promise<CertificateAuthority> {
  const { privateKey } = await generateKeyPair('P-384');
  const subject = operator('Throwaway Root (TEST)');
  return { privateKey, certificate: await issueRoot({ subject, privateKey, validity }) };
}

async function makeListSigner(
  root: CertificateAuthority,
  validity: Validity,
): Promise<SoftwareKey> {
  const { privateKey, publicKey } = await generateKeyPair('P-256');
  const subject = operator('Throwaway List Signer (TEST)');
  return { privateKey, certificate: await issueListSigner({ subject, publicKey, validity }, root) };
}

function operator(commonName: string): DistinguishedName {
  return { country: 'EU', organization: 'Throwaway Scheme (TEST)', commonName };
}
