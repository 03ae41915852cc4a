// The tables: ties, actors, and in a comparison the changes.

const rowsAtOnce = 40;
let rowsShown = rowsAtOnce;

function showAllRows() {
  rowsShown = sentencesShown = Infinity;
  render();
}

const moreRows = (rest) => (rest > 0 ? [button(say("more")(rest), showAllRows, { id: "more-rows", class: "more" })] : []);

const compare = (a, b) => {
  if (typeof a === "string" || typeof b === "string")
    return String(a ?? "").localeCompare(String(b ?? ""), state.lang);
  return (a ?? -Infinity) - (b ?? -Infinity);
};

function drawTables(view) {
  const kinds = isDiff ? ["changes", "ties", "actors"] : ["ties", "actors"];
  if (!kinds.includes(state.table)) state.table = kinds[0];
  const words = { ties: "tableTies", actors: "tableActors", changes: "tableChanges" };
  const counts = { ties: view.pairs.length, actors: view.actors.size, changes: view.pairs.length };
  byId("tabs").replaceChildren(...kinds.map((kind) => button(
    [say(words[kind]), " ", element("span", { class: "count" }, number(counts[kind]))],
    () => {
      rowsShown = rowsAtOnce;
      choose({ table: kind, sort: null });
    },
    {
      id: `tab-${kind}`, role: "tab", "aria-selected": String(state.table === kind), "aria-controls": "table",
      tabindex: state.table === kind ? 0 : -1,
      onkeydown: (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] * (state.lang === "ar" ? -1 : 1);
        if (!step) return;
        const next = kinds[(kinds.indexOf(kind) + step + kinds.length) % kinds.length];
        choose({ table: next, sort: null });
        byId(`tab-${next}`).focus();
        event.preventDefault();
      },
    })));
  byId("table").setAttribute("aria-labelledby", `tab-${state.table}`);
  byId("table").replaceChildren(...(view.pairs.length || state.table === "actors"
    ? { ties: tiesTable, actors: actorsTable, changes: changesTable }[state.table](view)
    : [element("p", { class: "note" }, say(pairs.size ? "nothing" : "empty"))]));
}

const chooseRow = (event, selection) => {
  if (!event.target.closest("button, a")) choose({ selection });
};

/// A column: its name, what it is sorted by, and its cell.
const column = (name, value, cell, kind = "figure") => ({ name, value, cell, kind });

/// A table that is sorted by any of its columns.
function sortedTable(items, columns, otherwise, key, selection) {
  const [, sign, name] = /^(-?)(.*)$/.exec(state.sort ?? otherwise);
  const by = columns.find((column) => column.name === name) ?? columns[0];
  const rows = [...items].sort((a, b) => (sign ? -1 : 1) * compare(by.value(a), by.value(b)) || compare(key(a), key(b)));
  const head = columns.map((column) => {
    const isBy = column === by;
    return element("th", { scope: "col", class: column.kind, "aria-sort": isBy ? (sign ? "descending" : "ascending") : null },
      button([column.title ?? say("column")[column.name.replace(/\d$/, "")], element("span", { class: "sort", "aria-hidden": "true" }, isBy ? (sign ? " ▼" : " ▲") : "")],
        () => choose({ sort: isBy ? (sign ? column.name : `-${column.name}`) : column.kind === "figure" ? `-${column.name}` : column.name }),
        { id: `sort-${column.name}`, title: say("columnNote")[column.name] }));
  });
  const rest = rows.length - rowsShown;
  return [
    element("table", {},
      element("thead", {}, element("tr", {}, head)),
      element("tbody", {}, rows.slice(0, rowsShown).map((item) =>
        element("tr", { class: isChosen(selection(item)) ? "chosen" : null, onclick: (event) => chooseRow(event, selection(item)) },
          columns.map((column, index) => {
            const cell = column.cell(item);
            return index
              ? element("td", { class: column.kind }, cell)
              : element("th", { scope: "row" }, button(cell, () => choose({ selection: selection(item) }), { class: "link", id: `row-${key(item)}` }));
          }))))),
    ...moreRows(rest),
  ];
}

const isChosen = (selection) =>
  state.selection && (selection.tie ? selection.tie === state.selection.tie : selection.actor === state.selection.actor);

function tiesTable(view) {
  const items = view.pairs.flatMap((pair) => pair.ties.map((tie, side) => ({ pair, tie, side })).filter(({ tie }) => tie));
  const rank = { support: 0, oppose: 1, contested: 2, tentative: 3 };
  return sortedTable(items, [
    column("source", ({ pair }) => nameOf(pair.source), ({ pair }) => isolated(nameOf(pair.source)), "name"),
    column("target", ({ pair }) => nameOf(pair.target), ({ pair }) => isolated(nameOf(pair.target)), "name"),
    ...(isDiff ? [{ ...column("side", ({ side }) => side, ({ side }) => isolated(data.sides[side].name), "name"), title: say("both") }] : []),
    column("class", ({ tie }) => rank[tie.score.class] - (tie.score.lean + 1) / 10, ({ tie }) => classBadge(tie), "name"),
    column("for", ({ tie }) => tie.supportStories, ({ tie }) => number(tie.supportStories)),
    column("against", ({ tie }) => tie.opposeStories, ({ tie }) => number(tie.opposeStories)),
    column("share", ({ tie }) => tie.score.theta, ({ tie }) => [number(tie.score.theta, 2), " ", intervalMark(tie.score)]),
    column("weight", ({ tie }) => tie.score.weight, ({ tie }) => number(tie.score.weight, 2)),
    column("statements", ({ tie }) => tie.count, ({ tie }) => number(tie.count)),
    column("outlets", ({ tie }) => tie.outletsEffective, ({ tie }) => number(tie.outletsEffective, 1)),
    column("last", ({ tie }) => tie.last ?? "", ({ tie }) => dateText(tie.last), "day"),
  ], "-statements", ({ pair, side }) => `${pair.key}${isDiff ? " " + side : ""}`, ({ pair }) => ({ tie: pair.key }));
}

function actorsTable(view) {
  const zero = () => data.sides.map(() => ({ supports: 0, opposes: 0, supportedBy: 0, opposedBy: 0, given: 0, received: 0, statements: 0 }));
  const sums = new Map([...view.actors].map((place) => [place, zero()]));
  for (const pair of view.pairs)
    pair.ties.forEach((tie, side) => {
      if (!tie) return;
      const { weight } = tie.score;
      const [source, target] = [sums.get(pair.source)[side], sums.get(pair.target)[side]];
      if (weight > 0) {
        source.supports += 1;
        target.supportedBy += 1;
      } else if (weight < 0) {
        source.opposes += 1;
        target.opposedBy += 1;
      }
      source.given += weight;
      target.received += weight;
      source.statements += tie.count;
      target.statements += tie.count;
    });
  const items = [...sums].map(([place, sides]) => ({ place, sides, actor: data.actors[place] }));
  const counted = (name, places = 0) => data.sides.map((side, index) => {
    const made = column(name + (isDiff ? index + 1 : ""), ({ sides }) => sides[index][name], ({ sides }) => number(sides[index][name], places));
    return isDiff ? { ...made, title: [say("column")[name], element("small", {}, isolated(side.name))] } : made;
  });
  const measure = (name) => column(name, ({ actor }) => actor[name], ({ actor }) => (actor[name] === undefined ? "–" : number(actor[name], 3)));
  return sortedTable(items, [
    column("actor", ({ place }) => nameOf(place), ({ place }) => isolated(nameOf(place)), "name"),
    column("kind", ({ actor }) => say("kind")[actor.kind], ({ actor }) => say("kind")[actor.kind], "name"),
    ...counted("statements"),
    ...(isDiff ? [] : ["supports", "opposes", "supportedBy", "opposedBy"].flatMap((name) => counted(name))),
    ...counted("given", 2), ...counted("received", 2),
    ...(isDiff ? [] : [
      measure("standing"), measure("supportRank"), measure("oppositionRank"),
      column("camp", ({ actor }) => actor.camp, ({ actor }) => (actor.camp ?? null) === null ? "–" : campName(actor.camp), "name"),
    ]),
  ], isDiff ? "-statements2" : "-statements", ({ place }) => data.actors[place].id, ({ place }) => ({ actor: place }));
}
