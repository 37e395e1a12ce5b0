-- Entitlements, ISI+ cards and social statuses are issued as the others are.
alter table issuer.attestation drop constraint attestation_type_check;
alter table issuer.attestation add constraint attestation_type_check check (type in ('prc', 'ehic', 'pda1', 'entitlement', 'isiplus', 'status'));
alter table issuer.batch drop constraint batch_type_check;
alter table issuer.batch add constraint batch_type_check check (type in ('prc', 'ehic', 'pda1', 'entitlement', 'isiplus', 'status'));
