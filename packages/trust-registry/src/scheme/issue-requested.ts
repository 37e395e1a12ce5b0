import { type CountryCode, equalBytes, isoCountryCode } from '@prova/credential';
import {
  type CertificateAuthority,
  type CertificateRequest,
  issueReaderCertificate,
  issueSealCertificate,
  issueWalletSeal,
  openCertificateRequest,
} from '@prova/keys';
import {
  MDOC_DOCUMENT_SIGNING,
  MDOC_READER_AUTHENTICATION,
  parseCertificate,
  type SealPurpose,
} from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import {
  type IssuanceTerms,
  readerOrder,
  type SchemeReader,
  type SealHolder,
  sealOrder,
} from './certificate-orders.ts';
import type { Scheme } from './open-scheme.ts';

/*
 * What is issued says of the request only its key and, where it is for wallets, its names. Whose it is and for which
 * documents, the register and an officer say. A seal counts once it is listed; a reader's certificate counts by itself.
 */

/** A certificate, and what it is for by its request. */
export interface RequestedSeal {
  /** DER. */
  readonly certificate: Uint8Array;
  readonly purpose: SealPurpose;
}

/**
 * Issues the seal that a request (PKCS #10, DER) asks for: one for wallets, if it asks for the usage of signers of mdocs
 * and names one credential issuer; else one for paper.
 *
 * Throws `TrustRegistryError`: `request-unfit` for what asks for something else, `key-missing` when the authority of the
 * country is not in this home; the `KeysError` codes of `openCertificateRequest`, `issueSealCertificate` and
 * `issueWalletSeal`.
 */
export async function issueRequestedSeal(
  scheme: Pick<Scheme, 'authorities' | 'root'>,
  request: Uint8Array,
  { holder, ...terms }: IssuanceTerms & { readonly holder: SealHolder },
): Promise<RequestedSeal> {
  const asked = await openCertificateRequest(request);
  const authority = await authorityOf(scheme, holder.id.country);
  const { publicKey } = asked;
  const credentialIssuer = issuerIn(asked);
  if (credentialIssuer === undefined) {
    const order = { ...sealOrder(holder, 'Seal', terms, authority), publicKey };
    return { purpose: 'paper', certificate: await issueSealCertificate(order, authority) };
  }
  const order = { ...sealOrder(holder, 'Wallet seal', terms, authority), publicKey };
  const certificate = await issueWalletSeal({ ...order, credentialIssuer }, authority);
  return { purpose: 'wallet', certificate };
}

/**
 * Issues the certificate of a desk that a request asks for, with the hosts that it names. DER.
 * Throws as `issueRequestedSeal`, and the `KeysError` codes of `issueReaderCertificate`.
 */
export async function issueRequestedReader(
  scheme: Pick<Scheme, 'authorities' | 'root'>,
  request: Uint8Array,
  { reader, ...terms }: IssuanceTerms & { readonly reader: Omit<SchemeReader, 'hosts'> },
): Promise<Uint8Array> {
  const { publicKey, extendedKeyUsage, alternativeNames } = await openCertificateRequest(request);
  const { dnsNames: hosts, uris } = alternativeNames;
  const [usage, ...more] = extendedKeyUsage;
  if (usage !== MDOC_READER_AUTHENTICATION || more.length > 0 || uris.length > 0) throw unfit();
  const authority = await authorityOf(scheme, reader.country);
  const order = readerOrder({ ...reader, hosts }, terms, authority);
  return issueReaderCertificate({ ...order, publicKey }, authority);
}

/** `undefined` for a request that names nobody and asks for no usage of wallets. */
function issuerIn({ extendedKeyUsage, alternativeNames }: CertificateRequest): string | undefined {
  const { uris, dnsNames } = alternativeNames;
  const [issuer, ...more] = uris;
  const isForMdoc = extendedKeyUsage.includes(MDOC_DOCUMENT_SIGNING);
  if (extendedKeyUsage.includes(MDOC_READER_AUTHENTICATION)) throw unfit();
  if (!isForMdoc && uris.length + dnsNames.length === 0) return undefined;
  if (isForMdoc && issuer !== undefined && more.length === 0) return issuer;
  throw unfit();
}

async function authorityOf(
  scheme: Pick<Scheme, 'authorities' | 'root'>,
  country: CountryCode,
): Promise<CertificateAuthority> {
  // The root of a scheme of one state bears its country too.
  const below = (await scheme.authorities()).filter(
    ({ certificate }) => !equalBytes(certificate, scheme.root),
  );
  const found = below.find(({ certificate }) =>
    parseCertificate(certificate).subject.countries.includes(isoCountryCode(country)),
  );
  if (found) return found;
  throw new TrustRegistryError(
    'key-missing',
    `The authority of ${country} is not in this home. Whoever holds its key does this.`,
  );
}

function unfit(): TrustRegistryError {
  return new TrustRegistryError(
    'request-unfit',
    'The request asks for another kind of certificate; see prova keys request.',
  );
}
