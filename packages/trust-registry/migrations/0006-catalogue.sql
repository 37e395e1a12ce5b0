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
