-- Of each person of a file it is asked whether the number is nobody's any more, which few are: the others are not looked through.
create index ssin_ended on status.ssin (ssin_hash) where state <> 'current';
