import { answerNothing, jsonBody, type Operation, operation, WALLET_HEADERS } from '@prova/http';
import { IssuerError } from '../../errors.ts';
import { UUID } from '../../http/parameters.ts';
import * as v from '../../schema.ts';
import { credentialRefusal } from '../credential-refusal.ts';
import { NOTIFICATION_PATH } from '../paths.ts';
import type { WalletOffice } from '../wallet-office.ts';

/** What a wallet tells of what it was given (OpenID4VCI 1.0 §11.1). Its description may name somebody: it is not kept. */
const NOTIFICATION = v.object({
  notification_id: v.string(),
  event: v.picklist(['credential_accepted', 'credential_failure', 'credential_deleted']),
});

/** `/notification`: what became of copies in a wallet. Told twice is told once; what was told last counts. */
export function notificationOperation({
  database,
  holder,
  now,
}: Pick<WalletOffice, 'database' | 'holder' | 'now'>): Operation {
  return operation({
    operationId: 'notifyOfCredential',
    method: 'POST',
    path: NOTIFICATION_PATH,
    tag: 'Wallets',
    summary: 'What became of credentials in a wallet',
    authenticate: holder,
    fromAnySite: { headers: WALLET_HEADERS },
    body: jsonBody(NOTIFICATION),
    answers: { 204: { description: 'Noted' } },
    refuse: credentialRefusal('invalid_notification_request'),
    handle: async ({ principal, body: { notification_id: id, event } }) => {
      const { institutionId, grantId } = principal;
      const copies = v.safeParse(UUID, id).success
        ? await database.query(
            `update issuer.wallet_copy set event = $4, event_at = $5
             where institution_id = $1 and delivery_id = $2 and grant_id = $3 returning status_ordinal`,
            [institutionId, id, grantId, event, now()],
          )
        : [];
      if (copies.length > 0) return answerNothing();
      throw new IssuerError('invalid-notification-id', 'There was no such answer to this wallet.');
    },
  });
}
