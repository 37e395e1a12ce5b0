import type { CountryCode, Environment, InstitutionId } from '@prova/credential';
import {
  type CertificateAuthority,
  type DistinguishedName,
  issueCountryCa,
  issueListSigner,
  issueReaderCertificate,
  issueRoot,
  issueSealCertificate,
  issueWalletSeal,
  type KeyKind,
} from '@prova/keys';
import { type EpochSeconds, parseCertificate } from '@prova/trust';
import { crlPath } from '../formats/crl-path.ts';
import { createFile } from '../whole-file.ts';
import { newKey, years } from './new-key.ts';
import type { ConfiguredOperator } from './scheme-config.ts';
import type { KeyPlace, SchemeHome } from './scheme-home.ts';

/** An institution of a new scheme, which gets a key to seal its attestations with. */
export interface SchemeInstitution {
  readonly id: InstitutionId;
  /** 1 to 64 characters: it stands in a certificate. */
  readonly name: string;
  /** Default `P-256`. */
  readonly key?: Exclude<KeyKind, 'P-384'>;
  /** What wallets know it by, an https address; with it, it gets a key for wallets too. */
  readonly credentialIssuer?: string;
}

/** A desk of a new scheme, which gets a key to ask wallets with. */
export interface SchemeReader {
  /** Of one of the institutions. */
  readonly country: CountryCode;
  readonly organization: string;
  readonly hosts: readonly string[];
}

export interface SchemeContents {
  readonly environment: Environment;
  readonly now: EpochSeconds;
  /** Whose name the root and the list signer bear: the organisation, and `EU` or a state. */
  readonly operator: Pick<ConfiguredOperator, 'name' | 'territory'>;
  /** Of the registry, without a slash at its end: certificates say where revocation lists will lie. */
  readonly baseUrl: string;
  readonly institutions: readonly SchemeInstitution[];
  readonly reader?: SchemeReader | undefined;
}

/** Makes the keys and certificates of a scheme in an empty folder. Answers the DER of the root. */
export async function makeScheme(home: SchemeHome, contents: SchemeContents): Promise<Uint8Array> {
  const { environment, now, institutions, baseUrl, operator, reader } = contents;
  const nameOf = (commonName: string): DistinguishedName => ({
    country: operator.territory,
    organization: operator.name,
    commonName: `${commonName} (${environment.toUpperCase()})`,
  });
  const rootKey = await newKey('P-384', home.rootKey);
  const root = {
    privateKey: rootKey.privateKey,
    certificate: await issueRoot({
      subject: nameOf('Scheme root'),
      privateKey: rootKey.privateKey,
      validity: years(now, 20),
    }),
  };
  await createFile(home.root(environment), root.certificate);

  const listKey = await newKey('P-256', home.listSigner.key);
  const listSigner = await issueListSigner(
    {
      subject: nameOf('List signer'),
      publicKey: listKey.publicKey,
      validity: years(now, 1),
      crlUri: crlUri(baseUrl, root.certificate),
    },
    root,
  );
  await createFile(home.listSigner.certificate, listSigner);

  const authorities = new Map<CountryCode, CertificateAuthority>();
  for (const institution of institutions) {
    const { country } = institution.id;
    const subject = { ...nameOf(`Authority of ${country}`), country };
    const terms = { subject, now, baseUrl };
    const authority =
      authorities.get(country) ?? (await newAuthority(terms, root, home.authority(country)));
    authorities.set(country, authority);
    await newSeal(institution, { now, baseUrl }, authority, home.seal(institution.id));
    await newWalletSeal(institution, { now, baseUrl }, authority, home.walletSeal(institution.id));
  }
  const over = reader && authorities.get(reader.country);
  if (over) await newReader(reader, { now, baseUrl }, over, home.reader);
  return root.certificate;
}

interface Terms {
  readonly now: EpochSeconds;
  readonly baseUrl: string;
}

async function newAuthority(
  terms: Terms & { readonly subject: DistinguishedName & { readonly country: CountryCode } },
  root: CertificateAuthority,
  place: KeyPlace,
): Promise<CertificateAuthority> {
  const { subject, now, baseUrl } = terms;
  const { privateKey, publicKey } = await newKey('P-384', place.key);
  const order = { subject, publicKey, validity: years(now, 8) };
  const certificate = await issueCountryCa(
    { ...order, crlUri: crlUri(baseUrl, root.certificate) },
    root,
  );
  await createFile(place.certificate, certificate);
  return { privateKey, certificate };
}

async function newSeal(
  institution: SchemeInstitution,
  terms: Terms,
  authority: CertificateAuthority,
  place: KeyPlace,
): Promise<void> {
  const { publicKey } = await newKey(institution.key ?? 'P-256', place.key);
  const order = { ...sealOrder(institution, 'Seal', terms, authority), publicKey };
  await createFile(place.certificate, await issueSealCertificate(order, authority));
}

async function newWalletSeal(
  institution: SchemeInstitution,
  terms: Terms,
  authority: CertificateAuthority,
  place: KeyPlace,
): Promise<void> {
  const { credentialIssuer } = institution;
  if (credentialIssuer === undefined) return;
  const { publicKey } = await newKey('P-256', place.key);
  const order = { ...sealOrder(institution, 'Wallet seal', terms, authority), publicKey };
  const certificate = await issueWalletSeal({ ...order, credentialIssuer }, authority);
  await createFile(place.certificate, certificate);
}

async function newReader(
  { country, organization, hosts }: SchemeReader,
  { now, baseUrl }: Terms,
  authority: CertificateAuthority,
  place: KeyPlace,
): Promise<void> {
  const { publicKey } = await newKey('P-256', place.key);
  const order = {
    subject: { country, organization, commonName: `Reader of ${hosts[0]}` },
    publicKey,
    validity: years(now, 2),
    hosts,
    crlUri: crlUri(baseUrl, authority.certificate),
  };
  await createFile(place.certificate, await issueReaderCertificate(order, authority));
}

function sealOrder(
  { id, name }: SchemeInstitution,
  what: string,
  { now, baseUrl }: Terms,
  authority: CertificateAuthority,
) {
  return {
    subject: {
      country: id.country,
      organization: name,
      organizationIdentifier: `EESSI:${id.country}:${id.officialId}`,
      commonName: `${what} ${id.country}:${id.officialId}`,
    },
    validity: years(now, 2),
    competences: ['EHIC'] as const,
    crlUri: crlUri(baseUrl, authority.certificate),
  };
}

/** Where the list of what an authority has revoked will be served. */
function crlUri(baseUrl: string, authority: Uint8Array): string {
  return `${baseUrl}/${crlPath(parseCertificate(authority))}`;
}
