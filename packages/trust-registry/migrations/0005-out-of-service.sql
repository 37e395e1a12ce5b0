-- Who is out of service stays out, and so does what they had begun.

create function officer_retires() returns trigger language plpgsql as $$
begin
  if (new.id, new.admitted_at) is distinct from (old.id, old.admitted_at) then
    perform refused('officer_identity', 'An officer stays who they are.');
  end if;
  if not old.active and new is distinct from old then
    perform refused('officer_retires', 'A retired officer stays retired.');
  end if;
  return new;
end $$;

create trigger officer_retires before update on officer
  for each row execute function officer_retires();

-- What is in force already, a suspension, can be confirmed whatever became of who ordered it.
create function decision_proposer() returns trigger language plpgsql as $$
begin
  if exists (
    select from decision first
      join officer o on o.id = first.officer
      join officer_key k on k.thumbprint = first.key
    where first.request = new.request and first.action = 'propose'
      and not (o.active and k.retired_at is null)
  ) then
    perform refused('decision_proposer', 'Who proposed it is out of service, or the key is.');
  end if;
  return new;
end $$;

create trigger decision_proposer before insert on decision
  for each row when (new.action = 'approve') execute function decision_proposer();
