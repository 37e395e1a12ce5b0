-- How many withdrawals a version leaves to the next ones, because it would say far more at once than lists usually do.

alter table issuer.list_version add column withheld integer not null default 0
  constraint list_version_withheld check (withheld >= 0);
grant update (withheld) on issuer.list_version to prova_service;
