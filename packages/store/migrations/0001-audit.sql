-- The audit log: a chain of entries, each hashed together with the hash of the one before.
-- Whoever changes one must change all that follow, and then contradicts every head that was published.

create table audit (
  -- Canonical JSON. All columns below are read from it, so they cannot disagree with what was hashed.
  entry text not null,
  prev_hash bytea not null check (octet_length(prev_hash) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  seq bigint generated always as ((entry::jsonb ->> 'seq')::bigint) stored primary key,
  at bigint not null generated always as ((entry::jsonb ->> 'at')::bigint) stored,
  actor text not null generated always as (entry::jsonb ->> 'actor') stored,
  action text not null generated always as (entry::jsonb ->> 'action') stored,
  object_type text not null generated always as (entry::jsonb ->> 'objectType') stored,
  object_id text not null generated always as (entry::jsonb ->> 'objectId') stored
);

create index audit_object on audit (object_type, object_id);

-- An entry continues the last one. Two at once get the same number, and the primary key refuses the second.
create function audit_continues() returns trigger language plpgsql as $$
declare
  last_seq bigint;
  last_hash bytea;
begin
  select seq, hash into last_seq, last_hash from audit order by seq desc limit 1;
  if (new.entry::jsonb ->> 'seq')::bigint is distinct from coalesce(last_seq, 0) + 1 then
    raise exception 'the next audit entry is %', coalesce(last_seq, 0) + 1
      using errcode = 'check_violation', constraint = 'audit_without_gap';
  end if;
  if new.prev_hash is distinct from coalesce(last_hash, decode(repeat('00', 32), 'hex')) then
    raise exception 'an audit entry continues the last one'
      using errcode = 'check_violation', constraint = 'audit_continues';
  end if;
  if new.hash is distinct from sha256(new.prev_hash || convert_to(new.entry, 'UTF8')) then
    raise exception 'the hash of an audit entry is that of the one before and of its text'
      using errcode = 'check_violation', constraint = 'audit_hash';
  end if;
  return new;
end $$;

create trigger audit_continues before insert on audit
  for each row execute function audit_continues();

-- Rights bind the service; this binds the owner too, until he takes the trigger away.
create function audit_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what is in the audit log stays as it is'
    using errcode = 'insufficient_privilege', constraint = 'audit_stays';
end $$;

create trigger audit_stays before update or delete or truncate on audit
  for each statement execute function audit_stays();

grant select, insert on audit to prova_service;
