import { CodedError, type LintCode } from '@prova/credential';
import type { InputIssue } from '@prova/http';

/** Why a record was not issued, or an issuer could not be set up. Codes never change once released. */
export type IssuerErrorCode =
  /** As an API says what `record-invalid` and `record-refused` have as their `rule`. */
  | LintCode
  | 'unknown-country'
  | 'invalid-type'
  /** A member is missing, unknown or not of the form the document demands. */
  | 'record-invalid'
  /** The record's own id is missing or cannot name a file. */
  | 'record-id-invalid'
  /** What should hold records cannot be read as such from its first line on, or holds too many of them, or of bad ones. */
  | 'records-malformed'
  /** The record names another institution than the one that issues. */
  | 'institution-mismatch'
  /** The lint of the document found an error; `field` and the message say which. */
  | 'record-refused'
  /** A value holds a character that the page cannot show. */
  | 'glyph-missing'
  /** A value is wider than its place on the page, even in two lines. */
  | 'text-too-wide'
  /** What was given for signing was not made by `prepare`, or was signed before. */
  | 'draft-unknown'
  /** The signer answered something that is no signature of its key. */
  | 'signer-fault'
  /** Our own verifier does not accept the finished text; the message names its code. */
  | 'release-refused'
  /** Our own verifier cannot judge the finished text now, because trust list, lists or clock are not as they must be. */
  | 'release-postponed'
  // rights
  /** The catalogue by which the right was decided is not here, or counts no more. */
  | 'catalogue-version-unknown'
  /** Two catalogues were published under one version. */
  | 'catalogue-changed'
  /** The catalogue has no such right, or it is not in force. */
  | 'right-unknown'
  /** The catalogue has no such status, body or tier, or it was retired. */
  | 'status-unknown'
  /** Nobody may be told of this status, or of this tier. */
  | 'status-not-for-counters'
  /** A status that would last longer than the catalogue lets it. */
  | 'status-outlasting'
  /** What follows from this right may be asked by registered parties alone. */
  | 'right-not-for-counters'
  /** A proof of this right names its holder. */
  | 'holder-unnamed'
  // the ledger
  /** This house does not issue in the name of that institution. */
  | 'institution-unknown'
  /** There is no such document of this institution. */
  | 'attestation-unknown'
  /** It was not released, so there is nothing to show or to withdraw. */
  | 'attestation-not-released'
  /** Its data was erased at the person's wish; what remains is that it was issued. */
  | 'attestation-erased'
  /** A withdrawn document stays withdrawn. */
  | 'revocation-final'
  /** The key of the request was used for another request. */
  | 'idempotency-conflict'
  /** Whoever asks, or the key that would sign, has used up the day. */
  | 'ceiling-reached'
  /** There is no key of the institution that may sign now. */
  | 'signing-key-missing'
  | 'signing-key-exists'
  /** A key for wallets whose certificate names another issuer, or signs no mdocs; `rule` is the code of what it lacks. */
  | 'signing-key-not-for-wallets'
  /** The trust list does not name the key for the institution; `rule` says how it stands there. */
  | 'signing-key-unlisted'
  | 'client-exists'
  | 'client-unknown'
  /** Somebody gave away a private key of a client. */
  | 'client-key-private'
  /** What was given is no public key of P-256, and no set of such keys. */
  | 'client-keys-malformed'
  /** What was given about an institution, a key or a client is not of the form it must have. */
  | 'entry-malformed'
  /** The trust list is missing, refused or too old: nothing could be judged, so nothing is released. */
  | 'trust-unusable'
  // lists of withdrawn documents
  /** The ledger would take back what a published version withdraws; the list keeps it. */
  | 'list-final-undone'
  /** Far more is to be withdrawn at once than usual: the list says it little by little, or at once when an operator permits it. */
  | 'list-change-suspicious'
  /** The places of the list were shuffled by another key than the house has now. */
  | 'list-key-mismatch'
  /** Status lists are signed with ES256, and the institution's key signs otherwise. */
  | 'list-signer-unfit'
  /** A published version cannot be read, or is not of the list it lies with. */
  | 'list-damaged'
  | 'list-unknown'
  /** Nobody has looked at the published lists of late, so places could be given twice. */
  | 'lists-unwatched'
  // clients
  /** Documents of this type are not the client’s. */
  | 'type-not-allowed'
  /** A document of which there is no page and no code. */
  | 'attestation-unprinted'
  // batches
  | 'batch-unknown'
  /** It has ended, or waits for nobody. */
  | 'batch-state'
  /** Whoever sent a batch does not approve it. */
  | 'batch-own'
  /** An earlier record of the file has the same id. */
  | 'duplicate-record'
  // what clerks propose
  | 'proposal-unknown'
  /** It waits for something else, or for nobody any more. */
  | 'proposal-state'
  /** Whoever proposed it does not decide about it. */
  | 'proposal-own'
  /** It was proposed longer than a day ago. */
  | 'proposal-expired'
  /** It would be signed otherwise than it was read: the day is another. */
  | 'proposal-changed'
  // the threads
  /** More work waits for a thread than may. */
  | 'line-busy'
  /** A thread came to no end with its work; `rule` says how it ended. */
  | 'line-fault'
  | 'print-busy'
  | 'print-fault'
  /** The document has no page; `rule` says why. */
  | 'print-refused'
  /** The key of the institution cannot seal a page now; `rule` says why. */
  | 'seal-postponed'
  /** The time-stamping authority answers nothing that can be used; `rule` says why. */
  | 'time-stamp-unavailable'
  /** Our own reader does not find the finished seal intact. */
  | 'seal-unsound'
  // webhooks
  /** The address is not one that we call. */
  | 'webhook-url-refused'
  | 'webhook-unknown'
  /** The key by which the service signs what it says is of another kind. */
  | 'service-key-unsupported'
  // deliveries
  | 'delivery-unknown'
  /** A message with the document is on its way already. */
  | 'delivery-waiting'
  /** There is no page of such a document, so nothing to deliver. */
  | 'delivery-unprinted'
  /** The number of the recipient is none that somebody can have here; `rule` says why. */
  | 'recipient-invalid'
  // wallets
  /** The last day of the document is past. */
  | 'attestation-ended'
  /** The document does not say what a credential under these names has to; or the profile has no such document. */
  | 'attestation-incomplete'
  /** Only an ISI+ card has several holders; and only the person on it can have it by signing in. */
  | 'holder-not-apart'
  /** Nothing of a card was offered to a holder of this name. */
  | 'holder-unknown'
  | 'offer-unknown'
  /** It was redeemed or burnt, or its time is past. */
  | 'offer-over'
  /** It has no second code, so it is not put on paper. */
  | 'offer-in-person'
  /** Holders do not sign in at this service, so nothing is offered to whoever does. */
  | 'sign-in-unserved'
  /** The request of a wallet is not of the form that OpenID4VCI gives it. */
  | 'invalid-credential-request'
  | 'unknown-credential-configuration'
  | 'unknown-credential-identifier'
  /** A proof does not show that the wallet has the key; or there is none. */
  | 'invalid-proof'
  /** The nonce of a proof is none of ours, over, or was used. */
  | 'invalid-nonce'
  | 'invalid-encryption-parameters'
  /** The document is withdrawn or over, or enough copies of it were fetched. */
  | 'credential-request-denied'
  | 'invalid-transaction-id'
  | 'invalid-notification-id'
  | 'invalid-notification-request'
  /** Our own reader does not find in a finished credential what was to be in it; `rule` says what. */
  | 'credential-unsound'
  // what is stored of people
  /** The place in a list of documents is none at which a page ended. */
  | 'cursor-malformed'
  /** Several people have this name and birth date. */
  | 'subject-ambiguous'
  /** Documents of the person are valid still; erasing them takes withdrawing them. */
  | 'subject-holds-valid'
  | 'data-unreadable';

/** What a person needs to mend a record: never a value, which is personal data. */
export interface IssuerErrorContext extends ErrorOptions {
  /** The member of the record it is about. */
  readonly field?: string;
  /** The code of the rule below: of the lint, or of the verifier. */
  readonly rule?: string;
  /** Where in the input of an API it lies. */
  readonly issues?: readonly InputIssue[];
}

/** The one error class of this package. Branch on `code`, never on `message`. */
export class IssuerError extends CodedError<IssuerErrorCode> {
  override readonly name = 'IssuerError';
  readonly field: string | undefined;
  readonly rule: string | undefined;
  readonly issues: readonly InputIssue[];
  constructor(code: IssuerErrorCode, message: string, context: IssuerErrorContext = {}) {
    super(code, message, context);
    this.field = context.field;
    this.rule = context.rule;
    this.issues = context.issues ?? [];
  }
}

/** What a log says of an error that nobody hears of otherwise. */
export function codeOf(error: unknown): string {
  return error instanceof CodedError ? error.code : 'job-failed';
}
