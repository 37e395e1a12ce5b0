import {
  COUNTRY_CODES,
  type CompactJws,
  type CountryCode,
  CREDENTIAL_FORMATS,
  CredentialError,
  type CredentialFormat,
  ENVIRONMENTS,
  type Environment,
  encodeUtf8,
  equalBytes,
  jwsSigningInput,
  parseCompactJws,
  WALLET_TYPES,
  type WalletType,
} from '@prova/credential';
import { VerifierError } from '../errors.ts';
import type { Verdict } from '../report.ts';
import * as v from '../schema.ts';
import { LIST_STATES, type ListState, VERDICTS } from './words.ts';

/**
 * What a station says of one verification. Nothing in it is about a person: no name, number, date of birth or treatment,
 * and no id of the document. What is known of the issuer is there only when the signature verified.
 */
export interface Receipt {
  readonly document?: WalletType;
  readonly environment: Environment;
  /** In which form a wallet presented it; absent of what was not in a wallet. */
  readonly format?: CredentialFormat;
  /** The institution as the trust list names it, and the thumbprint of the certificate that signed. */
  readonly issuer?: {
    readonly country: CountryCode;
    readonly kid: string;
    readonly officialId: string;
  };
  /** The trust list that the verdict rests on; absent where there was none. */
  readonly list?: {
    readonly issuedAt: string;
    readonly sequence: number;
    readonly state: ListState;
  };
  /** See `documentMark`. Absent where no document of ours was found, or a copy in a wallet has no place on a status list. */
  readonly mark?: string;
  /** In the station's chain, from 1. */
  readonly number: number;
  /** `hash` of the receipt before; of the first, the thumbprint of the station's key. */
  readonly previous: string;
  /** Codes, the one that decided first. */
  readonly reasons: readonly string[];
  readonly software: { readonly name: string; readonly version: string };
  /** What the clinic calls the station. */
  readonly station: string;
  /** When it was verified, as the station's clock said. RFC 3339, UTC. */
  readonly time: string;
  readonly verdict: Verdict;
}

/** A receipt in its signed form, taken apart. Its signature has not been looked at. */
export interface UnopenedReceipt {
  readonly receipt: Receipt;
  /** SHA-256 of the SubjectPublicKeyInfo of the key that it names, in base64url. */
  readonly kid: string;
  readonly jws: CompactJws;
}

/** What the header calls it. Ours. */
const TYPE = 'prova-receipt+jws';

/** A receipt has about 1,000 characters, and with a long label 2,000. */
const MAX_LENGTH = 8 * 1024;

/** Members stand in the order of their names here, and so in what is written: RFC 8785 for what a receipt may hold. */
const RECEIPT = v.strictObject({
  document: v.exactOptional(v.picklist(WALLET_TYPES)),
  environment: v.picklist(ENVIRONMENTS),
  format: v.exactOptional(v.picklist(CREDENTIAL_FORMATS)),
  issuer: v.exactOptional(
    v.strictObject({
      country: v.picklist(COUNTRY_CODES),
      kid: v.kid,
      officialId: v.line(64),
    }),
  ),
  list: v.exactOptional(
    v.strictObject({
      issuedAt: v.instant,
      sequence: v.wholeNumber(0),
      state: v.picklist(LIST_STATES),
    }),
  ),
  mark: v.exactOptional(v.digest),
  number: v.wholeNumber(1),
  previous: v.digest,
  reasons: v.pipe(v.array(v.code), v.maxLength(64)),
  software: v.strictObject({ name: v.line(64), version: v.line(32) }),
  station: v.line(64),
  time: v.instant,
  verdict: v.picklist(VERDICTS),
});

const HEADER = v.strictObject({
  alg: v.literal('ES256'),
  kid: v.digest,
  typ: v.literal(TYPE),
});

/**
 * The signing input of a receipt, canonical JSON in header and payload. `kid` is the thumbprint of the station's key.
 * Throws `VerifierError` `receipt-malformed` for what no receipt says, such as a label with a line break.
 */
export function receiptSigningInput(receipt: Receipt, kid: string): string {
  return encode(parsed(RECEIPT, receipt), kid);
}

/**
 * Reads a receipt, strictly: a compact JWS with exactly `alg`, `kid` and `typ` in its header, a payload of the known
 * members, both in canonical JSON (RFC 8785), so that one receipt has one text.
 *
 * Does not check its signature, whose key it names, or its place, which is only named in the error.
 * Throws `VerifierError` `receipt-malformed`.
 */
export function parseReceipt(text: string, place?: number): UnopenedReceipt {
  const jws = takenApart(text, place);
  const { kid } = parsed(HEADER, jws.header, place);
  const receipt = parsed(RECEIPT, jws.payload, place);
  if (!equalBytes(encodeUtf8(encode(receipt, kid)), jws.signingInput)) {
    throw malformed('The JSON of the receipt is not written as receipts are.', place);
  }
  return { receipt, kid, jws };
}

function encode(receipt: Receipt, kid: string): string {
  return jwsSigningInput({ alg: 'ES256', kid, typ: TYPE }, receipt);
}

function takenApart(text: string, place: number | undefined): CompactJws {
  try {
    return parseCompactJws(text, MAX_LENGTH);
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    throw malformed('Not a receipt in its signed form.', place);
  }
}

/** The output has its members in the order of the schema. */
function parsed<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  place?: number,
): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  // No cause: it would quote what stands there.
  throw malformed('The receipt says something that no receipt says.', place);
}

function malformed(message: string, place: number | undefined): VerifierError {
  return new VerifierError('receipt-malformed', message, { place });
}
