// What the reader has chosen. It is kept in the address after `#`, so that a view can be shared.

const state = {
  lang: "en",
  theme: "auto",
  // "changes" or "sides": how a comparison is drawn.
  mode: "changes",
  // { tie: "RUS>SYR" } or { actor: place } or null.
  selection: null,
  signs: new Set(),
  classes: new Set(),
  events: new Set(),
  outlets: new Set(),
  changes: new Set(),
  from: null,
  until: null,
  least: 0,
  // The actor whose neighbourhood is shown.
  ego: null,
  table: isDiff ? "changes" : "ties",
  // The column that a table is sorted by, with a minus for falling.
  sort: null,
  // What part of the picture is looked at: [x, y, width, height] in its own units, null for all.
  view: null,
};

const defaultLanguage = (navigator.language || "en").startsWith("ar") ? "ar" : "en";
const setNames = { sign: "signs", class: "classes", event: "events", outlet: "outlets", change: "changes" };
const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text ?? "");

function readFragment() {
  const values = new URLSearchParams(location.hash.slice(1));
  const one = (key, choices, otherwise) =>
    choices.includes(values.get(key)) ? values.get(key) : otherwise;
  state.lang = one("lang", ["en", "ar"], defaultLanguage);
  state.theme = one("theme", ["light", "dark"], "auto");
  state.mode = one("mode", ["sides"], "changes");
  state.table = one("table", ["ties", "actors", "changes"], isDiff ? "changes" : "ties");
  state.sort = values.get("sort");
  for (const [key, name] of Object.entries(setNames)) state[name] = new Set(values.getAll(key));
  state.from = isDay(values.get("from")) ? values.get("from") : null;
  state.until = isDay(values.get("until")) ? values.get("until") : null;
  state.least = Math.max(0, Math.min(1e6, parseInt(values.get("least"), 10) || 0));
  state.ego = placeOf.get(values.get("ego")) ?? null;
  const view = (values.get("view") ?? "").split(",").map(Number);
  state.view = view.length === 4 && view.every(Number.isFinite) && view[2] > 0 && view[3] > 0 ? view : null;
  if (pairs.has(values.get("tie"))) state.selection = { tie: values.get("tie") };
  else if (placeOf.has(values.get("actor"))) state.selection = { actor: placeOf.get(values.get("actor")) };
  else state.selection = null;
}

function fragment() {
  const values = new URLSearchParams();
  if (state.lang !== defaultLanguage) values.set("lang", state.lang);
  if (state.theme !== "auto") values.set("theme", state.theme);
  if (state.mode !== "changes") values.set("mode", state.mode);
  if (state.selection?.tie) values.set("tie", state.selection.tie);
  if (state.selection?.actor !== undefined) values.set("actor", data.actors[state.selection.actor].id);
  for (const [key, name] of Object.entries(setNames))
    for (const value of [...state[name]].sort()) values.append(key, value);
  if (state.from) values.set("from", state.from);
  if (state.until) values.set("until", state.until);
  if (state.least) values.set("least", state.least);
  if (state.ego !== null) values.set("ego", data.actors[state.ego].id);
  if (state.table !== (isDiff ? "changes" : "ties")) values.set("table", state.table);
  if (state.sort) values.set("sort", state.sort);
  if (state.view) values.set("view", state.view.map((value) => Math.round(value)).join(","));
  return values.toString();
}

function writeFragment() {
  const next = fragment();
  if (next === location.hash.slice(1)) return;
  history.replaceState(null, "", "#" + next);
}

/// Changes the state and shows it.
function choose(change) {
  Object.assign(state, change);
  writeFragment();
  render();
}

const anyFilter = () =>
  filtersRows() || Boolean(state.classes.size || state.changes.size || state.least || state.ego !== null);

const noFilters = () => ({
  signs: new Set(), classes: new Set(), events: new Set(), outlets: new Set(), changes: new Set(),
  from: null, until: null, least: 0, ego: null,
});
