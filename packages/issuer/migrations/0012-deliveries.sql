-- Messages that carry documents to people's electronic boxes. Whose box it is stands here sealed, and only until the message has come to its
-- end.

create table issuer.delivery (
  institution_id text not null,
  -- Follows from the request: it is also the key under which a box takes the message once.
  delivery_id uuid not null,
  jti text not null,
  state text not null check (state in ('queued', 'delivered', 'no-consent', 'failed')),
  -- The recipient's number, encrypted.
  sealed bytea,
  languages text[] not null check (languages <@ array['nl', 'fr', 'de', 'en'] and cardinality(languages) between 1 and 4),
  -- A keyed hash of what was asked; null once erased.
  request_hash bytea check (octet_length(request_hash) = 32),
  -- Who asked: `client:…`.
  actor text not null,
  created_at bigint not null,
  attempts integer not null default 0 check (attempts >= 0),
  -- When it is tried next; while somebody is at it, when he is taken for lost.
  next_at bigint,
  -- What the box calls the message, if it said so; null once erased.
  message_id text check (char_length(message_id) between 1 and 100),
  -- A code: why it failed, or was not delivered so far.
  reason text,
  ended_at bigint,
  constraint delivery_pkey primary key (institution_id, delivery_id),
  constraint delivery_attestation foreign key (institution_id, jti) references issuer.attestation,
  constraint delivery_recipient_while_queued
    check ((state = 'queued') = (sealed is not null) and (state = 'queued') = (next_at is not null)),
  constraint delivery_ended check ((state = 'queued') = (ended_at is null)),
  constraint delivery_failed_has_reason check (state <> 'failed' or reason is not null),
  constraint delivery_message check (message_id is null or state = 'delivered')
);
create index delivery_due on issuer.delivery (next_at) where state = 'queued';
-- A second message while the first is on its way would come twice.
create unique index delivery_on_its_way on issuer.delivery (institution_id, jti) where state = 'queued';
create index delivery_document on issuer.delivery (institution_id, jti);
create index delivery_age on issuer.delivery (ended_at) where ended_at is not null;
grant select, insert, update, delete on issuer.delivery to prova_service;

-- What was ordered stays; what has ended stays as it ended, and only what points at a person may be taken away.
create function issuer.delivery_moves() returns trigger language plpgsql as $$
begin
  if (new.institution_id, new.delivery_id, new.jti, new.languages, new.actor, new.created_at)
    is distinct from (old.institution_id, old.delivery_id, old.jti, old.languages, old.actor, old.created_at)
  then
    perform issuer.refused('delivery_identity', 'What was ordered stays as it was.');
  end if;
  if old.state <> 'queued' and
    ((new.state, new.ended_at, new.reason) is distinct from (old.state, old.ended_at, old.reason)
      or new.message_id is distinct from old.message_id and new.message_id is not null)
  then
    perform issuer.refused('delivery_end', 'A delivery that has ended stays as it ended.');
  end if;
  return new;
end $$;
create trigger delivery_moves before update on issuer.delivery
  for each row execute function issuer.delivery_moves();

-- How a delivery ended is told to webhooks.
alter table issuer.webhook_event drop constraint webhook_event_type_check;
alter table issuer.webhook_event add constraint webhook_event_type_check check (type in ('webhook.registered',
  'attestation.released', 'attestation.revoked', 'attestation.superseded', 'attestation.failed', 'batch.completed', 'delivery.ended'));
