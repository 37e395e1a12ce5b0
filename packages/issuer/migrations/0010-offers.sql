-- Offers under the names of another profile, and offers that a holder redeems by signing in.

alter table issuer.wallet_offer
  -- Which names the claims will have.
  add column profile text not null default 'dc4eu-1' check (profile ~ '^[a-z0-9-]{1,20}$'),
  -- How it comes to its holder. One for whoever signs in is redeemed by no code.
  add column handover text not null default 'remote' check (handover in ('remote', 'in-person', 'sign-in')),
  add constraint wallet_offer_second_code check (handover = 'remote' or tx_code_hash is null);
alter table issuer.wallet_offer alter column profile drop default, alter column handover drop default;
