-- Documents that were erased at a person's wish and are not yet noted outside the database: a copy of it that is put back would
-- bring them back.

create table issuer.erased (
  institution_id text not null,
  jti text not null,
  constraint erased_pkey primary key (institution_id, jti),
  constraint erased_attestation foreign key (institution_id, jti) references issuer.attestation
);
grant select, insert, delete on issuer.erased to prova_service;
