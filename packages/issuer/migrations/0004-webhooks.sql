-- Addresses at which programs of an institution hear what became of documents, and what they were not told yet. No event
-- says anything of a person: ids, states, times.

create table issuer.webhook (
  institution_id text not null,
  client_id text not null,
  url text not null check (char_length(url) between 8 and 500),
  since bigint not null,
  -- When it is asked next; while somebody is at it, when he is taken for lost.
  next_at bigint not null,
  -- Rounds in a row in which it took nothing, and since when.
  failures integer not null default 0 check (failures >= 0),
  failing_since bigint,
  -- It failed for too long; its client registers it anew.
  disabled_at bigint,
  constraint webhook_pkey primary key (institution_id, client_id),
  constraint webhook_client foreign key (institution_id, client_id) references issuer.client,
  constraint webhook_failing check ((failures > 0) = (failing_since is not null))
);
create index webhook_due on issuer.webhook (next_at) where disabled_at is null;
grant select, insert, update, delete on issuer.webhook to prova_service;

create table issuer.webhook_event (
  institution_id text not null,
  client_id text not null,
  event_id uuid not null default gen_random_uuid(),
  type text not null check (type in ('webhook.registered', 'attestation.released', 'attestation.revoked',
    'attestation.superseded', 'attestation.failed', 'batch.completed')),
  -- What the event says: ids, states, times.
  content jsonb not null,
  at bigint not null,
  attempts integer not null default 0 check (attempts >= 0),
  next_at bigint not null,
  constraint webhook_event_pkey primary key (institution_id, client_id, event_id),
  -- Who is no longer told anything has nothing waiting either.
  constraint webhook_event_webhook foreign key (institution_id, client_id) references issuer.webhook on delete cascade
);
create index webhook_event_due on issuer.webhook_event (institution_id, client_id, next_at, at);
grant select, insert, update, delete on issuer.webhook_event to prova_service;
