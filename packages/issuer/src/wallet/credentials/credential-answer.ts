import * as v from '../../schema.ts';

/** What wallets are answered (OpenID4VCI 1.0 §8.3), in JSON or encrypted. */
const CREDENTIALS = v.object({
  credentials: v.array(v.object({ credential: v.string() })),
  notification_id: v.exactOptional(v.string()),
});

const WAITING = v.object({ transaction_id: v.string(), interval: v.number() });

export const CREDENTIAL_ANSWERS = {
  200: {
    description: 'Credentials, one for each key',
    schema: CREDENTIALS,
    mediaType: 'application/jwt',
  },
  202: {
    description: 'The document is not released yet: ask at /deferred_credential',
    schema: WAITING,
    mediaType: 'application/jwt',
  },
};
