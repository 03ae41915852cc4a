// The search: names in both languages and sentences, whatever their accents, vowel signs and hamzas.

let index = null;
let results = [];
let active = -1;

function searchIndex() {
  if (index) return index;
  const sentences = [];
  data.sides.forEach((side, number) => {
    const seen = new Set();
    for (const tie of side.ties)
      for (const row of tie.rows) {
        if (seen.has(row.sentence)) continue;
        seen.add(row.sentence);
        sentences.push({ text: folded(row.quote.text), row, key: tieKey(tie.source, tie.target) });
      }
  });
  const actors = data.actors.map((actor, place) => ({
    place, names: [...Object.values(actor.names), actor.id].map(folded),
  }));
  return (index = { actors, sentences });
}

function search(query) {
  const wanted = folded(query).trim();
  if (!wanted) return [];
  const { actors, sentences } = searchIndex();
  const rank = ({ names }) =>
    names.some((name) => name === wanted) ? 0 : names.some((name) => name.startsWith(wanted)) ? 1
      : names.some((name) => name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) ? 2
        : names.some((name) => name.includes(wanted)) ? 3 : 9;
  const found = actors.map((actor) => ({ actor, rank: rank(actor) })).filter(({ rank }) => rank < 9)
    .sort((a, b) => a.rank - b.rank || nameOf(a.actor.place).localeCompare(nameOf(b.actor.place), state.lang)).slice(0, 8)
    .map(({ actor }) => ({ group: "searchActors", selection: { actor: actor.place } }));
  const quoted = wanted.length < 2 ? [] : sentences.filter(({ text }) => text.includes(wanted)).slice(0, 8)
    .map(({ row, key }) => ({ group: "searchSentences", selection: { tie: key }, row }));
  return [...found, ...quoted];
}

function showResults() {
  const query = byId("query");
  const list = byId("results");
  // What is typed has its own direction; the hint has the page's.
  query.dir = query.value ? "auto" : "";
  results = search(query.value);
  active = results.length ? 0 : -1;
  const parts = [];
  results.forEach((result, place) => {
    if (!place || results[place - 1].group !== result.group)
      parts.push(element("div", { class: "group", role: "presentation" }, say(result.group)));
    const words = result.row
      ? [isolated(result.row.quote.text, { lang: result.row.quote.lang }), element("small", {}, tieName(pairs.get(result.selection.tie)))]
      : [isolated(nameOf(result.selection.actor)), element("small", {}, isolated(data.actors[result.selection.actor].names[state.lang === "ar" ? "en" : "ar"] ?? ""))];
    parts.push(element("div", {
      role: "option", id: `result-${place}`, class: result.row ? "result quote" : "result",
      onpointerdown: (event) => event.preventDefault(), onclick: () => pick(place),
    }, words));
  });
  if (!results.length && query.value.trim()) parts.push(element("div", { class: "group" }, say("searchNothing")));
  list.replaceChildren(...parts);
  list.hidden = !parts.length;
  query.setAttribute("aria-expanded", String(!list.hidden));
  markActive();
}

function markActive() {
  results.forEach((_, place) => byId(`result-${place}`)?.setAttribute("aria-selected", String(place === active)));
  const option = active >= 0 ? byId(`result-${active}`) : null;
  if (option) byId("query").setAttribute("aria-activedescendant", option.id);
  else byId("query").removeAttribute("aria-activedescendant");
  option?.scrollIntoView({ block: "nearest" });
}

function pick(place) {
  const result = results[place];
  if (!result) return;
  hideResults();
  const isHidden = result.selection.tie ? !lastView.byKey.has(result.selection.tie) : !lastView.actors.has(result.selection.actor);
  // What was asked for is shown, even if the filters had hidden it.
  choose({ ...(isHidden ? noFilters() : {}), selection: result.selection });
}

function hideResults() {
  byId("results").hidden = true;
  byId("query").setAttribute("aria-expanded", "false");
}

function watchSearch() {
  const query = byId("query");
  query.addEventListener("input", showResults);
  query.addEventListener("focus", () => query.value && showResults());
  query.addEventListener("blur", hideResults);
  query.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") active = Math.min(results.length - 1, active + 1);
    else if (event.key === "ArrowUp") active = Math.max(0, active - 1);
    else if (event.key === "Enter") return pick(active);
    else if (event.key === "Escape") {
      hideResults();
      return;
    } else return;
    event.preventDefault();
    markActive();
  });
}
