-- How long what a document says is kept: so many months after its last day. Then what hides a person goes.

alter table issuer.institution add column retention_months integer not null default 24
  constraint institution_retention check (retention_months between 1 and 120);

-- Documents that still say something. A person's hash stands in every one of them.
create index attestation_content on issuer.attestation (institution_id, valid_until) where person_hash is not null;
