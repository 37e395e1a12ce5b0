import type { AttestationType } from '@prova/credential';
import type { Transaction } from '@prova/store';

/** What a webhook may say: by its type nothing else, so that no event tells anything of a person. */
export type WebhookEvent =
  | {
      readonly type: 'attestation.released';
      readonly content: { readonly id: string; readonly state: 'released' };
    }
  | {
      readonly type: 'attestation.revoked';
      readonly content: {
        readonly id: string;
        readonly state: 'revoked';
        /** One of `REVOCATION_REASONS`. */
        readonly reason: string;
      };
    }
  | {
      readonly type: 'attestation.superseded';
      readonly content: { readonly id: string; readonly state: 'superseded' };
    }
  | {
      readonly type: 'attestation.failed';
      readonly content: {
        readonly id: string;
        readonly state: 'failed';
        /** A code of our verifier. */
        readonly reason: string;
      };
    }
  | {
      readonly type: 'batch.completed';
      readonly content: {
        readonly id: string;
        /** `completed`, `completed-with-errors`, `cancelled`. */
        readonly state: string;
        readonly records: number;
        readonly released: number;
        readonly failed: number;
        readonly cancelled: number;
      };
    }
  | {
      readonly type: 'delivery.ended';
      readonly content: {
        readonly id: string;
        /** Of the document. */
        readonly attestation: string;
        readonly state: 'delivered' | 'no-consent' | 'failed';
        /** A code, where it failed. */
        readonly reason?: string;
      };
    };

/** An event, and of which type the documents are that it is about: a client that may not see them is not told of them. */
export type Announced = WebhookEvent & { readonly about: AttestationType };

/**
 * Puts events of an institution into the outbox of each of its webhooks whose client may look at documents of that type, in the transaction of what happened: they are told if and
 * only if it is kept. Documents of a batch are told by `batch.completed` alone. `now` is epoch seconds.
 */
export function announce(
  tx: Transaction,
  institutionId: string,
  events: readonly Announced[],
  now: number,
): void {
  if (events.length === 0) return;
  tx.tell(
    `insert into issuer.webhook_event (institution_id, client_id, type, content, at, next_at)
     select institution_id, client_id, e.type, e.content::jsonb, $4, $4
     from issuer.webhook join issuer.client using (institution_id, client_id),
       unnest($2::text[], $3::text[], $5::text[]) as e(type, content, about)
     where institution_id = $1 and disabled_at is null and ended_at is null and 'read' = any(scopes)
       and (types is null or e.about = any(types))`,
    [
      institutionId,
      events.map(({ type }) => type),
      events.map(({ content }) => JSON.stringify(content)),
      now,
      events.map(({ about }) => about),
    ],
  );
}
