/*
 * Each takes one value: the rows as a JSON array, with the columns for its members. So a thousand rows cost one
 * statement, and octets go as the hexadecimal text that PostgreSQL itself writes.
 */

const SCHEME = `refresh_after bigint, soft_max bigint, hard_max bigint, algorithms text[], max_clock_skew bigint,
  min_verifier_version text, catalogue_version bigint, catalogue_on text`;

export const CREATE_SCHEME = `insert into scheme (environment, root, sequence, refresh_after, soft_max, hard_max,
    algorithms, max_clock_skew, min_verifier_version, catalogue_version, catalogue_on)
  select environment, root, sequence, refresh_after, soft_max, hard_max, algorithms, max_clock_skew, min_verifier_version,
    catalogue_version, catalogue_on
  from json_to_recordset($1) as r(environment text, root bytea, sequence bigint, ${SCHEME})`;

export const UPDATE_SCHEME = `update scheme set sequence = r.sequence, refresh_after = r.refresh_after,
    soft_max = r.soft_max, hard_max = r.hard_max, algorithms = r.algorithms, max_clock_skew = r.max_clock_skew,
    min_verifier_version = r.min_verifier_version, catalogue_version = r.catalogue_version, catalogue_on = r.catalogue_on
  from json_to_recordset($1) as r(sequence bigint, ${SCHEME})`;

export const INSERT_AUTHORITIES = `insert into authority (x5t, der, spki_hash, country, not_before, not_after)
  select * from json_to_recordset($1) as r(x5t bytea, der bytea, spki_hash bytea, country text, not_before bigint,
    not_after bigint)`;

export const INSERT_CERTIFICATES = `insert into certificate (x5t, der, spki_hash, authority, subject_country, not_before,
    not_after, shared, state, suspended_from)
  select * from json_to_recordset($1) as r(x5t bytea, der bytea, spki_hash bytea, authority bytea, subject_country text,
    not_before bigint, not_after bigint, shared boolean, state text, suspended_from text)`;

export const UPDATE_CERTIFICATES = `update certificate c
  set shared = r.shared, state = r.state, suspended_from = r.suspended_from
  from json_to_recordset($1) as r(x5t bytea, shared boolean, state text, suspended_from text)
  where c.x5t = r.x5t`;

export const UPSERT_INSTITUTIONS = `insert into institution (country, official_id, name, status, valid_from, valid_until,
    superseded_by_country, superseded_by_id, revocation_uris, flags)
  select * from json_to_recordset($1) as r(country text, official_id text, name text, status text, valid_from bigint,
    valid_until bigint, superseded_by_country text, superseded_by_id text, revocation_uris text[], flags text[])
  on conflict (country, official_id) do update set name = excluded.name, status = excluded.status,
    valid_from = excluded.valid_from, valid_until = excluded.valid_until,
    superseded_by_country = excluded.superseded_by_country, superseded_by_id = excluded.superseded_by_id,
    revocation_uris = excluded.revocation_uris, flags = excluded.flags`;

const PERIOD = 'country text, official_id text, valid_from bigint, valid_until bigint';

export const REPLACE_ACCREDITATIONS = `update accreditation a set replaced = true
  from json_to_recordset($1) as r(${PERIOD}, competence text)
  where (a.country, a.official_id, a.competence, a.valid_from) =
    (r.country, r.official_id, r.competence, r.valid_from)`;

export const UPSERT_ACCREDITATIONS = `insert into accreditation (country, official_id, valid_from, valid_until, competence)
  select * from json_to_recordset($1) as r(${PERIOD}, competence text)
  on conflict (country, official_id, competence, valid_from) do update
    set valid_until = excluded.valid_until, replaced = false
    where accreditation.replaced or accreditation.valid_until is distinct from excluded.valid_until`;

export const UPSERT_BINDINGS = `insert into binding (country, official_id, valid_from, valid_until, x5t, competences)
  select * from json_to_recordset($1) as r(${PERIOD}, x5t bytea, competences text[])
  on conflict (country, official_id, x5t, valid_from) do update
    set valid_until = excluded.valid_until, competences = excluded.competences
    where (binding.valid_until, binding.competences) is distinct from (excluded.valid_until, excluded.competences)`;

export const INSERT_TOMBSTONES = `insert into tombstone (x5t, spki_hash, reason, revoked_at, invalidity_date, scope,
    competences)
  select x5t, spki_hash, reason, revoked_at, invalidity_date, scope, competences
  from rows from (json_to_recordset($1) as (x5t bytea, spki_hash bytea, reason text, revoked_at bigint,
    invalidity_date bigint, scope text, competences text[])) with ordinality
  order by ordinality`;

export const INSERT_EVENTS = `insert into event (at, kind, country, official_id, competence, x5t, reason, invalidity_date)
  select at, kind, country, official_id, competence, x5t, reason, invalidity_date
  from rows from (json_to_recordset($1) as (at bigint, kind text, country text, official_id text, competence text,
    x5t bytea, reason text, invalidity_date bigint)) with ordinality
  order by ordinality`;

export const UPSERT_CATALOGUE_ENTRIES = `insert into catalogue_entry (kind, name, content)
  select kind, name, content
  from rows from (json_to_recordset($1) as (kind text, name text, content json)) with ordinality
  order by ordinality
  on conflict (kind, name) do update set content = excluded.content`;
