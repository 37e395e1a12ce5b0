-- The ledger: what was issued in whose name, and what became of it. `institution_id`, `BE:0120`, leads every key, so that
-- the schema can be spread over machines by it. Times are epoch seconds, days are `yyyy-mm-dd`.
-- What the program refuses is refused here too, by a constraint with a name, whoever writes.

create schema issuer;
grant usage on schema issuer to prova_service;

create function issuer.refused(rule text, sentence text) returns void language plpgsql as $$
begin
  raise exception '%', sentence using errcode = 'integrity_constraint_violation', constraint = rule;
end $$;

-- How an institution issues. Whether it may, the trust list says.
create table issuer.institution (
  institution_id text constraint institution_pkey primary key check (institution_id ~ '^[A-Z]{2}:[A-Za-z0-9]{4,10}$'),
  environment text not null check (environment in ('prod', 'acc', 'test')),
  -- Printed beside the number where a record brings none.
  acronym text check (char_length(acronym) between 1 and 21),
  -- Of the page, one or two.
  languages text[] not null default '{en}' check (cardinality(languages) between 1 and 2),
  native_script text not null default 'warn' check (native_script in ('warn', 'refuse')),
  -- Whether a clerk's certificate needs a second clerk.
  four_eyes boolean not null default false,
  -- A batch of more records waits for somebody's approval.
  approve_batches_over integer check (approve_batches_over >= 0),
  -- How long what a document says is kept: so many months after its last day. Then what hides a person goes.
  retention_months integer not null default 24 constraint institution_retention check (retention_months between 1 and 120),
  since bigint not null
);
grant select, insert, update on issuer.institution to prova_service;

create function issuer.institution_stays() returns trigger language plpgsql as $$
begin
  if (new.institution_id, new.environment) is distinct from (old.institution_id, old.environment) then
    perform issuer.refused('institution_identity', 'An institution keeps its number and its environment.');
  end if;
  return new;
end $$;
create trigger institution_stays before update on issuer.institution
  for each row execute function issuer.institution_stays();

-- Keys that sign, or did. The newest one that is not retired signs; which of them counts, the trust list says.
create table issuer.signing_key (
  institution_id text not null references issuer.institution,
  -- SHA-256 of the certificate's DER.
  thumbprint bytea not null check (octet_length(thumbprint) = 32),
  certificate bytea not null,
  -- Where the private key is; never the key.
  place jsonb not null,
  -- Signatures a day; the damage of a stolen right to sign.
  daily_ceiling integer not null check (daily_ceiling > 0),
  since bigint not null,
  retired_at bigint check (retired_at >= since),
  constraint signing_key_pkey primary key (institution_id, thumbprint)
);
grant select, insert on issuer.signing_key to prova_service;
grant update (daily_ceiling, retired_at) on issuer.signing_key to prova_service;

-- Programs of an institution. One works for one institution: who works for two has two.
create table issuer.client (
  institution_id text not null references issuer.institution,
  client_id text not null check (client_id ~ '^[A-Za-z0-9._-]{3,64}$'),
  name text not null check (char_length(name) between 1 and 100),
  -- Its public keys, a JWK set (RFC 7517).
  keys jsonb not null,
  scopes text[] not null check (scopes <@ array['issue', 'read', 'revoke'] and cardinality(scopes) > 0),
  -- Documents a day.
  daily_ceiling integer not null check (daily_ceiling > 0),
  since bigint not null,
  ended_at bigint check (ended_at >= since),
  constraint client_pkey primary key (institution_id, client_id),
  constraint client_named_once unique (client_id)
);
grant select, insert on issuer.client to prova_service;
grant update (keys, scopes, daily_ceiling, ended_at) on issuer.client to prova_service;

-- How much of a ceiling a day has used. `spender` is `client:…` or `key:…`.
create table issuer.daily_use (
  institution_id text not null references issuer.institution,
  spender text not null,
  day text not null check (day ~ '^\d{4}-\d\d-\d\d$'),
  used integer not null check (used >= 0),
  constraint daily_use_pkey primary key (institution_id, spender, day)
);
grant select, insert, update, delete on issuer.daily_use to prova_service;

create table issuer.attestation (
  institution_id text not null references issuer.institution,
  -- Its identity: what is printed, signed and withdrawn.
  jti text not null check (jti ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  type text not null check (type in ('prc', 'ehic')),
  state text not null check (state in ('staged', 'released', 'revoked', 'superseded', 'failed')),
  -- While staged the payload that will be signed, then the token. Encrypted; null where it failed or was erased.
  sealed bytea,
  key_thumbprint bytea check (octet_length(key_thumbprint) = 32),
  template_id text not null,
  -- What the institution calls its record; null once erased.
  record_id text,
  -- Who asked: `client:…`, `clerk:…`, `operator`.
  actor text not null,
  batch_id uuid,
  record_no integer check (record_no > 0),
  -- Keyed hashes by which a person is found; null once erased.
  number_hash bytea check (octet_length(number_hash) = 16),
  person_hash bytea check (octet_length(person_hash) = 16),
  revocation_list_id text not null,
  status_list_id text not null,
  -- Dense; the place in the list is a keyed permutation of it.
  status_ordinal integer not null check (status_ordinal >= 0),
  issued_on text not null check (issued_on ~ '^\d{4}-\d\d-\d\d$'),
  valid_from text not null check (valid_from ~ '^\d{4}-\d\d-\d\d$'),
  valid_until text not null check (valid_until ~ '^\d{4}-\d\d-\d\d$'),
  staged_at bigint not null,
  released_at bigint,
  -- When it was withdrawn or failed, and why.
  ended_at bigint,
  end_reason text,
  -- The one in whose place it is valid.
  replaces text,
  constraint attestation_pkey primary key (institution_id, jti),
  constraint attestation_predecessor foreign key (institution_id, replaces) references issuer.attestation,
  constraint attestation_place_once unique (institution_id, status_list_id, status_ordinal),
  constraint attestation_batch_whole check ((batch_id is null) = (record_no is null)),
  constraint attestation_released_has_key
    check (state in ('staged', 'failed') or (key_thumbprint is not null and released_at is not null)),
  constraint attestation_ended_has_reason
    check ((state in ('staged', 'released')) = (ended_at is null) and (ended_at is null) = (end_reason is null))
);
create unique index attestation_record_once on issuer.attestation (institution_id, batch_id, record_no)
  where batch_id is not null;
create index attestation_number on issuer.attestation (institution_id, number_hash) where number_hash is not null;
create index attestation_person on issuer.attestation (institution_id, person_hash) where person_hash is not null;
create unique index attestation_replaced_once on issuer.attestation (institution_id, replaces)
  where replaces is not null and state <> 'failed';
-- What a crash may have left half done.
create index attestation_staged on issuer.attestation (institution_id, staged_at) where state = 'staged';
-- What a list must name.
create index attestation_withdrawn on issuer.attestation (institution_id, revocation_list_id)
  where state in ('revoked', 'superseded');
-- Documents that still say something. A person's hash stands in every one of them.
create index attestation_content on issuer.attestation (institution_id, valid_until) where person_hash is not null;
-- What a client whose key was stolen issued since then is found without reading everything. Documents are written in the order of
-- their time, so this costs next to nothing.
create index attestation_released_since on issuer.attestation using brin (released_at) with (pages_per_range = 32);
grant select, insert, update on issuer.attestation to prova_service;

-- What was said of a document stays said: states move one way, and only what hides a person may be taken away.
create function issuer.attestation_moves() returns trigger language plpgsql as $$
begin
  if (new.institution_id, new.jti, new.type, new.template_id, new.actor, new.batch_id, new.record_no,
      new.revocation_list_id, new.status_list_id, new.status_ordinal, new.issued_on, new.valid_from, new.valid_until,
      new.staged_at, new.replaces)
    is distinct from
     (old.institution_id, old.jti, old.type, old.template_id, old.actor, old.batch_id, old.record_no,
      old.revocation_list_id, old.status_list_id, old.status_ordinal, old.issued_on, old.valid_from, old.valid_until,
      old.staged_at, old.replaces)
  then
    perform issuer.refused('attestation_identity', 'What was staged stays as it was.');
  end if;
  if new.state <> old.state and (old.state, new.state) not in
    (('staged', 'released'), ('staged', 'failed'), ('released', 'revoked'), ('released', 'superseded'))
  then
    perform issuer.refused('attestation_transition', 'A document does not go back to where it was.');
  end if;
  if old.state <> 'staged' and
    ((new.key_thumbprint, new.released_at) is distinct from (old.key_thumbprint, old.released_at)
      or new.sealed is distinct from old.sealed and new.sealed is not null)
  then
    perform issuer.refused('attestation_token', 'A released token stays, or is erased.');
  end if;
  if old.ended_at is not null and
    (new.ended_at, new.end_reason) is distinct from (old.ended_at, old.end_reason)
  then
    perform issuer.refused('attestation_end', 'A withdrawal is final.');
  end if;
  return new;
end $$;
create trigger attestation_moves before update on issuer.attestation
  for each row execute function issuer.attestation_moves();

-- Documents that were erased at a person's wish and are not yet noted outside the database: a copy of it that is put back would
-- bring them back.
create table issuer.erased (
  institution_id text not null,
  jti text not null,
  constraint erased_pkey primary key (institution_id, jti),
  constraint erased_attestation foreign key (institution_id, jti) references issuer.attestation
);
grant select, insert, delete on issuer.erased to prova_service;

-- Requests that may be sent again: the same key gives the same document.
create table issuer.idempotency (
  institution_id text not null references issuer.institution,
  client_id text not null,
  -- SHA-256 of the key, which a client may have made of anything.
  key_hash bytea not null check (octet_length(key_hash) = 32),
  -- SHA-256 of what was asked.
  body_hash bytea not null check (octet_length(body_hash) = 32),
  -- A jti, or the id of a batch.
  answer text not null,
  at bigint not null,
  constraint idempotency_pkey primary key (institution_id, client_id, key_hash)
);
create index idempotency_age on issuer.idempotency (at);
grant select, insert, delete on issuer.idempotency to prova_service;

-- One-time values that were used: proofs and assertions of clients, each worth a minute or five.
create table issuer.used_once (
  key bytea constraint used_once_pkey primary key check (octet_length(key) = 32),
  expires_at bigint not null
);
create index used_once_age on issuer.used_once (expires_at);
grant select, insert, delete on issuer.used_once to prova_service;

-- What was done in whose name: one chain an institution.
select audit_create('issuer', 'institution_id');
