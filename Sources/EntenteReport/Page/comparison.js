// What only a comparison has: two corpora, named changes, and whether chance explains them.

const changeOrder = [
  "flipped", "appeared", "vanished", "newly-contested", "strengthened", "weakened", "unchanged", "insufficient",
];
const changeMarks = {
  appeared: "+", vanished: "×", strengthened: "▲", weakened: "▼", flipped: "⇄", "newly-contested": "≠",
  unchanged: "=", insufficient: "?",
};

const changeMark = (change) =>
  element("span", { class: `change ${change}`, "aria-hidden": "true" }, changeMarks[change]);

/// Both corpora, side by side.
function drawSides() {
  return element("div", { class: "sides" }, data.sides.map((side) => {
    const dates = side.documents.map((document) => document.date).filter(Boolean).sort();
    const outlets = new Set(side.documents.map((document) => document.outlet).filter(Boolean));
    const stories = new Set(side.documents.map((document) => document.story));
    return element("div", { class: "corpus" },
      isDiff ? element("strong", {}, isolated(side.name)) : null,
      element("span", {}, [
        say("documents")(side.documents.length),
        stories.size !== side.documents.length ? say("stories")(stories.size) : null,
        outlets.size ? say("outletsCount")(outlets.size) : null,
        dates.length ? say("between")(dateText(dates[0]), dateText(dates.at(-1))) : null,
      ].filter(Boolean).join(" · ")));
  }));
}

function changeSummary(pair) {
  const { change } = pair;
  return element("div", { class: "change-summary" },
    element("p", { class: "summary" }, changeMark(change.change), element("strong", {}, say("change")[change.change]), ` – ${say("changeNote")[change.change]}`),
    element("p", { class: "note" }, chanceText(change)));
}

function chanceText(change) {
  const isTested = change.salienceQ !== null;
  const parts = [];
  if (isTested) parts.push(`${say("column").salienceQ} ${probability(change.salienceQ)}`);
  if (change.stanceQ !== null) parts.push(`${say("column").stanceQ} ${probability(change.stanceQ)}`);
  if (change.silence !== null) parts.push(say("silence")(probability(change.silence)));
  if (!isTested) parts.push(say("untested"));
  else if (!["unchanged", "insufficient"].includes(change.change)) parts.push(say(change.significant ? "significant" : "notSignificant"));
  return parts.join(" · ");
}

/// "What changed" or "side by side".
function drawModes() {
  const modes = byId("modes");
  modes.hidden = !isDiff;
  if (!isDiff) return;
  modes.replaceChildren(...[["changes", "changes"], ["sides", "sideBySide"]].map(([mode, words]) =>
    button(say(words), () => choose({ mode }), { id: `mode-${mode}`, "aria-pressed": String(state.mode === mode) })));
}

/// The changes by class, each with its numbers: the most telling classes first.
function changesTable(view) {
  const groups = new Map(changeOrder.map((change) => [change, []]));
  for (const pair of view.pairs) groups.get(pair.change.change).push(pair);
  const cell = (tie) => element("td", {}, tie ? [classBadge(tie), " ", element("span", { class: "figure" }, number(tie.score.weight, 2))] : "–");
  const q = (value) => element("td", { class: "figure" }, value === null ? "–" : probability(value));
  // What changed comes first; what didn't, or can't be told, waits until it's asked for.
  const quiet = ["unchanged", "insufficient"];
  const isShort = rowsShown < view.pairs.length && quiet.some((change) => groups.get(change).length < view.pairs.length);
  const rest = isShort ? quiet.reduce((sum, change) => sum + groups.get(change).length, 0) : 0;
  const shown = [...groups].filter(([change, list]) => list.length && !(isShort && quiet.includes(change)));
  const bodies = shown.map(([change, list]) => {
    list.sort((a, b) => Number(b.change.significant) - Number(a.change.significant) || Math.abs(weightStep(b)) - Math.abs(weightStep(a)) || (a.key < b.key ? -1 : 1));
    return element("tbody", {},
      element("tr", { class: "group" }, element("th", { colspan: 7, scope: "rowgroup" },
        changeMark(change), `${say("change")[change]} (${number(list.length)}) `, element("small", {}, say("changeNote")[change]))),
      list.map((pair) => element("tr", { class: state.selection?.tie === pair.key ? "chosen" : null, onclick: (event) => chooseRow(event, { tie: pair.key }) },
        element("th", { scope: "row" }, button(isolated(nameOf(pair.source)), () => choose({ selection: { tie: pair.key } }), { class: "link", id: `row-${pair.key}` })),
        element("td", {}, isolated(nameOf(pair.target))),
        cell(pair.ties[0]), cell(pair.ties[1]),
        element("td", { class: "figure" }, pair.ties.map((tie) => (tie ? number(tie.stories) : "–")).join(state.lang === "ar" ? " ← " : " → ")),
        q(pair.change.salienceQ), q(pair.change.stanceQ))));
  });
  const head = ["source", "target"].map((name) => say("column")[name])
    .concat(data.sides.map((side) => side.name), say("column").statements, say("column").salienceQ, say("column").stanceQ);
  head[4] = `${say("column").for} + ${say("column").against}`;
  return [
    element("table", {},
      element("thead", {}, element("tr", {}, head.map((words) => element("th", { scope: "col" }, isolated(words))))), bodies),
    ...moreRows(rest),
    element("p", { class: "note" }, say("qNote"), " ", say("testNote")(data.tests)),
  ];
}
