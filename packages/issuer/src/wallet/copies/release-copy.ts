import {
  CodedError,
  type CopyOrder,
  equalBytes,
  type IssuerOrder,
  type WalletDocument,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { type Certificate, requireWalletSeal } from '@prova/trust';
import { IssuerError } from '../../errors.ts';
import type { Configuration } from '../configurations.ts';
import type { CopyFormat, ReadCopy } from './copy-format.ts';

/** What a finished credential was to be. */
export interface CopyExpectation {
  readonly configuration: Configuration;
  readonly document: WalletDocument;
  readonly issuer: IssuerOrder;
  readonly copy: CopyOrder;
  /** Of the key that signed it. */
  readonly certificate: Certificate;
}

/**
 * Returns a credential once our own reader finds in it what it was to be, signed by the key of a certificate that is fit for it: nothing
 * leaves the house unread. That the trust list names the certificate is asked before.
 * Rejects with `IssuerError` `credential-unsound`, whose `rule` says what is wrong.
 */
export async function releaseCopy(
  credential: string,
  format: CopyFormat,
  expected: CopyExpectation,
): Promise<string> {
  const read = await format.open(credential).catch(unsoundOf);
  requireFit(expected);
  const { spki } = expected.certificate.publicKey;
  const { signingInput, signature } = read;
  const isSigned = nodePlatform.verifySignature('ES256', spki, signingInput, signature);
  if (isSigned !== 'valid') throw unsound('wallet-signature');
  const wrong = differenceOf(read, expected);
  if (wrong !== undefined) throw unsound(wrong);
  return credential;
}

/** The first thing in which a credential is not as it was ordered. */
function differenceOf(
  read: ReadCopy,
  { document, issuer, copy }: CopyExpectation,
): string | undefined {
  if (!isSamePath(read.certificatePath, issuer.certificatePath)) return 'certificate';
  const { x, y } = read.holderKey;
  if (x !== copy.holderKey.x || y !== copy.holderKey.y) return 'holder-key';
  if (read.status?.uri !== copy.status?.uri || read.status?.idx !== copy.status?.idx)
    return 'status';
  if (read.issuer !== undefined && read.issuer !== issuer.issuer) return 'issuer';
  if (read.expiresAt !== issuer.expiresAt) return 'expiry';
  return isPartOf(read.document, document) ? undefined : 'document';
}

/** Nothing more came along either: the root has no place there. */
function isSamePath(read: readonly Uint8Array[], ordered: readonly Uint8Array[]): boolean {
  return (
    read.length === ordered.length &&
    read.every((each, index) => equalBytes(each, ordered[index] ?? new Uint8Array()))
  );
}

/** A profile may say less than the document, of an address too, and nothing else. */
function isPartOf(read: WalletDocument, whole: WalletDocument): boolean {
  return read.type === whole.type && isWithin(read.data, whole.data);
}

function isWithin(part: unknown, whole: unknown): boolean {
  if (Array.isArray(part)) {
    const items: readonly unknown[] = Array.isArray(whole) ? whole : [];
    return part.length === items.length && part.every((each, i) => isWithin(each, items[i]));
  }
  if (typeof part !== 'object' || part === null) return part === whole;
  if (typeof whole !== 'object' || whole === null) return false;
  const members = new Map<string, unknown>(Object.entries(whole));
  return Object.entries(part).every(([name, value]) => isWithin(value, members.get(name)));
}

function requireFit({ certificate, configuration, issuer, document }: CopyExpectation): void {
  const { format } = configuration;
  try {
    requireWalletSeal(certificate, { format, issuer: issuer.issuer, country: document.data.ic });
  } catch (error) {
    unsoundOf(error);
  }
}

function unsoundOf(error: unknown): never {
  throw error instanceof CodedError ? unsound(error.code, error) : error;
}

function unsound(rule: string, cause?: unknown): IssuerError {
  return new IssuerError(
    'credential-unsound',
    `A finished credential is not what it was to be: ${rule}.`,
    { rule, cause },
  );
}
