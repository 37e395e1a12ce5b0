import type { CountryCode, Environment, InstitutionId } from '@prova/credential';
import {
  type CertificateAuthority,
  type DistinguishedName,
  issueCountryCa,
  issueListSigner,
  issueRoot,
  issueSealCertificate,
  issueWalletSeal,
  type KeyKind,
} from '@prova/keys';
import type { Competence, EpochSeconds } from '@prova/trust';
import { createFile } from '../whole-file.ts';
import { crlUri, type IssuanceTerms, sealOrder } from './certificate-orders.ts';
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
  /** For which documents its seals are. Default: all that a scheme is for. */
  readonly competences?: readonly Competence[];
  /** What wallets know it by, an https address; with it, it gets a key for wallets too. */
  readonly credentialIssuer?: string;
}

export interface SchemeContents {
  readonly environment: Environment;
  readonly now: EpochSeconds;
  /** Whose name the root and the list signer bear: the organisation, and `EU` or a state. */
  readonly operator: Pick<ConfiguredOperator, 'name' | 'territory'>;
  /** Of the registry, without a slash at its end: certificates say where revocation lists will lie. */
  readonly baseUrl: string;
  readonly institutions: readonly SchemeInstitution[];
}

/** Makes the keys and certificates of a scheme in an empty folder. Answers the DER of the root. */
export async function makeScheme(home: SchemeHome, contents: SchemeContents): Promise<Uint8Array> {
  const { environment, now, institutions, baseUrl, operator } = contents;
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
  return root.certificate;
}

async function newAuthority(
  terms: IssuanceTerms & {
    readonly subject: DistinguishedName & { readonly country: CountryCode };
  },
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
  terms: IssuanceTerms,
  authority: CertificateAuthority,
  place: KeyPlace,
): Promise<void> {
  const { publicKey } = await newKey(institution.key ?? 'P-256', place.key);
  const holder = { competences: SCHEME_COMPETENCES, ...institution };
  const order = { ...sealOrder(holder, 'Seal', terms, authority), publicKey };
  await createFile(place.certificate, await issueSealCertificate(order, authority));
}

async function newWalletSeal(
  institution: SchemeInstitution,
  terms: IssuanceTerms,
  authority: CertificateAuthority,
  place: KeyPlace,
): Promise<void> {
  const { credentialIssuer } = institution;
  if (credentialIssuer === undefined) return;
  const { publicKey } = await newKey('P-256', place.key);
  const holder = { competences: SCHEME_COMPETENCES, ...institution };
  const order = { ...sealOrder(holder, 'Wallet seal', terms, authority), publicKey };
  const certificate = await issueWalletSeal({ ...order, credentialIssuer }, authority);
  await createFile(place.certificate, certificate);
}

/** A new scheme is for the European Health Insurance Card and for portable document A1. */
export const SCHEME_COMPETENCES = ['EHIC', 'PDA1'] as const;
