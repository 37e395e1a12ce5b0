import { CodedError } from '@prova/credential';

/** Why nothing was tried. What became of a delivery that was tried is an outcome, see `DeliveryOutcome`. Codes never change once released. */
export type DeliveryErrorCode =
  /** What is to be delivered is not of the form that a box takes. */
  | 'delivery-malformed'
  /** What says how the eBox is reached lacks something, has something unknown, or something that cannot be. */
  | 'ebox-configuration-malformed'
  /** An address that recipients and tokens would go to is not https. */
  | 'ebox-url-insecure'
  /** The client's key signs neither ES256 nor RS256. */
  | 'ebox-key-unsupported';

/** The one error class of this package. Branch on `code`, never on `message`. No message holds anything of a person. */
export class DeliveryError extends CodedError<DeliveryErrorCode> {
  override readonly name = 'DeliveryError';
}
