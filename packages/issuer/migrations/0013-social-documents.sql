-- A social status is kept by its issuer and has no page.
alter table issuer.attestation alter column template_id drop not null;
alter table issuer.attestation add constraint attestation_page check ((template_id is null) = (type = 'status'));

-- Documents that a client may order, look at and withdraw; every one where nothing is said.
alter table issuer.client add column types text[] constraint client_types
  check (cardinality(types) > 0 and types <@ array['prc', 'ehic', 'pda1', 'entitlement', 'isiplus', 'status']);

-- Catalogues of rights that the trust list named once. An entitlement names the version by which it was decided, and its page says the right
-- in the words of that version, as long as it may be drawn.
create table issuer.catalogue (
  version integer constraint catalogue_pkey primary key check (version > 0),
  -- The catalogue as JSON, in one spelling.
  content text not null,
  since bigint not null
);
grant select, insert on issuer.catalogue to prova_service;

-- An ISI+ card of a child is held by each parent: each has an offer of their own, and an offer to one burns none to another.
alter table issuer.wallet_offer
  add column holder_name text not null default '' check (holder_name ~ '^[a-z0-9-]{0,20}$'),
  add column holder_relation text check (holder_relation in ('self', 'parent', 'guardian', 'representative'));
drop index issuer.wallet_offer_open;
-- One at a time can be redeemed by each holder.
create unique index wallet_offer_open on issuer.wallet_offer (institution_id, jti, holder_name) where state = 'created';
-- What whoever redeemed is to the person on the document.
alter table issuer.wallet_grant
  add column holder_relation text check (holder_relation in ('self', 'parent', 'guardian', 'representative'));

-- A copy that ends within days has no place on a list.
alter table issuer.wallet_copy drop constraint wallet_copy_pkey;
alter table issuer.wallet_copy
  add column copy_no bigint generated always as identity,
  alter column status_list_id drop not null,
  alter column status_ordinal drop not null,
  add constraint wallet_copy_pkey primary key (institution_id, copy_no),
  add constraint wallet_copy_place_once unique (institution_id, status_list_id, status_ordinal),
  add constraint wallet_copy_place_whole check ((status_list_id is null) = (status_ordinal is null));

create or replace function issuer.list_must_say() returns trigger language plpgsql as $$
begin
  insert into issuer.list_change (institution_id, list_id)
    select new.institution_id, list_id from (values (new.revocation_list_id), (new.status_list_id)) as own(list_id)
    union
    select institution_id, status_list_id from issuer.wallet_copy
      where institution_id = new.institution_id and jti = new.jti and status_list_id is not null;
  return null;
end $$;
