import type { CountryCode } from '@prova/credential';
import type { Provider, SessionKeeper, SignInConfiguration } from '@prova/http';

/** A wallet that may send its holders to sign in here, and where they come back to. */
export interface WalletClient {
  readonly clientId: string;
  /** Exactly as the wallet writes them; of the wallet alone, or whoever else has them would get its codes. */
  readonly redirectUris: readonly string[];
}

/** How holders sign in by themselves, and for which wallets. Its `claims.personalNumber` is what documents are found by. */
export interface HolderAccessConfiguration {
  readonly signIn: SignInConfiguration;
  /**
   * The state whose numbers the provider tells. Numbers of two states can be alike: who signs in gets nothing of an institution of another
   * one, where somebody else may have the number.
   */
  readonly country: CountryCode;
  readonly wallets: readonly WalletClient[];
}

/** The same, with the provider at hand. */
export interface HolderAccess extends Pick<HolderAccessConfiguration, 'country' | 'wallets'> {
  readonly provider: Provider;
  readonly keeper: SessionKeeper;
}
