-- Documents in wallets: who may fetch one, and the copies that were fetched. What a wallet shows stands here as a keyed hash: a copy of the
-- database opens nothing. A copy itself is not kept.

-- That a wallet may fetch a document: by a code, and mostly a second one that travels another way.
create table issuer.wallet_offer (
  institution_id text not null references issuer.institution,
  offer_id uuid not null,
  jti text not null,
  -- Of the address at which the offer is read, of the code in it, and of the second code.
  reference_hash bytea not null check (octet_length(reference_hash) = 32),
  code_hash bytea not null check (octet_length(code_hash) = 32),
  tx_code_hash bytea check (octet_length(tx_code_hash) = 32),
  -- SHA-256 of what was asked: the same request has the same codes.
  body_hash bytea not null check (octet_length(body_hash) = 32),
  wrong_codes integer not null default 0 constraint wallet_offer_tries check (wrong_codes between 0 and 5),
  -- burnt: too many wrong codes, or another offer of the document came after it.
  state text not null default 'created' check (state in ('created', 'redeemed', 'burnt', 'expired')),
  actor text not null,
  created_at bigint not null,
  expires_at bigint not null check (expires_at > created_at),
  ended_at bigint,
  constraint wallet_offer_pkey primary key (institution_id, offer_id),
  constraint wallet_offer_document foreign key (institution_id, jti) references issuer.attestation,
  constraint wallet_offer_reference unique (institution_id, reference_hash),
  constraint wallet_offer_code unique (institution_id, code_hash),
  constraint wallet_offer_ended check ((state = 'created') = (ended_at is null)),
  constraint wallet_offer_burnt check (wrong_codes < 5 or state = 'burnt')
);
-- One at a time can be redeemed.
create unique index wallet_offer_open on issuer.wallet_offer (institution_id, jti) where state = 'created';
create index wallet_offer_age on issuer.wallet_offer (expires_at);
grant select, insert, delete on issuer.wallet_offer to prova_service;
grant update (wrong_codes, state, ended_at) on issuer.wallet_offer to prova_service;

create function issuer.wallet_offer_moves() returns trigger language plpgsql as $$
begin
  if old.state <> 'created' or new.wrong_codes < old.wrong_codes then
    perform issuer.refused('wallet_offer_transition', 'An offer that has ended stays so.');
  end if;
  return new;
end $$;
create trigger wallet_offer_moves before update on issuer.wallet_offer
  for each row execute function issuer.wallet_offer_moves();

-- What a token stands for: whoever has it fetches copies of these documents.
create table issuer.wallet_grant (
  institution_id text not null references issuer.institution,
  grant_id uuid not null,
  jtis text[] not null check (cardinality(jtis) between 1 and 20),
  granted_at bigint not null,
  -- Copies that were fetched with it.
  copies integer not null default 0 constraint wallet_grant_copies check (copies between 0 and 50),
  constraint wallet_grant_pkey primary key (institution_id, grant_id)
);
create index wallet_grant_age on issuer.wallet_grant (granted_at);
grant select, insert, delete on issuer.wallet_grant to prova_service;
grant update (copies) on issuer.wallet_grant to prova_service;

-- Each copy of a document that a wallet has, or may have: an answer can be lost.
create table issuer.wallet_copy (
  institution_id text not null references issuer.institution,
  -- Its own place, so that two copies cannot be told to be of one document.
  status_list_id text not null,
  status_ordinal integer not null check (status_ordinal >= 0),
  jti text not null,
  configuration text not null check (configuration ~ '^[a-z0-9-]{3,40}$'),
  key_thumbprint bytea not null check (octet_length(key_thumbprint) = 32),
  -- The answer that it was in, by which its wallet tells what became of it; null once erased.
  delivery_id uuid,
  grant_id uuid,
  issued_at bigint not null,
  expires_at bigint not null check (expires_at > issued_at),
  -- What the wallet told last (OpenID4VCI 1.0 §11).
  event text check (event in ('credential_accepted', 'credential_failure', 'credential_deleted')),
  event_at bigint,
  constraint wallet_copy_pkey primary key (institution_id, status_list_id, status_ordinal),
  constraint wallet_copy_document foreign key (institution_id, jti) references issuer.attestation,
  constraint wallet_copy_told check ((event is null) = (event_at is null))
);
create index wallet_copy_of on issuer.wallet_copy (institution_id, jti);
create index wallet_copy_delivery on issuer.wallet_copy (institution_id, delivery_id) where delivery_id is not null;
grant select, insert on issuer.wallet_copy to prova_service;
grant update (delivery_id, grant_id, event, event_at) on issuer.wallet_copy to prova_service;

-- What a wallet waits for (OpenID4VCI 1.0 §9): copies of a document that is not released yet, for these keys.
create table issuer.wallet_deferral (
  institution_id text not null references issuer.institution,
  transaction_id uuid not null,
  grant_id uuid not null,
  jti text not null,
  configuration text not null,
  -- Public keys that wallets proved to have; in a wallet each is used for one copy.
  holder_keys jsonb not null,
  asked_at bigint not null,
  -- Who asks before is told so.
  next_at bigint not null,
  constraint wallet_deferral_pkey primary key (institution_id, transaction_id),
  constraint wallet_deferral_grant foreign key (institution_id, grant_id) references issuer.wallet_grant on delete cascade
);
grant select, insert, delete on issuer.wallet_deferral to prova_service;
grant update (next_at) on issuer.wallet_deferral to prova_service;

-- The lists of all copies have something to say too when their document is withdrawn.
create or replace function issuer.list_must_say() returns trigger language plpgsql as $$
begin
  insert into issuer.list_change (institution_id, list_id)
    select new.institution_id, list_id from (values (new.revocation_list_id), (new.status_list_id)) as own(list_id)
    union
    select institution_id, status_list_id from issuer.wallet_copy
      where institution_id = new.institution_id and jti = new.jti;
  return null;
end $$;
