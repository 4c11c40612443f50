\echo Use "CREATE EXTENSION libssi" to load this file. \quit

-- Days, kinds, traits, counts and counterparts may be of several types, which
-- is found out when a statement begins: "any".

CREATE FUNCTION ssi_version() RETURNS text
  AS 'MODULE_PATHNAME', 'ssi_library_version'
  LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION ssi_profile(VARIADIC facts "any") RETURNS bytea
  AS 'MODULE_PATHNAME', 'ssi_profile_of'
  LANGUAGE C IMMUTABLE PARALLEL SAFE;

CREATE FUNCTION ssi_profile() RETURNS bytea
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS 'SELECT NULL::pg_catalog.bytea';

CREATE FUNCTION ssi_total(state bytea, as_of "any", profile bytea DEFAULT NULL,
                          part text DEFAULT NULL)
  RETURNS double precision
  AS 'MODULE_PATHNAME', 'ssi_total'
  LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000;

CREATE FUNCTION ssi_explain(state bytea, as_of "any",
                            profile bytea DEFAULT NULL, OUT pillar text,
                            OUT indicator text, OUT kind text, OUT fact text,
                            OUT observed boolean, OUT share integer,
                            OUT points double precision,
                            OUT micropoints integer)
  RETURNS SETOF record
  AS 'MODULE_PATHNAME', 'ssi_explain'
  LANGUAGE C IMMUTABLE PARALLEL SAFE COST 5000 ROWS 150;

CREATE FUNCTION ssi_history(state bytea, first "any", last "any",
                            profile bytea DEFAULT NULL, OUT day date,
                            OUT total double precision,
                            OUT brand double precision,
                            OUT find double precision,
                            OUT engage double precision,
                            OUT relate double precision)
  RETURNS SETOF record
  AS 'MODULE_PATHNAME', 'ssi_history'
  LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10000 ROWS 365;

-- What aggregates are made of.

CREATE FUNCTION ssi_combine(internal, internal) RETURNS internal
  AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
CREATE FUNCTION ssi_serial(internal) RETURNS bytea
  AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ssi_deserial(bytea, internal) RETURNS internal
  AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ssi_score_final(internal) RETURNS double precision
  AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
CREATE FUNCTION ssi_state_final(internal) RETURNS bytea
  AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
CREATE FUNCTION ssi_merge_step(internal, bytea) RETURNS internal
  AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;

CREATE FUNCTION ssi_score_step(internal, "any", "any", "any")
  RETURNS internal
  AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
CREATE FUNCTION ssi_score_step(internal, "any", "any", "any", "any", "any", "any")
  RETURNS internal
  AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
CREATE FUNCTION ssi_score_step(internal, "any", "any", "any", "any", "any", "any", bytea)
  RETURNS internal
  AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
CREATE FUNCTION ssi_score_step(internal, "any", "any", "any", "any", "any", "any", bytea, text)
  RETURNS internal
  AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
CREATE FUNCTION ssi_state_step(internal, "any", "any")
  RETURNS internal
  AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
CREATE FUNCTION ssi_state_step(internal, "any", "any", "any", "any", "any")
  RETURNS internal
  AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
CREATE FUNCTION ssi_state_step(internal, "any", "any", "any", "any", "any", text)
  RETURNS internal
  AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;

-- The aggregates.

CREATE AGGREGATE ssi_score(day "any", kind "any", as_of "any") (
  SFUNC = ssi_score_step, STYPE = internal, FINALFUNC = ssi_score_final,
  FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = ssi_combine,
  SERIALFUNC = ssi_serial, DESERIALFUNC = ssi_deserial, PARALLEL = SAFE);
CREATE AGGREGATE ssi_score(day "any", kind "any", traits "any", count "any", counterpart "any", as_of "any") (
  SFUNC = ssi_score_step, STYPE = internal, FINALFUNC = ssi_score_final,
  FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = ssi_combine,
  SERIALFUNC = ssi_serial, DESERIALFUNC = ssi_deserial, PARALLEL = SAFE);
CREATE AGGREGATE ssi_score(day "any", kind "any", traits "any", count "any", counterpart "any", as_of "any", profile bytea) (
  SFUNC = ssi_score_step, STYPE = internal, FINALFUNC = ssi_score_final,
  FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = ssi_combine,
  SERIALFUNC = ssi_serial, DESERIALFUNC = ssi_deserial, PARALLEL = SAFE);
CREATE AGGREGATE ssi_score(day "any", kind "any", traits "any", count "any", counterpart "any", as_of "any", profile bytea, observed text) (
  SFUNC = ssi_score_step, STYPE = internal, FINALFUNC = ssi_score_final,
  FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = ssi_combine,
  SERIALFUNC = ssi_serial, DESERIALFUNC = ssi_deserial, PARALLEL = SAFE);
CREATE AGGREGATE ssi_state(day "any", kind "any") (
  SFUNC = ssi_state_step, STYPE = internal, FINALFUNC = ssi_state_final,
  FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = ssi_combine,
  SERIALFUNC = ssi_serial, DESERIALFUNC = ssi_deserial, PARALLEL = SAFE);
CREATE AGGREGATE ssi_state(day "any", kind "any", traits "any", count "any", counterpart "any") (
  SFUNC = ssi_state_step, STYPE = internal, FINALFUNC = ssi_state_final,
  FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = ssi_combine,
  SERIALFUNC = ssi_serial, DESERIALFUNC = ssi_deserial, PARALLEL = SAFE);
CREATE AGGREGATE ssi_state(day "any", kind "any", traits "any", count "any", counterpart "any", observed text) (
  SFUNC = ssi_state_step, STYPE = internal, FINALFUNC = ssi_state_final,
  FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = ssi_combine,
  SERIALFUNC = ssi_serial, DESERIALFUNC = ssi_deserial, PARALLEL = SAFE);
CREATE AGGREGATE ssi_merge(state bytea) (
  SFUNC = ssi_merge_step, STYPE = internal, FINALFUNC = ssi_state_final,
  FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = ssi_combine,
  SERIALFUNC = ssi_serial, DESERIALFUNC = ssi_deserial, PARALLEL = SAFE);
