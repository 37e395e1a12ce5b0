-- The rules of an audit chain, once, for every table that holds any: the house's own in `audit`, or many in a table of
-- another schema, one for each value of a column (an institution's).

-- Each entry that a statement adds continues the one before it in its chain. The primary key refuses a second one of
-- the same number. Takes the name of the column that tells the chains apart, where there are several.
drop trigger audit_continues on audit;
create or replace function audit_continues() returns trigger language plpgsql as $$
declare
  same_chain text := case when tg_nargs = 0 then 'true' else format('b.%1$I = a.%1$I', tg_argv[0]) end;
  seq bigint;
  fault text;
begin
  -- A subquery is answered by the key, row for row, however large the table and old its statistics.
  execute format($query$
    select seq, fault from (
      select seq, case
        when before is null then 'audit_without_gap'
        when prev_hash <> before then 'audit_continues'
        when hash <> sha256(prev_hash || convert_to(entry, 'UTF8')) then 'audit_hash' end as fault
      from (
        select a.seq, a.entry, a.prev_hash, a.hash, case
          when a.seq = 1 then decode(repeat('00', 32), 'hex')
          else (select b.hash from %I.%I b where %s and b.seq = a.seq - 1) end as before
        from added a) link) judged
    where fault is not null order by seq limit 1
    $query$, tg_table_schema, tg_table_name, same_chain) into seq, fault;
  if fault is not null then
    raise exception 'audit entry % does not continue the one before, by its number, its predecessor or its hash', seq
      using errcode = 'check_violation', constraint = fault;
  end if;
  return null;
end $$;

-- Makes a table with the columns of `audit` follow these rules; the service may append and read. `scope_column` tells
-- its chains apart, where there are several.
create function audit_guard(chain regclass, scope_column text default null) returns void language plpgsql as $$
declare
  argument text := case when scope_column is null then '' else quote_literal(scope_column) end;
begin
  execute format($ddl$
    create trigger audit_continues after insert on %1$s referencing new table as added
      for each statement execute function audit_continues(%2$s);
    create trigger audit_stays before update or delete or truncate on %1$s
      for each statement execute function audit_stays();
    grant select, insert on %1$s to prova_service
    $ddl$, chain, argument);
end $$;

drop trigger audit_stays on audit;
select audit_guard('audit');

-- Makes `audit` in a schema, a chain for each value of `scope_column`, which is also in what is hashed: an entry cannot
-- be moved to another chain. The column is written, not generated, so that a database can be distributed by it.
create function audit_create(schema_name text, scope_column text) returns void language plpgsql as $$
begin
  execute format($ddl$
    create table %1$I.audit (
      %2$I text not null,
      seq bigint not null generated always as ((entry::jsonb ->> 'seq')::bigint) stored,
      entry text not null,
      prev_hash bytea not null check (octet_length(prev_hash) = 32),
      hash bytea not null check (octet_length(hash) = 32),
      at bigint not null generated always as ((entry::jsonb ->> 'at')::bigint) stored,
      actor text not null generated always as (entry::jsonb ->> 'actor') stored,
      action text not null generated always as (entry::jsonb ->> 'action') stored,
      object_type text not null generated always as (entry::jsonb ->> 'objectType') stored,
      object_id text not null generated always as (entry::jsonb ->> 'objectId') stored,
      primary key (%2$I, seq),
      constraint audit_scope check (%2$I = entry::jsonb ->> 'scope')
    );
    create index audit_object on %1$I.audit (%2$I, object_type, object_id)
    $ddl$, schema_name, scope_column);
  perform audit_guard(format('%I.audit', schema_name)::regclass, scope_column);
end $$;
