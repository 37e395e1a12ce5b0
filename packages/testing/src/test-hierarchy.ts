import type { CountryCode } from '@prova/credential';
import {
  type CertificateAuthority,
  type DistinguishedName,
  generateKeyPair,
  issueCountryCa,
  issueListSigner,
  issueReaderCertificate,
  issueRoot,
  issueSealCertificate,
  issueSelfIssuedSeal,
  issueWalletSeal,
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
  /** A seal for wallets, always of P-256. */
  walletSeal(order: TestWalletSealOrder): Promise<SoftwareKey>;
  /** Whoever asks wallets, under the authority of a country. */
  reader(order: TestReaderOrder): Promise<SoftwareKey>;
}

export type TestWalletSealOrder = Omit<TestSealOrder, 'kind' | 'trust'> & {
  readonly credentialIssuer: string;
};

export interface TestReaderOrder {
  readonly country: CountryCode;
  readonly organization: string;
  readonly hosts: readonly string[];
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

  const termsOf = ({
    country,
    officialId,
    name,
    validity = around(YEAR / 2, 2 * YEAR),
    competences = ['EHIC'],
  }: Omit<TestSealOrder, 'kind' | 'trust'>) => ({
    subject: {
      country,
      organization: name,
      organizationIdentifier: `EESSI:${country}:${officialId}`,
      commonName: `Seal of ${country}:${officialId} (TEST)`,
    },
    validity,
    competences,
  });

  async function seal(order: TestSealOrder): Promise<SoftwareKey> {
    const { privateKey, publicKey } = await generateKeyPair(order.kind);
    const shared = termsOf(order);
    const certificate =
      order.trust === 'pinned'
        ? await issueSelfIssuedSeal({ ...shared, privateKey })
        : await issueSealCertificate({ ...shared, publicKey }, await countryCa(order.country));
    return { privateKey, certificate };
  }

  async function walletSeal(order: TestWalletSealOrder): Promise<SoftwareKey> {
    const { privateKey, publicKey } = await generateKeyPair('P-256');
    const { credentialIssuer } = order;
    const terms = { ...termsOf(order), publicKey, credentialIssuer };
    return {
      privateKey,
      certificate: await issueWalletSeal(terms, await countryCa(order.country)),
    };
  }

  async function reader({ country, organization, hosts }: TestReaderOrder): Promise<SoftwareKey> {
    const { privateKey, publicKey } = await generateKeyPair('P-256');
    const subject = { country, organization, commonName: `Reader of ${hosts[0]} (TEST)` };
    const terms = { subject, publicKey, validity: around(YEAR / 2, YEAR), hosts };
    return {
      privateKey,
      certificate: await issueReaderCertificate(terms, await countryCa(country)),
    };
  }

  return { root, listSigner, countryCas, seal, walletSeal, reader };
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
