-- Evidence to the sums of a graph, for one big machine: what `entente build --no-evidence` does, as
-- DuckDB does it, spilling to disk what memory can't hold. Scripts/duckdb runs it.
--
-- In:  the table "rows" (evidence, and rows of a ledger, as `entente extract` prints them or as
--      Scripts/spark --parquet keeps them) and the variable "level" (polity or actor).
-- Out: one value, a graph file without scores and without the names that the vocabulary has;
--      `entente build FILE --no-evidence` adds both.
--
-- All sums are of integers, and text is compared by its bytes, so that the result doesn't depend on
-- threads. A document is a story of its own, as for `entente build` of rows alone.

-- Each row once: one that was written twice has the same id and the same contents.
CREATE TEMP TABLE evidence AS
SELECT DISTINCT
  id, doc, date, outlet, lang, sign, event, modality,
  CASE getvariable('level') WHEN 'actor' THEN source.id ELSE source.polity_id END AS source,
  CASE getvariable('level') WHEN 'actor' THEN source.name ELSE source.polity END AS source_name,
  CASE getvariable('level') WHEN 'actor' THEN target.id ELSE target.polity_id END AS target,
  CASE getvariable('level') WHEN 'actor' THEN target.name ELSE target.polity END AS target_name,
  CAST(round(confidence * 10000) AS BIGINT) AS share
FROM rows
WHERE kind IS NULL;

SELECT CASE
  WHEN NOT coalesce(bool_and(
    id IS NOT NULL AND doc IS NOT NULL AND source IS NOT NULL AND target IS NOT NULL
    AND source_name IS NOT NULL AND target_name IS NOT NULL AND sign IN (1, -1) AND event IS NOT NULL
    AND coalesce(modality, '') IN ('actual', 'pledged', 'claimed') AND coalesce(share, -1) BETWEEN 0 AND 10000), true)
    THEN error('a row of evidence is damaged: entente build says which')
  WHEN count(*) > count(DISTINCT id) THEN error('two rows of evidence have the same id, but not the same contents')
END
FROM evidence;

-- A document has one vote for either sign of a pair: its largest confidence, in millionths. Its
-- earliest row lends it the outlet.
CREATE TEMP TABLE votes AS
SELECT
  source, target, doc,
  100 * max(share) FILTER (sign = 1) AS support,
  100 * max(share) FILTER (sign = -1) AS oppose,
  first(outlet ORDER BY date NULLS LAST, outlet NULLS LAST) AS outlet
FROM evidence
WHERE source <> target
GROUP BY source, target, doc;

CREATE TEMP TABLE edges AS
SELECT *
FROM (
  SELECT
    source, target,
    coalesce(sum(support), 0) / 1000000 AS support, coalesce(sum(oppose), 0) / 1000000 AS oppose,
    count(support) AS support_stories, count(oppose) AS oppose_stories,
    histogram(coalesce(outlet, '')) AS outlets
  FROM votes GROUP BY source, target)
JOIN (
  SELECT source, target, histogram(event) AS events, min(date) AS first, max(date) AS last
  FROM evidence WHERE source <> target GROUP BY source, target)
USING (source, target);

-- Names for actors that the vocabulary doesn't have: of several the smallest.
CREATE TEMP TABLE nodes AS
SELECT
  id, min(name) AS name,
  regexp_matches(
    min(name), '[\x{0600}-\x{06FF}\x{0750}-\x{077F}\x{08A0}-\x{08FF}\x{FB50}-\x{FDFF}\x{FE70}-\x{FEFE}]') AS is_arabic
FROM (
  SELECT source AS id, source_name AS name FROM evidence WHERE source <> target
  UNION ALL
  SELECT target, target_name FROM evidence WHERE source <> target)
GROUP BY id;

CREATE TEMP TABLE documents AS
SELECT doc AS id, min(date) AS date, min(outlet) AS outlet, min(lang) AS lang, doc AS story
FROM evidence GROUP BY doc;

SELECT json_object(
  'format', 'entente-graph', 'version', 1, 'level', getvariable('level'), 'covers_corpus', false,
  'documents', (SELECT coalesce(json_group_array(documents), json_array()) FROM documents),
  'nodes', (
    SELECT coalesce(json_group_array(json_object('id', id, 'kind', 'other', 'names',
      CASE WHEN is_arabic THEN json_object('en', name, 'ar', name) ELSE json_object('en', name) END)), json_array())
    FROM nodes),
  'edges', (SELECT coalesce(json_group_array(edges), json_array()) FROM edges));
