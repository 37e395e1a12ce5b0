-- Proofs of clients that were used, and who asked: one chain a partner, by its enterprise number.
create table status.used_once (
  key bytea constraint used_once_pkey primary key check (octet_length(key) = 32),
  expires_at bigint not null
);
create index used_once_age on status.used_once (expires_at);
grant select, insert, delete on status.used_once to prova_service;

select audit_create('status', 'partner');
