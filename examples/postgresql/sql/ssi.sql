CREATE EXTENSION libssi;
SELECT ssi_version() ~ '^\d+\.\d+\.\d+$' AS version;

-- Members and what they did.
CREATE TABLE events (member int, day date, kind text, traits int, count int,
                     counterpart bigint);
INSERT INTO events
  SELECT i % 3, date '2026-01-01' + i,
         (ARRAY['post', 'comment', 'message_sent', 'search'])[1 + i % 4],
         i % 8, 1 + i % 2, i % 11
  FROM generate_series(1, 120) i;
SELECT member, ssi_score(day, kind, '2026-05-31')
  FROM events GROUP BY member ORDER BY member;
SELECT member, ssi_score(day, kind, traits, count, counterpart, '2026-05-31',
                         ssi_profile('photo', true, 'skills', 12), 'all')
  FROM events GROUP BY member ORDER BY member;

-- States: one a month, merged, are the state of all.
CREATE TABLE months AS
  SELECT member, date_trunc('month', day) AS month,
         ssi_state(day, kind, traits, count, counterpart) AS state
  FROM events GROUP BY 1, 2;
SELECT member, ssi_merge(m.state ORDER BY m.month DESC) = e.state AS same,
       ssi_total(ssi_merge(m.state), '2026-05-31')
  FROM months m JOIN (
    SELECT member, ssi_state(day, kind, traits, count, counterpart) AS state
    FROM events GROUP BY member) e USING (member)
  GROUP BY member, e.state ORDER BY member;
SELECT part, ssi_total(state, 20604, ssi_profile('photo', 1), part)
  FROM (SELECT ssi_merge(state) AS state FROM months WHERE member = 1) m,
       unnest(ARRAY['total', 'brand', 'find', 'engage', 'relate', 'high',
                    'observed']) part;

-- Why, and how it came to it.
SELECT pillar, indicator, kind, fact, observed, share, points, micropoints
  FROM (SELECT ssi_merge(state) AS state FROM months WHERE member = 1) m,
       ssi_explain(state, date '2026-05-31', ssi_profile('photo', 1)) e
  WHERE points > 0 ORDER BY points DESC, 1, 2, 3 LIMIT 5;
SELECT h.* FROM (SELECT ssi_merge(state) AS state FROM months
                 WHERE member = 1) m,
       ssi_history(state, '2026-05-30', '2026-06-01') h;

-- Windows.
SELECT day, round((ssi_score(day, kind, '2026-05-31') OVER w)::numeric, 6)
  FROM events WHERE member = 1
  WINDOW w AS (ORDER BY day ROWS 2 PRECEDING) LIMIT 4;

-- Nothing observed, or nothing there.
SELECT ssi_score(NULL, NULL, '2026-05-31'), ssi_state(NULL, NULL),
       ssi_merge(NULL), ssi_total(NULL, '2026-05-31'), ssi_profile(),
       ssi_profile('photo', NULL),
       ssi_total(NULL, '2026-05-31', NULL, 'observed') AS zero;
SELECT ssi_score(day, kind, '2026-05-31'), ssi_state(day, kind)
  FROM events WHERE member = 9;

-- Days: a time stamp is its day in UTC, whatever the session's zone.
SET timezone = 'Europe/Berlin';
CREATE VIEW stamps AS SELECT * FROM (VALUES
  ('2026-03-29 00:59:59+01'::timestamptz, '2026-03-28'),
  ('2026-03-29 01:00:00+01', '2026-03-29'),
  ('2026-03-29 03:00:00+02', '2026-03-29'),
  ('2026-03-30 01:59:59+02', '2026-03-29'),
  ('2026-10-25 01:59:59+02', '2026-10-24'),
  ('2026-10-25 02:30:00+02', '2026-10-25'),
  ('2026-10-25 02:30:00+01', '2026-10-25'),
  ('2026-10-26 00:59:59+01', '2026-10-25'),
  ('2026-10-26 01:00:00+01', '2026-10-26')) v(at, utc);
SELECT at, utc, ssi_state(at, 'post') = ssi_state(utc, 'post') AS utc_day,
       ssi_state(at AT TIME ZONE 'Europe/Berlin', 'post')
         = ssi_state(at::date, 'post') AS local_day,
       ssi_state(to_char(at, 'YYYY-MM-DD HH24:MI:SSOF'), 'post')
         = ssi_state(utc::date, 'post') AS as_text
  FROM stamps GROUP BY at, utc ORDER BY at;
RESET timezone;
SELECT ssi_state(timestamp '1970-01-01 00:00', 1) = ssi_state(0, 1) AS first,
       ssi_state(timestamp '2149-06-06 23:59:59.999999', 1)
         = ssi_state(65535, 1) AS last,
       ssi_state(date '2024-10-04', 1) = ssi_state(20000::bigint, 1::smallint)
         AS number;

-- People.
SELECT ssi_state(5, 44, 'target|prospect', 1, 'ann@example.com')
         = ssi_state(5, 44, 20, 1, -7020987548804468542) AS text,
       ssi_state(5, 44, 0, 1, '\x616e6e'::bytea)
         = ssi_state(5, 44, 0, 1, 'ann') AS bytes,
       ssi_state(5, 44, 0, 1, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid)
         = ssi_state(5, 44, 0, 1, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11')
         AS uuid,
       ssi_state(5, 44, 0, 1, 'ann '::char(9)) = ssi_state(5, 44, 0, 1, 'ann')
         AS padded;

-- Enums, domains, parameters.
CREATE TYPE done AS ENUM ('post', 'comment');
CREATE DOMAIN day AS date CHECK (VALUE > '1970-01-01');
SELECT ssi_state(day '1970-01-06', 'comment'::done) = ssi_state(5, 4) AS same;
PREPARE as_of(date) AS SELECT ssi_total(ssi_state(5, 4), $1) > 0 AS points;
EXECUTE as_of('1970-01-08');
SELECT ssi_score(5, 'comment', 6, NULL, NULL, 7) > 0 AS traits_as_bits,
       ssi_score(5, 4, NULL, NULL, NULL, 6,
                 ssi_profile('photo', 1, 'skills', 12, 'skills.share', 500000),
                 'all, search=250000') > 0 AS all_arguments;

-- What is wrong is told, with its SQLSTATE.
\set VERBOSITY sqlstate
SELECT ssi_score(5, 'comented', 6);
SELECT ssi_score(5, 54, 6);
SELECT ssi_score(5, 2.5, 6);
SELECT ssi_score(65536, 4, 6);
SELECT ssi_score(date 'infinity', 4, 6);
SELECT ssi_score(timestamptz '-infinity', 4, 6);
SELECT ssi_score('2026-02-29', 4, 6);
SELECT ssi_score(true, 4, 6);
SELECT ssi_score(5, date '1970-01-05', 6);
SELECT ssi_score(NULL, 4, 6);
SELECT ssi_score(5, NULL, 6);
SELECT ssi_score(5, 4, NULL);
SELECT ssi_score(5, 4, d) FROM generate_series(5, 6) d;
SELECT ssi_state(5, 4, 8192, 1, 0);
SELECT ssi_state(5, 4, 'targets', 1, 0);
SELECT ssi_state(5, 4, 0, 0, 0);
SELECT ssi_state(5, 4, 0, 1000001, 0);
SELECT ssi_state(5, 4, 0, 1, 1.5);
SELECT ssi_state(5, 4, 0, 1, 0, 'everything');
SELECT ssi_state(5, 4, 0, 1, 0, 'post=0');
SELECT ssi_merge('\x00');
SELECT ssi_merge('');
SELECT ssi_total('\x5353494101', 6);
SELECT ssi_total(NULL, 6, '\x00');
SELECT ssi_total(NULL, 6, NULL, 'sum');
SELECT ssi_explain('\x00', 6);
SELECT ssi_history(NULL, 6, 70000);
SELECT ssi_profile('photo', 2);
SELECT ssi_profile('photos', 1);
SELECT ssi_profile('photo');
SELECT ssi_profile(NULL, 1);
SELECT ssi_profile('photo', 'yes');
SELECT ssi_profile(1, 1);
SELECT ssi_combine(NULL, NULL);
PREPARE untyped AS SELECT ssi_total(NULL, $1);
\set VERBOSITY terse
SELECT ssi_score(5, 'comented', 6);
SELECT ssi_score(true, 4, 6);
SELECT ssi_profile('photo', 2);
SELECT ssi_score(5, repeat(U&'\00e9', 40), 6);
\set VERBOSITY default

-- Kept in indexes and views; gone with the extension.
CREATE INDEX ON months (ssi_total(state, 20604));
CREATE SCHEMA elsewhere;
ALTER EXTENSION libssi SET SCHEMA elsewhere;
SELECT elsewhere.ssi_total(state, 20604) > 0 AS moved FROM months LIMIT 1;
DROP EXTENSION libssi CASCADE;
