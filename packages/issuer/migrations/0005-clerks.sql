-- Clerks: who they are, what they typed and want issued, and that it takes two of them where their institution says so.

-- People who act for an institution. Who they are at their provider stands here as a keyed hash, and so in the log: it holds no name.
create table issuer.clerk (
  institution_id text not null references issuer.institution,
  clerk_id text not null check (clerk_id ~ '^[0-9a-f]{32}$'),
  sealed_name bytea not null,
  since bigint not null,
  constraint clerk_pkey primary key (institution_id, clerk_id)
);
grant select, insert on issuer.clerk to prova_service;
grant update (sealed_name) on issuer.clerk to prova_service;

-- What a clerk typed. It is issued as it stands here, or not at all.
create table issuer.proposal (
  institution_id text not null references issuer.institution,
  proposal_id uuid not null,
  -- typed: its clerk looks at it. proposed: it waits for another. approved: it may be signed. Then one of the ends.
  state text not null default 'typed' check (state in
    ('typed', 'proposed', 'approved', 'issued', 'declined', 'withdrawn', 'expired', 'refused')),
  clerk_id text not null,
  -- Null at the end: what was issued stands in the document.
  sealed bytea,
  -- SHA-256 of `sealed`, for the log: of what was read and decided.
  sealed_hash bytea not null check (octet_length(sealed_hash) = 32),
  typed_at bigint not null,
  expires_at bigint not null check (expires_at > typed_at),
  proposed_at bigint check (proposed_at >= typed_at),
  -- The second clerk.
  decided_by text,
  decided_at bigint,
  -- Why it was declined, or what our verifier said.
  reason text,
  jti text,
  constraint proposal_pkey primary key (institution_id, proposal_id),
  constraint proposal_clerk foreign key (institution_id, clerk_id) references issuer.clerk,
  constraint proposal_decider foreign key (institution_id, decided_by) references issuer.clerk,
  constraint proposal_document foreign key (institution_id, jti) references issuer.attestation,
  constraint proposal_four_eyes check (decided_by is distinct from clerk_id),
  constraint proposal_decided_by_somebody check
    (proposed_at is null or state not in ('approved', 'issued', 'refused', 'declined') or decided_by is not null),
  constraint proposal_in_time check (decided_at < expires_at),
  constraint proposal_has_content check ((sealed is not null) = (state in ('typed', 'proposed', 'approved'))),
  constraint proposal_has_document check ((jti is not null) = (state = 'issued')),
  constraint proposal_has_reason check ((reason is not null) = (state in ('declined', 'refused')))
);
create index proposal_open on issuer.proposal (institution_id, state, expires_at) where sealed is not null;
grant select, insert, delete on issuer.proposal to prova_service;
grant update (state, sealed, expires_at, proposed_at, decided_by, decided_at, reason, jti) on issuer.proposal
  to prova_service;

create function issuer.proposal_moves() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'typed' then
      perform issuer.refused('proposal_transition', 'A proposal begins with what its clerk typed.');
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    if old.state <> 'typed' then
      perform issuer.refused('proposal_stays', 'What was proposed stays.');
    end if;
    return old;
  end if;
  if (new.institution_id, new.proposal_id, new.clerk_id, new.sealed_hash, new.typed_at)
      is distinct from (old.institution_id, old.proposal_id, old.clerk_id, old.sealed_hash, old.typed_at)
    or new.sealed is distinct from old.sealed and new.sealed is not null
    or old.proposed_at is not null and new.proposed_at is distinct from old.proposed_at
    or old.decided_by is not null and new.decided_by is distinct from old.decided_by
  then
    perform issuer.refused('proposal_identity', 'What was typed, proposed or decided stays as it was.');
  end if;
  if new.state <> old.state and (old.state, new.state) not in
    (('typed', 'proposed'), ('typed', 'approved'), ('proposed', 'approved'), ('proposed', 'declined'),
     ('proposed', 'withdrawn'), ('proposed', 'expired'), ('approved', 'issued'), ('approved', 'refused'),
     ('approved', 'expired'))
  then
    perform issuer.refused('proposal_transition', 'A proposal does not go back to where it was.');
  end if;
  if (old.state, new.state) = ('typed', 'approved')
    and (select four_eyes from issuer.institution i where i.institution_id = new.institution_id)
  then
    perform issuer.refused('proposal_needs_another', 'Here a second clerk approves what the first one proposed.');
  end if;
  return new;
end $$;
create trigger proposal_moves before insert or update or delete on issuer.proposal
  for each row execute function issuer.proposal_moves();

-- A clerk's document is one that was approved, once: its record is the proposal.
create function issuer.attestation_of_clerk() returns trigger language plpgsql as $$
begin
  if not exists (
    select from issuer.proposal p
    where p.institution_id = new.institution_id and p.state = 'approved' and 'clerk:' || p.clerk_id = new.actor
      and p.proposal_id = case when new.record_id ~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$' then new.record_id::uuid end)
  then
    perform issuer.refused('attestation_of_proposal', 'What a clerk issues was approved as a proposal.');
  end if;
  return new;
end $$;
create trigger attestation_of_clerk before insert on issuer.attestation for each row
  when (new.actor like 'clerk:%')
  execute function issuer.attestation_of_clerk();
create unique index attestation_proposal_once on issuer.attestation (institution_id, record_id)
  where actor like 'clerk:%' and state <> 'failed';

-- Sign-ins that were begun, and sessions, by the hash of a token that only its browser has. What they say of people is sealed.
create table issuer.session (
  token_hash bytea constraint session_pkey primary key check (octet_length(token_hash) = 32),
  sealed bytea not null,
  opened_at bigint not null,
  used_at bigint not null check (used_at >= opened_at)
);
create index session_used on issuer.session (used_at);
grant select, insert, delete on issuer.session to prova_service;
grant update (used_at) on issuer.session to prova_service;
