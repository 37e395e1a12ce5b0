-- How often strangers may still try: of each document, network, both, and all of them together, when what was used is given back
-- (generic cell rate algorithm). What is counted stands here as a keyed hash: a copy of the database tells no address and no document.
create table issuer.try (
  key bytea constraint try_pkey primary key check (octet_length(key) = 16),
  full_at bigint not null
);
grant select, insert, update, delete on issuer.try to prova_service;
