-- Persons as the register knows them. A number is found by its keyed hash and nowhere stands in the clear; what hides a person is sealed.
-- All else hangs on an id of ours: numbers are replaced and cancelled, persons stay.

create schema status;
grant usage on schema status to prova_service;

create table status.person (
  person_id uuid constraint person_pkey primary key,
  -- The number of now, names, birth date, municipality. Encrypted.
  sealed bytea not null,
  -- A keyed hash of what the register calls the household.
  household bytea check (octet_length(household) = 16),
  -- The day for which the register speaks.
  as_of text not null check (as_of ~ '^\d{4}-\d\d-\d\d$')
);
create index person_household on status.person (household) where household is not null;
grant select, insert, update, delete on status.person to prova_service;

-- Every number that a person has or had: each is one person's.
create table status.ssin (
  ssin_hash bytea constraint ssin_pkey primary key check (octet_length(ssin_hash) = 16),
  person_id uuid not null constraint ssin_person references status.person on delete cascade,
  state text not null check (state in ('current', 'replaced', 'cancelled'))
);
create index ssin_of on status.ssin (person_id);
create unique index ssin_current_once on status.ssin (person_id) where state = 'current';
grant select, insert, update, delete on status.ssin to prova_service;
