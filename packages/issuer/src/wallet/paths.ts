/** Where wallets ask, below the base URL. */
export const CREDENTIAL_PATH = '/credential';
export const DEFERRED_PATH = '/deferred_credential';
export const NONCE_PATH = '/nonce';
export const NOTIFICATION_PATH = '/notification';
