-- Appends entries to a chain in one statement, so that the lock of the chain is held for no way there and back. Each comes as its text up to its
-- number, which is its last member. Whoever waited for the lock reads what the one before wrote: every statement in here sees what was committed
-- before it began (READ COMMITTED).
create function audit_append(
  chain regclass, lock_name text, beginnings text[], scope_column text default null, scope text default null
) returns void language plpgsql as $$
declare
  rows_of_chain text := case when scope_column is null then 'true' else format('%I = $1', scope_column) end;
  last_seq bigint;
  last_hash bytea;
  beginning text;
  entries text[] := '{}';
  hashes_before bytea[] := '{}';
  hashes bytea[] := '{}';
begin
  perform pg_advisory_xact_lock(hashtextextended(lock_name, 0));
  execute format('select seq, hash from %s where %s order by seq desc limit 1', chain, rows_of_chain)
    into last_seq, last_hash using scope;
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, decode(repeat('00', 32), 'hex'));
  foreach beginning in array beginnings loop
    last_seq := last_seq + 1;
    entries := entries || (beginning || last_seq || '}');
    hashes_before := hashes_before || last_hash;
    last_hash := sha256(last_hash || convert_to(beginning || last_seq || '}', 'UTF8'));
    hashes := hashes || last_hash;
  end loop;
  if scope_column is null then
    execute format('insert into %s (entry, prev_hash, hash) select * from unnest($1, $2, $3)', chain)
      using entries, hashes_before, hashes;
  else
    execute format('insert into %s (%I, entry, prev_hash, hash) select $1, * from unnest($2, $3, $4)', chain, scope_column)
      using scope, entries, hashes_before, hashes;
  end if;
end $$;
