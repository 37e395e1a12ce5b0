-- The catalogue: statuses, tiers, rights and relying parties. An entry is kept as the JSON that two officers signed.

alter table scheme
  add catalogue_version bigint not null default 0 constraint scheme_catalogue_counts check (catalogue_version >= 0),
  -- The day of its last change.
  add catalogue_on text not null default '' check (catalogue_on ~ '^(\d{4}-\d\d-\d\d)?$');

create function scheme_catalogue_rises() returns trigger language plpgsql as $$
begin
  if new.catalogue_version < old.catalogue_version then
    perform refused('scheme_catalogue_rises', 'The version of the catalogue never falls.');
  end if;
  return new;
end $$;
create trigger scheme_catalogue_rises before update on scheme
  for each row execute function scheme_catalogue_rises();

create table catalogue_entry (
  kind text not null check (kind in ('status', 'tier', 'right', 'relying-party')),
  name text not null check (char_length(name) between 1 and 64),
  place bigint generated always as identity,
  content json not null,
  constraint catalogue_entry_pkey primary key (kind, name)
);

create function catalogue_entry_moves() returns trigger language plpgsql as $$
begin
  if (new.kind, new.name, new.place) is distinct from (old.kind, old.name, old.place) then
    perform refused('catalogue_entry_identity', 'An entry keeps its name.');
  end if;
  if new.kind = 'right' and (
    old.content ->> 'state' = 'retired' and new.content ->> 'state' <> 'retired'
    or old.content ->> 'state' = 'published' and new.content ->> 'state' not in ('published', 'retired')
  ) then
    perform refused('catalogue_right_transition', 'A right cannot go back to this state.');
  end if;
  return new;
end $$;
create trigger catalogue_entry_moves before update on catalogue_entry
  for each row execute function catalogue_entry_moves();
create trigger catalogue_entry_only_added_to before delete or truncate on catalogue_entry
  for each statement execute function only_added_to();

do $$ begin
  if exists (select from pg_roles where rolname = 'prova_service') then
    grant select, insert on catalogue_entry to prova_service;
    grant update (content) on catalogue_entry to prova_service;
    grant update (catalogue_version, catalogue_on) on scheme to prova_service;
  end if;
end $$;

-- Rights that somebody says there are. Nothing is published by it; officers look, and write an entry or not.
create table catalogue_announcement (
  id uuid primary key,
  seq bigint generated always as identity unique,
  at bigint not null check (at >= 0),
  announced_by text not null check (announced_by in ('citizen', 'professional')),
  title text not null check (char_length(title) between 1 and 80),
  granter text not null check (char_length(granter) between 1 and 120),
  conditions text check (char_length(conditions) between 1 and 600),
  regulation_url text check (char_length(regulation_url) between 1 and 512),
  outcome text check (outcome in ('taken-up', 'dismissed')),
  closed_at bigint,
  closed_by uuid references officer,
  constraint catalogue_announcement_closed
    check ((outcome is null) = (closed_at is null) and (outcome is null) = (closed_by is null))
);
create index catalogue_announcement_open on catalogue_announcement (seq) where outcome is null;

-- Whether the address of a law was there, on which day, and who had it tried.
create table catalogue_link_check (
  url text not null check (char_length(url) between 1 and 512),
  day text not null check (day ~ '^\d{4}-\d\d-\d\d$'),
  outcome text not null check (outcome in ('found', 'not-found', 'unreachable', 'not-public')),
  officer uuid not null references officer,
  constraint catalogue_link_check_pkey primary key (url, day)
);

do $$ begin
  if exists (select from pg_roles where rolname = 'prova_service') then
    grant select, insert, delete on catalogue_announcement to prova_service;
    grant update (outcome, closed_at, closed_by) on catalogue_announcement to prova_service;
    grant select, insert on catalogue_link_check to prova_service;
    grant update (outcome, officer) on catalogue_link_check to prova_service;
  end if;
end $$;
