-- Rows of a load stand under a key of that load, and link to nobody. What was loaded under the old one is found by nobody: the file of the quarter is
-- loaded again, and until then every answer from the buffer is unknown.
delete from status.buffer_load;
