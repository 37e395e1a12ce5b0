-- What bodies and sectors are called stands in the catalogue too.
alter table catalogue_entry drop constraint catalogue_entry_kind_check;
alter table catalogue_entry add constraint catalogue_entry_kind_check
  check (kind in ('authority', 'sector', 'status', 'tier', 'right', 'relying-party'));
