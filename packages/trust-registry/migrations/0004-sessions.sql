-- Officers who are looking at the register. A session opens reading; whatever is done is signed by itself.

create table officer_session (
  -- The token itself is known to the officer alone.
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  officer uuid not null references officer,
  key bytea not null references officer_key,
  opened_at bigint not null check (opened_at >= 0),
  used_at bigint not null check (used_at >= opened_at)
);

create index officer_session_used on officer_session (used_at);
create index challenge_expires on challenge (expires_at);

do $$ begin
  if exists (select from pg_roles where rolname = 'prova_service') then
    grant select, insert, update, delete on officer_session to prova_service;
    grant delete on challenge to prova_service;
  end if;
end $$;
