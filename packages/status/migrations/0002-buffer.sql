-- What a source hands over four times a year: whole, or not at all. Rows of a load that is not current are seen by nobody.

create table status.buffer_load (
  load_id integer generated always as identity constraint buffer_load_pkey primary key,
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  as_of text not null check (as_of ~ '^\d{4}-\d\d-\d\d$'),
  -- The day by which the next one should be there.
  next_load text not null check (next_load > as_of),
  -- Which statuses it tells, of whom, and which bodies decide them: what is not here it does not know.
  covers jsonb not null,
  persons integer not null check (persons >= 0),
  state text not null default 'loading' check (state in ('loading', 'current', 'previous')),
  begun_at bigint not null
);
create unique index buffer_one_current on status.buffer_load (state) where state = 'current';
grant select, insert, delete on status.buffer_load to prova_service;
grant update (state) on status.buffer_load to prova_service;

-- A person that the source knows, with the statuses they have; with none, the source says that they have none.
create table status.buffer_row (
  load_id integer not null constraint buffer_row_load references status.buffer_load on delete cascade,
  person_hash bytea not null check (octet_length(person_hash) = 16),
  statuses text not null,
  constraint buffer_row_pkey primary key (load_id, person_hash)
);
grant select, insert, delete on status.buffer_row to prova_service;
