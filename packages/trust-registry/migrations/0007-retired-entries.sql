-- Statuses and tiers retire as rights do: what was retired says so for good.

create or replace function catalogue_entry_moves() returns trigger language plpgsql as $$
begin
  if (new.kind, new.name, new.place) is distinct from (old.kind, old.name, old.place) then
    perform refused('catalogue_entry_identity', 'An entry keeps its name.');
  end if;
  if new.kind = 'right' and (
    old.content ->> 'state' = 'retired' and new.content ->> 'state' is distinct from 'retired'
    or old.content ->> 'state' = 'published' and coalesce(new.content ->> 'state', '') not in ('published', 'retired')
  ) then
    perform refused('catalogue_right_transition', 'A right cannot go back to this state.');
  end if;
  if new.kind in ('status', 'tier') and old.content ->> 'retired' = 'true'
    and new.content ->> 'retired' is distinct from 'true'
  then
    perform refused('catalogue_entry_retired', 'What was retired does not come back.');
  end if;
  return new;
end $$;
