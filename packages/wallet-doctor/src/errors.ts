import { CodedError } from '@prova/credential';

/** What whoever asks can mend. All that is wrong with what is looked at is a finding, and no error. */
export type WalletDoctorErrorCode =
  /** Neither a credential issuer identifier nor a link for wallets. */
  'address-malformed';

/** The one error class of this package. Branch on `code`, never on `message`. */
export class WalletDoctorError extends CodedError<WalletDoctorErrorCode> {
  override readonly name = 'WalletDoctorError';
}
