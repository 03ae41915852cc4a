// The data of the page, and what is left of it under the filters.

const data = JSON.parse(document.getElementById("data").textContent);
const isDiff = data.kind === "diff";
const placeOf = new Map(data.actors.map((actor, place) => [actor.id, place]));

for (const side of data.sides) {
  const sizes = new Map();
  for (const document of side.documents)
    sizes.set(document.story, (sizes.get(document.story) ?? 0) + 1);
  for (const document of side.documents) document.copies = sizes.get(document.story);
  for (const tie of side.ties)
    for (const row of tie.rows) {
      const sentence = side.sentences[row.sentence];
      const document = side.documents[sentence.document];
      Object.assign(row, {
        quote: sentence, document, story: document.story, date: document.date,
        outlet: document.outlet,
      });
    }
}

/// Every ordered pair that any side knows: `{ key, source, target, ties: [tie of each side or null] }`,
/// in a comparison with its change.
const pairs = (() => {
  const all = new Map();
  const pair = (source, target) => {
    const key = tieKey(source, target);
    if (!all.has(key)) all.set(key, { key, source, target, ties: data.sides.map(() => null) });
    return all.get(key);
  };
  data.sides.forEach((side, index) => {
    for (const tie of side.ties) pair(tie.source, tie.target).ties[index] = tie;
  });
  for (const change of data.pairs ?? []) pair(change.source, change.target).change = change;
  return all;
})();

function tieKey(source, target) {
  return `${data.actors[source].id}>${data.actors[target].id}`;
}

const allRows = () => data.sides.flatMap((side) => side.ties.flatMap((tie) => tie.rows));

/// Whether a row passes the filters; that on dates can be left out, for the timeline shows them all.
function admits(row, withDates = true) {
  const { signs, events, outlets, from, until } = state;
  if (signs.size && !signs.has(row.sign > 0 ? "support" : "oppose")) return false;
  if (events.size && !events.has(row.event)) return false;
  if (outlets.size && !outlets.has(row.outlet ?? "")) return false;
  if (withDates && (from || until)) {
    if (!row.date) return false;
    if (from && row.date < from) return false;
    if (until && row.date > until) return false;
  }
  return true;
}

const filtersRows = () =>
  Boolean(state.signs.size || state.events.size || state.outlets.size || state.from || state.until);

/// What some rows of a tie say, with sums that came without sentences, if those count.
function weighed(tie, rows, bare) {
  const sums = Arithmetic.sums(rows, bare);
  const dates = rows.map((row) => row.date).concat(bare?.first, bare?.last).filter(Boolean).sort();
  return {
    rows, ...sums, score: Arithmetic.score(sums.support, sums.oppose), hidden: tie.rows.length - rows.length,
    outletsEffective: Arithmetic.effectiveNumber(sums.outlets.values()),
    stories: sums.supportStories + sums.opposeStories,
    count: rows.length || sums.supportStories + sums.opposeStories,
    first: dates[0] ?? null, last: dates.at(-1) ?? null,
    claimed: rows.length > 0 && rows.every((row) => row.modality === "claimed"),
  };
}

/// A tie without filters.
const whole = (tie) => tie && (tie.whole ??= weighed(tie, tie.rows, tie.bare));

/// A tie with the rows that pass, or null if nothing is left of it. Sums that came without sentences
/// can't be divided, so they only count as a whole.
function seen(tie) {
  if (!tie || !filtersRows()) return whole(tie);
  const rows = tie.rows.filter((row) => admits(row));
  return rows.length ? weighed(tie, rows) : null;
}

/// What the filters leave: pairs, actors, and how many statements.
function filtered() {
  let left = [];
  for (const pair of pairs.values()) {
    const ties = pair.ties.map(seen);
    const there = ties.filter(Boolean);
    if (!there.length) continue;
    if (state.classes.size && !there.some((tie) => state.classes.has(tie.score.class))) continue;
    if (state.changes.size && !state.changes.has(pair.change?.change)) continue;
    if (Math.max(...there.map((tie) => tie.count)) < state.least) continue;
    left.push({ ...pair, ties });
  }
  if (state.ego !== null) {
    const near = new Set([state.ego]);
    for (const pair of left) {
      if (pair.source === state.ego) near.add(pair.target);
      if (pair.target === state.ego) near.add(pair.source);
    }
    left = left.filter((pair) => near.has(pair.source) && near.has(pair.target));
  }
  const actors = new Set(left.flatMap((pair) => [pair.source, pair.target]));
  if (state.ego !== null) actors.add(state.ego);
  const statements = left.reduce(
    (sum, pair) => sum + pair.ties.reduce((n, tie) => n + (tie?.rows.length ?? 0), 0), 0);
  return { pairs: left, byKey: new Map(left.map((pair) => [pair.key, pair])), actors, statements };
}

/// The tie that speaks for a pair where there is room for one: the later one of a comparison.
const mainTie = (pair) => pair.ties.at(-1) ?? pair.ties[0];

/// The weights before and after, 0 where nothing is said.
const weightStep = (pair) =>
  (pair.ties.at(-1)?.score.weight ?? 0) - (pair.ties[0]?.score.weight ?? 0);
