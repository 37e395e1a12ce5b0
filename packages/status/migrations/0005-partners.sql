-- Programs of public bodies that may ask. None is ever taken out: who asked for what stands in the chain of its enterprise number.
create table status.partner (
  client_id text constraint partner_pkey primary key check (client_id ~ '^[A-Za-z0-9_.-]{3,64}$'),
  enterprise_number text not null check (enterprise_number ~ '^[01]\d{9}$'),
  -- Public ones, a JWK set.
  keys jsonb not null,
  scopes text[] not null check (scopes <@ array['entitlements', 'entitlementBatches'] and cardinality(scopes) > 0),
  since bigint not null check (since >= 0),
  ended_at bigint check (ended_at >= since)
);
grant select, insert on status.partner to prova_service;
grant update (ended_at) on status.partner to prova_service;

create function status.partner_ends_once() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null then
    raise exception 'A partner that was withdrawn stays so.' using errcode = 'check_violation', constraint = 'partner_ends_once';
  end if;
  return new;
end $$;
create trigger partner_ends_once before update on status.partner
  for each row execute function status.partner_ends_once();
