-- Who lives with whom nobody here asks: sources answer for a household.
alter table status.person drop column household;
