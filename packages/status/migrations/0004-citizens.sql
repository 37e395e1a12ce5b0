-- People at their own pages, and which proofs they took. What a proof says is with its issuer; here stands that there is one.

create table status.session (
  token_hash bytea constraint session_pkey primary key check (octet_length(token_hash) = 32),
  -- Who signed in, their number among it. Encrypted.
  sealed bytea not null,
  opened_at bigint not null,
  used_at bigint not null check (used_at >= opened_at)
);
create index session_used on status.session (used_at);
grant select, insert, delete on status.session to prova_service;
grant update (used_at) on status.session to prova_service;

create table status.proof (
  proof_id uuid constraint proof_pkey primary key,
  person_id uuid not null constraint proof_person references status.person on delete cascade,
  -- Rights are shown at counters; a social status is for a wallet alone.
  type text not null check (type in ('entitlement', 'status')),
  right_id text check ((right_id is not null) = (type = 'entitlement')),
  -- Whether its page says whose it is.
  named boolean not null,
  -- Its id at the issuer; absent until the issuer answered.
  jti text constraint proof_jti_once unique,
  valid_from text not null check (valid_from ~ '^\d{4}-\d\d-\d\d$'),
  valid_until text not null check (valid_until >= valid_from),
  ordered_at bigint not null,
  withdrawn_at bigint,
  -- By which the offer to a wallet that is open now was asked for.
  offer_key uuid
);
create index proof_of on status.proof (person_id, ordered_at);
grant select, insert, delete on status.proof to prova_service;
grant update (jti, withdrawn_at, offer_key) on status.proof to prova_service;
