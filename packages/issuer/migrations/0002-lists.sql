-- Where withdrawals are said: deny-lists of document ids, and lists with a place for each document.

-- The address of a list names no institution, so its id is one of a kind. Where tables are spread over machines, this one
-- is on all of them. An id stays here for good: none is used twice.
create table issuer.list_name (
  list_id text constraint list_name_pkey primary key check (list_id ~ '^[0-9A-HJKMNP-TV-Z]{4}$')
);
grant select, insert on issuer.list_name to prova_service;

create table issuer.list (
  institution_id text not null references issuer.institution,
  list_id text not null references issuer.list_name,
  kind text not null check (kind in ('revocation', 'status')),
  -- Places that the list has, and how many of them are given away: what is left over are decoys.
  size integer not null check (size between 8 and 1000000 and size % 8 = 0),
  capacity integer not null,
  assigned integer not null default 0,
  state text not null default 'open' check (state in ('open', 'closed')),
  -- Tells whether the key that shuffles its places is still the same; the key itself is nowhere in the database.
  place_check bytea,
  opened_at bigint not null,
  constraint list_pkey primary key (institution_id, list_id),
  constraint list_has_room check (capacity between 1 and size),
  constraint list_not_overfull check (assigned between 0 and capacity),
  constraint list_places_have_key check ((kind = 'status') = (place_check is not null))
);
-- Documents go to one list of a kind at a time, so that lists are large.
create unique index list_one_open on issuer.list (institution_id, kind) where state = 'open';
grant select, insert on issuer.list to prova_service;
grant update (assigned, state) on issuer.list to prova_service;

-- A place that was given away is never given again.
create function issuer.list_only_fills() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.assigned >= old.assigned and (old.state, new.state) <> ('closed', 'open') then
      return new;
    end if;
  end if;
  perform issuer.refused('list_only_fills', 'A list only fills up, and stays.');
end $$;
create trigger list_only_fills before update or delete on issuer.list
  for each row execute function issuer.list_only_fills();

-- Every version that was begun. Its number is taken before anything is signed, so of two builders one has it.
create table issuer.list_version (
  institution_id text not null,
  list_id text not null,
  version integer not null check (version > 0),
  -- As the list says: when it was made, and from when on it counts no longer.
  iat bigint not null,
  exp bigint not null check (exp > iat),
  -- How many documents it withdraws, and the SHA-256 of its text; null where it was never finished.
  withdrawn integer check (withdrawn >= 0),
  -- How many withdrawals it leaves to the next ones, because it would say far more at once than lists usually do.
  withheld integer not null default 0 constraint list_version_withheld check (withheld >= 0),
  sha256 bytea check (octet_length(sha256) = 32),
  constraint list_version_pkey primary key (institution_id, list_id, version),
  constraint list_version_list foreign key (institution_id, list_id) references issuer.list,
  constraint list_version_finished check ((withdrawn is null) = (sha256 is null))
);
grant select, insert, delete on issuer.list_version to prova_service;
grant update (withdrawn, withheld, sha256) on issuer.list_version to prova_service;

-- What a published list withdraws and the ledger does not know: it was restored from an older copy. Document ids, or places.
create table issuer.list_kept (
  institution_id text not null,
  list_id text not null,
  entry text not null,
  constraint list_kept_pkey primary key (institution_id, list_id, entry),
  constraint list_kept_list foreign key (institution_id, list_id) references issuer.list
);
grant select, insert on issuer.list_kept to prova_service;

-- That an operator lets one version change more than lists usually do.
create table issuer.list_permit (
  institution_id text not null,
  list_id text not null,
  at bigint not null,
  actor text not null,
  reason text not null check (char_length(reason) between 3 and 200),
  used_by integer,
  constraint list_permit_pkey primary key (institution_id, list_id, at),
  constraint list_permit_list foreign key (institution_id, list_id) references issuer.list
);
grant select, insert on issuer.list_permit to prova_service;
grant update (used_by) on issuer.list_permit to prova_service;

-- Lists that have to say something new. A row each time, so that nobody who withdraws waits for another.
create table issuer.list_change (
  institution_id text not null,
  list_id text not null,
  seq bigint generated always as identity,
  constraint list_change_pkey primary key (institution_id, list_id, seq)
);
grant select, insert, delete on issuer.list_change to prova_service;

create function issuer.list_must_say() returns trigger language plpgsql as $$
begin
  insert into issuer.list_change (institution_id, list_id)
    values (new.institution_id, new.revocation_list_id), (new.institution_id, new.status_list_id);
  return null;
end $$;
create trigger list_must_say after update on issuer.attestation for each row
  when (old.state = 'released' and new.state in ('revoked', 'superseded'))
  execute function issuer.list_must_say();

create index attestation_withdrawn_place on issuer.attestation (institution_id, status_list_id)
  where state in ('revoked', 'superseded');

-- When published lists were last held against the ledger. A database that was put back says a time long past: until somebody has looked
-- again, nobody can know which places were given since, and none is given. By the clock of the server alone.
create table issuer.lists_look (
  one boolean constraint lists_look_pkey primary key default true check (one),
  looked_at timestamptz not null default now()
);
grant select, insert, update on issuer.lists_look to prova_service;
