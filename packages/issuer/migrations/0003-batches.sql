-- Batches: files of records, read as they come, cut into chunks, and worked on a chunk at a time by whoever is free. What a
-- chunk says of people is sealed, and gone once its documents are released.

create table issuer.batch (
  institution_id text not null references issuer.institution,
  batch_id uuid not null,
  type text not null check (type in ('prc', 'ehic')),
  template_id text not null,
  -- Who sent it: `client:…`, `operator`.
  actor text not null,
  -- receiving: the file is on its way. waiting: for somebody's approval. running. Then one of the ends.
  state text not null check (state in
    ('receiving', 'waiting', 'running', 'completed', 'completed-with-errors', 'cancelled', 'abandoned')),
  records integer not null default 0 check (records >= 0),
  released integer not null default 0 check (released >= 0),
  failed integer not null default 0 check (failed >= 0),
  cancelled integer not null default 0 check (cancelled >= 0),
  received_at bigint not null,
  approved_by text,
  finished_at bigint,
  constraint batch_pkey primary key (institution_id, batch_id),
  constraint batch_counts check (released + failed + cancelled <= records),
  constraint batch_approved_by_another check (approved_by is distinct from actor),
  constraint batch_finished check
    ((finished_at is not null) = (state in ('completed', 'completed-with-errors', 'cancelled', 'abandoned')))
);
create index batch_open on issuer.batch (institution_id, received_at) where finished_at is null;
grant select, insert on issuer.batch to prova_service;
grant update (state, records, released, failed, cancelled, approved_by, finished_at) on issuer.batch to prova_service;

create function issuer.batch_moves() returns trigger language plpgsql as $$
begin
  if old.finished_at is not null then
    perform issuer.refused('batch_final', 'A batch that has ended stays as it is.');
  end if;
  if new.state <> old.state and (old.state, new.state) not in
    (('receiving', 'waiting'), ('receiving', 'running'), ('receiving', 'abandoned'),
     ('receiving', 'completed-with-errors'), ('receiving', 'completed'),
     ('waiting', 'running'), ('waiting', 'cancelled'),
     ('running', 'completed'), ('running', 'completed-with-errors'), ('running', 'cancelled'))
  then
    perform issuer.refused('batch_transition', 'A batch does not go back to where it was.');
  end if;
  return new;
end $$;
create trigger batch_moves before update on issuer.batch for each row execute function issuer.batch_moves();

create table issuer.batch_chunk (
  institution_id text not null,
  batch_id uuid not null,
  chunk_no integer not null check (chunk_no > 0),
  records integer not null check (records > 0),
  -- received: read and linted. staged: ids and places are fixed. Then one of the ends.
  state text not null check (state in ('received', 'staged', 'released', 'cancelled')),
  -- The records as they will be signed; null at the end.
  sealed bytea,
  -- Of the records, in their order, once staged.
  jtis text[],
  places jsonb,
  constraint batch_chunk_pkey primary key (institution_id, batch_id, chunk_no),
  constraint batch_chunk_batch foreign key (institution_id, batch_id) references issuer.batch,
  constraint batch_chunk_staged check ((state = 'staged') <= (cardinality(jtis) = records and places is not null)),
  constraint batch_chunk_sealed check ((sealed is not null) = (state in ('received', 'staged')))
);
grant select, insert, delete on issuer.batch_chunk to prova_service;
grant update (state, sealed, jtis, places) on issuer.batch_chunk to prova_service;

create function issuer.batch_chunk_moves() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and (old.state, new.state) not in
    (('received', 'staged'), ('received', 'cancelled'), ('staged', 'released'))
  then
    perform issuer.refused('batch_chunk_transition', 'A chunk does not go back to where it was.');
  end if;
  if old.jtis is not null and (new.jtis, new.places) is distinct from (old.jtis, old.places) then
    perform issuer.refused('batch_chunk_ids', 'The ids of a chunk are fixed once.');
  end if;
  return new;
end $$;
create trigger batch_chunk_moves before update on issuer.batch_chunk
  for each row execute function issuer.batch_chunk_moves();

-- Records that were not issued. Nothing here is of a person but the institution's own name for its record.
create table issuer.batch_failure (
  institution_id text not null,
  batch_id uuid not null,
  record_no integer not null check (record_no > 0),
  -- Of the file.
  line integer not null check (line > 0),
  record_id text,
  code text not null,
  field text,
  rule text,
  constraint batch_failure_pkey primary key (institution_id, batch_id, record_no),
  constraint batch_failure_batch foreign key (institution_id, batch_id) references issuer.batch
);
grant select, insert, delete on issuer.batch_failure to prova_service;
grant update (record_id) on issuer.batch_failure to prova_service;

select queue_create('issuer-chunks');
