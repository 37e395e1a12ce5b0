-- What a key signs: what is printed, or what goes into wallets. Of each purpose the newest key that is not retired signs.
alter table issuer.signing_key
  add column purpose text not null default 'paper' check (purpose in ('paper', 'wallet'));
alter table issuer.signing_key alter column purpose drop default;
