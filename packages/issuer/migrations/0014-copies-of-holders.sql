-- One of several holders of a card may lose theirs: their copies end, and those of the others do not.
alter table issuer.wallet_grant
  add column holder_name text not null default '' check (holder_name ~ '^[a-z0-9-]{0,20}$');
alter table issuer.wallet_copy
  add column holder_name text not null default '' check (holder_name ~ '^[a-z0-9-]{0,20}$'),
  -- By itself; when its document is withdrawn, that says so.
  add column withdrawn_at bigint;
grant update (withdrawn_at) on issuer.wallet_copy to prova_service;

create function issuer.wallet_copy_ends() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at then
    perform issuer.refused('wallet_copy_final', 'A copy that was withdrawn stays so.');
  end if;
  return new;
end $$;
create trigger wallet_copy_ends before update on issuer.wallet_copy
  for each row execute function issuer.wallet_copy_ends();

-- Its list has something to say.
create function issuer.list_must_say_of_copy() returns trigger language plpgsql as $$
begin
  insert into issuer.list_change (institution_id, list_id) values (new.institution_id, new.status_list_id);
  return null;
end $$;
create trigger list_must_say_of_copy after update on issuer.wallet_copy for each row
  when (old.withdrawn_at is null and new.withdrawn_at is not null and new.status_list_id is not null)
  execute function issuer.list_must_say_of_copy();
