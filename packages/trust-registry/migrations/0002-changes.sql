-- Officers, what they propose, and what they sign. The rules of four eyes stand here a second time: a fault of the
-- program is caught by the database, and the other way round.

create table officer (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  organisation text not null check (length(organisation) between 1 and 200),
  -- Absent: of the registry itself.
  country text references country,
  role text not null
    constraint officer_role check (role in ('registry-officer', 'liaison', 'key-holder', 'auditor')),
  active boolean not null,
  admitted_at bigint not null check (admitted_at >= 0),
  constraint officer_country check (
    (role <> 'liaison' or country is not null) and (role <> 'registry-officer' or country is null))
);

create table officer_key (
  -- RFC 7638: the hash of exactly the four members, in this order and without white space.
  thumbprint bytea primary key,
  officer uuid not null references officer,
  jwk text not null,
  enrolled_at bigint not null check (enrolled_at >= 0),
  retired_at bigint check (retired_at >= enrolled_at),
  constraint officer_key_thumbprint check (thumbprint = sha256(convert_to(jwk, 'UTF8')))
);

create index officer_key_of on officer_key (officer);

-- The code itself is known to the officer alone.
create table officer_invitation (
  code_hash bytea primary key check (octet_length(code_hash) = 32),
  officer uuid not null references officer,
  jws text not null,
  expires_at bigint not null,
  used_at bigint check (used_at < expires_at)
);

create table challenge (
  nonce_hash bytea primary key check (octet_length(nonce_hash) = 32),
  expires_at bigint not null,
  used_at bigint check (used_at < expires_at)
);

create table change_request (
  id uuid primary key,
  seq bigint generated always as identity unique,
  kind text not null,
  payload text not null,
  payload_hash bytea not null,
  proposed_by uuid not null references officer,
  state text not null constraint change_request_state check (state in
    ('draft', 'submitted', 'in-force', 'approved', 'rejected', 'withdrawn', 'expired', 'settled')),
  submitted_at bigint not null check (submitted_at >= 0),
  -- Absent: an emergency suspension, which nothing lifts but two officers.
  expires_at bigint,
  decided_at bigint check (decided_at >= 0),
  -- The request that lifted a suspension, or put something stronger in its place.
  settled_by uuid references change_request,
  constraint change_request_payload_hash check (payload_hash = sha256(convert_to(payload, 'UTF8'))),
  constraint change_request_kind check (kind = payload::json ->> 'kind'),
  constraint change_request_expiry check (expires_at > submitted_at),
  constraint change_request_decided check ((decided_at is null) = (state in ('draft', 'submitted', 'in-force'))),
  constraint change_request_settled check ((settled_by is null) = (state <> 'settled'))
);

create index change_request_by_state on change_request (state, seq);

create table decision (
  -- Of what was signed and not of the whole JWS: an ECDSA signature has two spellings.
  statement_hash bytea primary key,
  request uuid not null references change_request,
  officer uuid not null references officer,
  -- As it was then: an officer may move.
  organisation text not null,
  key bytea not null references officer_key,
  action text not null check (action in ('propose', 'suspend', 'approve', 'reject', 'withdraw')),
  payload_hash bytea not null,
  jws text not null,
  at bigint not null check (at >= 0),
  constraint decision_statement_hash check (
    statement_hash = sha256(convert_to(regexp_replace(jws, '\.[^.]*$', ''), 'UTF8')))
);

-- An officer speaks once about a request; only who proposed may also withdraw.
create unique index decision_once on decision (request, officer) where action <> 'withdraw';
create unique index decision_withdrawn_once on decision (request) where action = 'withdraw';
create unique index decision_first on decision (request) where action in ('propose', 'suspend');

create function organisation_key(name text) returns text language sql immutable as $$
  select lower(regexp_replace(normalize(name, NFKC), '\s+', ' ', 'g'))
$$;

create function change_request_moves_on() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state not in ('draft', 'submitted', 'in-force') then
      perform refused('change_request_begins', 'A request begins as a draft, submitted, or in force.');
    end if;
    return new;
  end if;
  if (new.id, new.seq, new.proposed_by) is distinct from (old.id, old.seq, old.proposed_by) then
    perform refused('change_request_immutable', 'What was submitted stays as it is.');
  end if;
  if old.state <> 'draft'
     and (new.kind, new.payload, new.payload_hash, new.submitted_at, new.expires_at) is distinct from
         (old.kind, old.payload, old.payload_hash, old.submitted_at, old.expires_at) then
    perform refused('change_request_immutable', 'What was submitted stays as it is.');
  end if;
  if (old.state, new.state) not in (
       ('draft', 'draft'), ('draft', 'submitted'), ('draft', 'in-force'), ('draft', 'withdrawn'), ('draft', 'expired'),
       ('submitted', 'approved'), ('submitted', 'rejected'), ('submitted', 'withdrawn'), ('submitted', 'expired'),
       ('in-force', 'approved'), ('in-force', 'settled')) then
    perform refused('change_request_moves_on', 'A decided request stays decided.');
  end if;
  return new;
end $$;

create trigger change_request_moves_on before insert or update on change_request
  for each row execute function change_request_moves_on();

create function decision_allowed() returns trigger language plpgsql as $$
declare
  asked change_request;
  signer officer;
  first_organisation text;
begin
  select * into asked from change_request where id = new.request for update;
  select * into signer from officer where id = new.officer;
  if not signer.active or signer.organisation <> new.organisation or not exists (
       select from officer_key where thumbprint = new.key and officer = new.officer and retired_at is null) then
    perform refused('decision_signer', 'Only an officer in service decides, with a key in service.');
  end if;
  if new.payload_hash <> asked.payload_hash then
    perform refused('decision_payload', 'The signature is over another payload.');
  end if;
  if (new.action = 'suspend') <> (asked.state = 'in-force') and new.action <> 'approve'
     or asked.state not in ('submitted', 'in-force')
     or new.action <> 'propose' and new.at >= asked.expires_at then
    perform refused('decision_too_late', 'The request is not open for this.');
  end if;
  if (new.action in ('propose', 'suspend', 'withdraw')) <> (new.officer = asked.proposed_by) then
    perform refused('decision_own', 'Nobody approves a request of their own.');
  end if;
  if new.action in ('approve', 'reject') and exists (
       select from decision where request = new.request and action in ('approve', 'reject')) then
    perform refused('decision_too_late', 'The request is not open for this.');
  end if;
  if new.action = 'approve' then
    select organisation into first_organisation from decision
      where request = new.request and action in ('propose', 'suspend');
    if first_organisation is null or organisation_key(first_organisation) = organisation_key(new.organisation)
       or organisation_key(new.organisation) =
          (select organisation_key(organisation) from officer where id = asked.proposed_by) then
      perform refused('decision_same_organisation', 'The second officer is of another organisation.');
    end if;
  end if;
  return new;
end $$;

create trigger decision_allowed before insert on decision
  for each row execute function decision_allowed();

-- At commit each request has the signatures that its state speaks of.
create function change_request_signed() returns trigger language plpgsql as $$
declare
  asked change_request;
begin
  select * into asked from change_request where id = new.id;
  if asked.state = 'submitted'
       and not exists (select from decision where request = asked.id and action = 'propose')
     or asked.state in ('in-force', 'settled')
       and not exists (select from decision where request = asked.id and action = 'suspend')
     or asked.state = 'approved'
       and not exists (select from decision where request = asked.id and action = 'approve')
     or asked.state = 'rejected'
       and not exists (select from decision where request = asked.id and action = 'reject')
     or asked.state = 'withdrawn'
       and exists (select from decision where request = asked.id and action = 'propose')
       and not exists (select from decision where request = asked.id and action = 'withdraw')
     or asked.state = 'expired'
       and asked.decided_at < asked.expires_at
     or asked.state = 'settled'
       and not exists (select from change_request where id = asked.settled_by and state = 'approved') then
    perform refused('change_request_signed', 'A signature is missing for this state.');
  end if;
  return null;
end $$;

create constraint trigger change_request_signed after insert or update on change_request
  deferrable initially deferred for each row execute function change_request_signed();

create function four_eyes_stays() returns trigger language plpgsql as $$
begin
  perform refused('four_eyes_stays', 'This record is only added to.');
  return null;
end $$;

create trigger officer_stays before delete or truncate on officer
  for each statement execute function four_eyes_stays();
create trigger officer_key_stays before delete or truncate on officer_key
  for each statement execute function four_eyes_stays();
create trigger officer_invitation_stays before delete or truncate on officer_invitation
  for each statement execute function four_eyes_stays();
create trigger change_request_stays before delete or truncate on change_request
  for each statement execute function four_eyes_stays();
create trigger decision_stays before update or delete or truncate on decision
  for each statement execute function four_eyes_stays();

create function used_once() returns trigger language plpgsql as $$
begin
  if old.used_at is not null or to_jsonb(new) - 'used_at' <> to_jsonb(old) - 'used_at' then
    perform refused('used_once', 'It can be used once.');
  end if;
  return new;
end $$;

create trigger officer_invitation_once before update on officer_invitation
  for each row execute function used_once();
create trigger challenge_once before update on challenge
  for each row execute function used_once();

create function officer_key_retires() returns trigger language plpgsql as $$
begin
  if old.retired_at is not null or to_jsonb(new) - 'retired_at' <> to_jsonb(old) - 'retired_at' then
    perform refused('officer_key_retires', 'A key is retired once, and nothing else about it changes.');
  end if;
  return new;
end $$;

create trigger officer_key_retires before update on officer_key
  for each row execute function officer_key_retires();

do $$
begin
  if exists (select from pg_roles where rolname = 'prova_service') then
    grant select, insert, update on officer, officer_key, officer_invitation, challenge, change_request
      to prova_service;
    grant select, insert on decision to prova_service;
  end if;
end $$;
