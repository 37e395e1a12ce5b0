import { encodeBase64url } from '@prova/credential';
import type { DataKeys } from '../../ledger/data-keys.ts';
import { institutionSegment } from '../credential-issuer.ts';

/** Digits of the second code: with five tries, one guess in two hundred thousand. */
export const TX_CODE_DIGITS = 6;

/** What an offer is redeemed by. Whoever has these is taken for the holder. */
export interface OfferSecrets {
  /** The last part of the address at which the offer is read. */
  readonly reference: string;
  /** `pre-authorized_code`. It begins with the institution, by which it is looked up. */
  readonly code: string;
  /** `tx_code`. */
  readonly txCode: string;
}

/** What the ledger has of them. */
export interface OfferHashes {
  readonly referenceHash: Uint8Array;
  readonly codeHash: Uint8Array;
  readonly txCodeHash: Uint8Array;
}

/**
 * The secrets of an offer. They follow from its id and the house's data key: whoever may ask for the offer again gets the same ones,
 * and none of them is stored.
 */
export function offerSecrets(
  dataKeys: Pick<DataKeys, 'secretHash'>,
  institutionId: string,
  offerId: string,
): OfferSecrets {
  const reference = dataKeys.secretHash('offer', institutionId, offerId);
  return fromReference(dataKeys, institutionId, encodeBase64url(reference));
}

/** The same, of whoever knows the address. */
export function fromReference(
  dataKeys: Pick<DataKeys, 'secretHash'>,
  institutionId: string,
  reference: string,
): OfferSecrets {
  const code = encodeBase64url(dataKeys.secretHash('offer-code', institutionId, reference));
  const digits = Buffer.from(dataKeys.secretHash('offer-tx-code', institutionId, reference));
  // Of 2⁴⁸ numbers: no digit is likelier than another by more than one in a hundred million.
  const number = digits.readUIntBE(0, 6) % 10 ** TX_CODE_DIGITS;
  return {
    reference,
    code: `${institutionSegment(institutionId)}.${code}`,
    txCode: String(number).padStart(TX_CODE_DIGITS, '0'),
  };
}

export function hashesOf(
  dataKeys: Pick<DataKeys, 'secretHash'>,
  { reference, code, txCode }: OfferSecrets,
): OfferHashes {
  return {
    referenceHash: referenceHash(dataKeys, reference),
    codeHash: codeHash(dataKeys, code),
    txCodeHash: txCodeHash(dataKeys, code, txCode),
  };
}

export function referenceHash(
  dataKeys: Pick<DataKeys, 'secretHash'>,
  reference: string,
): Uint8Array {
  return dataKeys.secretHash('kept-reference', reference);
}

export function codeHash(dataKeys: Pick<DataKeys, 'secretHash'>, code: string): Uint8Array {
  return dataKeys.secretHash('kept-code', code);
}

/** Of this code alone: it opens no other offer. */
export function txCodeHash(
  dataKeys: Pick<DataKeys, 'secretHash'>,
  code: string,
  txCode: string,
): Uint8Array {
  return dataKeys.secretHash('kept-tx-code', code, txCode);
}
