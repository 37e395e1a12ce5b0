-- Portable document A1 is issued as the others are.
alter table issuer.attestation drop constraint attestation_type_check;
alter table issuer.attestation add constraint attestation_type_check check (type in ('prc', 'ehic', 'pda1'));
alter table issuer.batch drop constraint batch_type_check;
alter table issuer.batch add constraint batch_type_check check (type in ('prc', 'ehic', 'pda1'));
