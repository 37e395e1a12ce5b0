-- The register: what is known of institutions, keys and authorities. Keys are natural ones, as in everything published:
-- country and official id together for an institution, SHA-256 of the DER for a certificate. Times are epoch seconds.
-- What the program refuses is refused here too, by a constraint with a name, whoever writes.

create function refused(rule text, sentence text) returns void language plpgsql as $$
begin
  raise exception '%', sentence using errcode = 'integrity_constraint_violation', constraint = rule;
end $$;

-- One writer at a time, under the name that the program uses too. What a trigger then reads is what will be committed.
create function hold_register() returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended('registry/register', 0))
$$;

create table country (code text primary key check (code ~ '^[A-Z]{2}$'));
insert into country select unnest(array[
  'AT', 'BE', 'BG', 'HR', 'CY', 'CZ', 'DK', 'EE', 'FI', 'FR', 'DE', 'GR', 'HU', 'IE', 'IT', 'LV', 'LT', 'LU', 'MT', 'NL',
  'PL', 'PT', 'RO', 'SK', 'SI', 'ES', 'SE', 'IS', 'LI', 'NO', 'CH', 'UK']);

-- The scheme itself: one row.
create table scheme (
  one boolean constraint scheme_pkey primary key default true check (one),
  environment text not null check (environment in ('prod', 'acc', 'test')),
  root bytea not null,
  sequence bigint not null default 0 check (sequence >= 0),
  refresh_after bigint not null check (refresh_after > 0),
  soft_max bigint not null,
  hard_max bigint not null,
  algorithms text[] not null check (algorithms <@ array['ES256', 'RS256']),
  max_clock_skew bigint not null check (max_clock_skew >= 0),
  min_verifier_version text,
  constraint scheme_limits_ordered check (refresh_after <= soft_max and soft_max <= hard_max)
);

create function scheme_stays() returns trigger language plpgsql as $$
begin
  if (new.environment, new.root) is distinct from (old.environment, old.root) then
    perform refused('scheme_identity', 'A scheme keeps its environment and its root.');
  end if;
  if new.sequence < old.sequence then
    perform refused('scheme_sequence_rises', 'The sequence never falls.');
  end if;
  return new;
end $$;
create trigger scheme_stays before update on scheme for each row execute function scheme_stays();

create table institution (
  country text not null references country,
  official_id text not null check (official_id ~ '^[A-Za-z0-9]{4,10}$'),
  name text not null check (char_length(name) between 1 and 400),
  status text not null check (status in ('active', 'suspended', 'closed')),
  valid_from bigint not null check (valid_from >= 0),
  valid_until bigint,
  superseded_by_country text,
  superseded_by_id text,
  revocation_uris text[] check (cardinality(revocation_uris) > 0),
  flags text[] not null check (flags <@ array['accreditation-assumed']),
  constraint institution_pkey primary key (country, official_id),
  constraint institution_successor
    foreign key (superseded_by_country, superseded_by_id) references institution match full
    deferrable initially deferred,
  constraint institution_not_own_successor
    check ((superseded_by_country, superseded_by_id) is distinct from (country, official_id)),
  constraint institution_period_ordered check (valid_from <= valid_until),
  constraint institution_closed_has_end check (status <> 'closed' or valid_until is not null)
);

create function institution_moves() returns trigger language plpgsql as $$
begin
  if (new.country, new.official_id) is distinct from (old.country, old.official_id) then
    perform refused('institution_identity', 'An institution keeps its number.');
  end if;
  if old.status = 'closed' and new.status <> 'closed' then
    perform refused('institution_transition', 'A closed institution stays closed.');
  end if;
  return new;
end $$;
create trigger institution_moves before update on institution
  for each row execute function institution_moves();

create table accreditation (
  country text not null,
  official_id text not null,
  competence text not null check (competence in ('EHIC', 'PDA1', 'ISIPLUS', 'STATUS', 'ENTITLEMENT')),
  valid_from bigint not null check (valid_from >= 0),
  valid_until bigint,
  -- An assumption that gave way, or a period that never began. Kept, and no longer part of the register.
  replaced boolean not null default false,
  constraint accreditation_pkey primary key (country, official_id, competence, valid_from),
  constraint accreditation_institution foreign key (country, official_id) references institution,
  constraint accreditation_period_ordered check (valid_from < valid_until)
);

-- Judged when all of a change is written: an institution ends together with its accreditations.
create function accreditation_in_time() returns trigger language plpgsql as $$
begin
  if exists (
    select from accreditation a join institution i using (country, official_id)
    where (a.country, a.official_id) = (new.country, new.official_id) and not a.replaced
      and (a.valid_from < i.valid_from
        or coalesce(a.valid_until, 'infinity'::float8) > coalesce(i.valid_until, 'infinity'::float8))
  ) then
    perform refused('accreditation_in_time', 'An accreditation lies outside the time of its institution.');
  end if;
  return null;
end $$;
create constraint trigger accreditation_in_time after insert or update on accreditation
  deferrable initially deferred for each row execute function accreditation_in_time();
create constraint trigger institution_in_time after update of valid_from, valid_until on institution
  deferrable initially deferred for each row execute function accreditation_in_time();

-- The authorities of countries.
create table authority (
  x5t bytea constraint authority_pkey primary key,
  place bigint generated always as identity,
  der bytea not null,
  spki_hash bytea not null check (octet_length(spki_hash) = 32),
  country text not null references country,
  not_before bigint not null,
  not_after bigint not null,
  constraint authority_x5t_is_hash check (x5t = sha256(der)),
  constraint authority_period_ordered check (not_before <= not_after)
);

create table certificate (
  x5t bytea constraint certificate_pkey primary key,
  der bytea not null,
  spki_hash bytea not null check (octet_length(spki_hash) = 32),
  -- Without one, the certificate is pinned: believed because the register names it.
  authority bytea constraint certificate_authority references authority,
  subject_country text check (subject_country ~ '^[A-Z]{2}$'),
  not_before bigint not null,
  not_after bigint not null,
  shared boolean not null default false,
  state text not null constraint certificate_state
    check (state in ('approved', 'published', 'rotating', 'retired', 'suspended', 'revoked')),
  suspended_from text constraint certificate_former_state
    check (suspended_from in ('approved', 'published', 'rotating', 'retired')),
  constraint certificate_x5t_is_hash check (x5t = sha256(der)),
  constraint certificate_period_ordered check (not_before <= not_after),
  constraint certificate_has_country check (authority is null or subject_country is not null),
  constraint certificate_suspended_from check ((suspended_from is not null) = (state = 'suspended'))
);
create index certificate_key on certificate (spki_hash);

-- As in src/register/life-cycle.ts; a test compares the two.
create table certificate_transition (
  from_state text,
  to_state text,
  primary key (from_state, to_state)
);
insert into certificate_transition values
  ('approved', 'published'), ('approved', 'rotating'), ('approved', 'retired'),
  ('approved', 'suspended'), ('approved', 'revoked'),
  ('published', 'rotating'), ('published', 'retired'), ('published', 'suspended'), ('published', 'revoked'),
  ('rotating', 'retired'), ('rotating', 'suspended'), ('rotating', 'revoked'),
  ('retired', 'suspended'), ('retired', 'revoked'),
  ('suspended', 'approved'), ('suspended', 'published'), ('suspended', 'rotating'),
  ('suspended', 'retired'), ('suspended', 'revoked');

create function certificate_enters() returns trigger language plpgsql as $$
begin
  if new.not_after > (select not_after from authority where x5t = new.authority) then
    perform refused('certificate_outlives_authority', 'A certificate outlives its authority.');
  end if;
  return new;
end $$;
create trigger certificate_enters before insert on certificate
  for each row execute function certificate_enters();

create function certificate_moves() returns trigger language plpgsql as $$
begin
  if (new.x5t, new.der, new.spki_hash, new.authority, new.subject_country, new.not_before, new.not_after)
    is distinct from
    (old.x5t, old.der, old.spki_hash, old.authority, old.subject_country, old.not_before, old.not_after) then
    perform refused('certificate_identity', 'A certificate never changes.');
  end if;
  if old.shared and not new.shared then
    perform refused('certificate_stays_shared', 'A shared certificate stays shared.');
  end if;
  if new.state <> old.state and not exists (
    select from certificate_transition where (from_state, to_state) = (old.state, new.state)
  ) or old.state = 'suspended' and new.state not in ('suspended', 'revoked', old.suspended_from)
    or new.state = 'suspended' and new.suspended_from is distinct from
      (case old.state when 'suspended' then old.suspended_from else old.state end) then
    perform refused('certificate_transition', 'A certificate cannot go from this state to that one.');
  end if;
  return new;
end $$;
create trigger certificate_moves before update on certificate
  for each row execute function certificate_moves();

create table binding (
  country text not null,
  official_id text not null,
  x5t bytea not null constraint binding_certificate references certificate,
  competences text[] not null
    check (cardinality(competences) > 0
      and competences <@ array['EHIC', 'PDA1', 'ISIPLUS', 'STATUS', 'ENTITLEMENT']),
  valid_from bigint not null check (valid_from >= 0),
  valid_until bigint,
  constraint binding_pkey primary key (country, official_id, x5t, valid_from),
  constraint binding_institution foreign key (country, official_id) references institution,
  constraint binding_period_ordered check (valid_from < valid_until)
);
create index binding_x5t on binding (x5t);

create function hold_register_first() returns trigger language plpgsql as $$
begin
  perform hold_register();
  return null;
end $$;
create trigger hold_register_first before insert or update on binding
  for each statement execute function hold_register_first();

create function binding_fits() returns trigger language plpgsql as $$
declare
  own certificate%rowtype;
begin
  select * into own from certificate where x5t = new.x5t;
  if own.authority is not null and own.subject_country <> new.country then
    perform refused('binding_country', 'The certificate is of another country than the institution.');
  end if;
  if exists (
    select from certificate c join binding b using (x5t)
    where c.spki_hash = own.spki_hash
      and (b.country, b.official_id) <> (new.country, new.official_id)
      and not (c.shared and own.shared)
  ) then
    perform refused('binding_key_shared', 'The key is that of another institution.');
  end if;
  return null;
end $$;
create trigger binding_fits after insert or update of country, official_id, x5t on binding
  for each row execute function binding_fits();

-- Marks of revoked keys, and what happened, in public. Both are only ever added to.
create table tombstone (
  seq bigint generated always as identity primary key,
  x5t bytea not null check (octet_length(x5t) = 32),
  spki_hash bytea not null check (octet_length(spki_hash) = 32),
  reason text not null check (char_length(reason) between 1 and 400),
  revoked_at bigint not null,
  invalidity_date bigint not null check (invalidity_date >= 0),
  scope text not null check (scope in ('certificate', 'certificate-authority', 'competence')),
  competences text[] check (cardinality(competences) > 0
    and competences <@ array['EHIC', 'PDA1', 'ISIPLUS', 'STATUS', 'ENTITLEMENT']),
  constraint tombstone_dates_ordered check (invalidity_date <= revoked_at),
  constraint tombstone_competences check ((scope = 'competence') = (competences is not null))
);

create table event (
  seq bigint generated always as identity primary key,
  at bigint not null check (at >= 0),
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  country text,
  official_id text,
  competence text,
  x5t bytea,
  reason text,
  invalidity_date bigint
);

create function only_added_to() returns trigger language plpgsql as $$
begin
  perform refused(tg_table_name || '_only_added_to', 'This is only ever added to.');
  return null;
end $$;
create trigger only_added_to before update or delete or truncate on tombstone
  for each statement execute function only_added_to();
create trigger only_added_to before update or delete or truncate on event
  for each statement execute function only_added_to();
create trigger only_added_to before update or delete or truncate on authority
  for each statement execute function only_added_to();

-- The service adds facts and moves them on. It takes nothing away, and names and keys it cannot even change.
do $$ begin
  if exists (select from pg_roles where rolname = 'prova_service') then
    grant select on country, certificate_transition to prova_service;
    grant select, insert on
      scheme, institution, accreditation, authority, certificate, binding, tombstone, event to prova_service;
    grant update (sequence, refresh_after, soft_max, hard_max, algorithms, max_clock_skew, min_verifier_version)
      on scheme to prova_service;
    grant update (name, status, valid_from, valid_until, superseded_by_country, superseded_by_id,
      revocation_uris, flags) on institution to prova_service;
    grant update (valid_until, replaced) on accreditation to prova_service;
    grant update (shared, state, suspended_from) on certificate to prova_service;
    grant update (competences, valid_until) on binding to prova_service;
  end if;
end $$;
