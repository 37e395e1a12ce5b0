-- Publications: each a number that is used once, and the four steps it went through.

create table publication (
  sequence bigint primary key check (sequence > 0),
  state text not null default 'prepared'
    constraint publication_state
    check (state in ('prepared', 'signed', 'endorsed', 'released', 'abandoned')),
  issued_at bigint not null check (issued_at >= 0),
  -- SHA-256 of what will be said, before anybody signed it.
  content_hash bytea not null check (octet_length(content_hash) = 32)
);

-- Two at a time would compete for the next number.
create unique index publication_one_open on publication ((true))
  where state in ('prepared', 'signed', 'endorsed');

create table publication_step (
  sequence bigint not null references publication,
  step text not null check (step in ('prepared', 'signed', 'endorsed', 'released', 'abandoned')),
  at bigint not null check (at >= 0),
  -- Whose key, or who asked: never a secret.
  actor text not null,
  primary key (sequence, step)
);

create function publication_moves_on() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'prepared' or new.sequence <= coalesce((select max(sequence) from publication), 0) then
      raise exception 'a publication begins as prepared, with a higher number'
        using errcode = 'check_violation', constraint = 'publication_rises';
    end if;
    return new;
  end if;
  if (new.sequence, new.issued_at, new.content_hash) is distinct from
     (old.sequence, old.issued_at, old.content_hash)
     or (old.state, new.state) not in (
       ('prepared', 'signed'), ('signed', 'endorsed'), ('endorsed', 'released'),
       ('prepared', 'abandoned'), ('signed', 'abandoned'), ('endorsed', 'abandoned')) then
    raise exception 'a publication only moves on'
      using errcode = 'check_violation', constraint = 'publication_moves_on';
  end if;
  return new;
end $$;

create trigger publication_moves_on before insert or update on publication
  for each row execute function publication_moves_on();

create function publication_stays() returns trigger language plpgsql as $$
begin
  raise exception 'publications are never taken away'
    using errcode = 'check_violation', constraint = 'publication_stays';
end $$;

create trigger publication_stays before delete or truncate on publication
  for each statement execute function publication_stays();
create trigger publication_step_stays before update or delete or truncate on publication_step
  for each statement execute function publication_stays();

do $$ begin
  if exists (select from pg_roles where rolname = 'prova_service') then
    grant select, insert on publication, publication_step to prova_service;
    grant update (state) on publication to prova_service;
  end if;
end $$;
