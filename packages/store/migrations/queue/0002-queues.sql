-- Makes a queue and the one for its dead letters, `name` and `name-dead`. Called by the migrations of the package whose
-- jobs they are. How often a job is tried, and for how long, the program says that adds it.
create function queue_create(name text) returns void language plpgsql as $$
begin
  if name !~ '^[a-z][a-z0-9-]{0,39}$' then
    raise exception 'no queue has such a name' using errcode = 'check_violation', constraint = 'queue_name';
  end if;
  perform pgboss.create_queue(name || '-dead', json_build_object('policy', 'standard'));
  perform pgboss.create_queue(name, json_build_object('policy', 'standard', 'deadLetter', name || '-dead'));
end $$;

-- Jobs on their way to an engine that is not this database: written with what they belong to, taken out when they are
-- there.
create table queue_outbox (
  id uuid not null,
  queue text not null,
  data jsonb not null,
  number bigint not null generated always as identity,
  primary key (queue, id)
);
create index queue_outbox_number on queue_outbox (queue, number);
grant select, insert, delete, update on queue_outbox to prova_service;
