// The panel beside the picture: the sentences behind what was clicked.

const sentencesAtOnce = 30;
let sentencesShown = sentencesAtOnce;
let panelOf = null;

function drawPanel(view) {
  const panel = byId("panel");
  const { selection } = state;
  const now = JSON.stringify(selection) + state.lang;
  if (now !== panelOf) sentencesShown = sentencesAtOnce;
  const isNew = now !== panelOf;
  panelOf = now;
  const pair = selection?.tie ? view.byKey.get(selection.tie) : null;
  panel.classList.toggle("open", Boolean(selection));
  byId("stage").classList.toggle("opened", Boolean(selection));
  panel.replaceChildren(
    ...(selection?.tie
      ? pair ? tiePanel(pair) : hiddenPanel(selection.tie)
      : selection ? actorPanel(selection.actor, view) : startPanel(view)));
  if (isNew) panel.scrollTop = 0;
}

function panelHead(words, ...more) {
  return element("header", { class: "panel-head" },
    element("h2", { id: "panel-title" }, words),
    state.selection ? button("×", () => choose({ selection: null }), { id: "panel-close", class: "close", "aria-label": say("close") }) : null,
    ...more);
}

/// What to click first.
function startPanel(view) {
  if (!pairs.size) return [panelHead(say("startTitle")), element("p", {}, say("empty"))];
  if (!view.pairs.length)
    return [panelHead(say("startTitle")), element("p", {}, say("nothing")), button(say("reset"), () => choose(noFilters()), { id: "panel-reset" })];
  const rank = isDiff ? (pair) => Math.abs(weightStep(pair)) : (pair) => Math.abs(mainTie(pair).score.weight);
  const listed = isDiff ? view.pairs.filter((pair) => !["unchanged", "insufficient"].includes(pair.change.change)) : view.pairs;
  const top = (listed.length ? listed : view.pairs).sort((a, b) =>
    Number(b.change?.significant ?? 0) - Number(a.change?.significant ?? 0) || rank(b) - rank(a) || (a.key < b.key ? -1 : 1)).slice(0, 10);
  return [
    panelHead(say("startTitle")),
    element("p", {}, say(isDiff ? "startChanges" : "startText")),
    element("ol", { class: "ties" }, top.map((pair) => element("li", {}, tieButton(pair)))),
    element("p", { class: "note" }, say("reading")),
  ];
}

function hiddenPanel(key) {
  const pair = pairs.get(key);
  return [
    panelHead(tieName(pair)),
    element("p", {}, say("nothing")),
    button(say("reset"), () => choose(noFilters()), { id: "panel-reset" }),
  ];
}

function tieButton(pair, withNames = true) {
  const tie = mainTie(pair);
  const words = [element("span", { class: "tie-name" }, tieName(pair))];
  if (isDiff) words.push(element("span", { class: "badge" }, changeMark(pair.change.change), say("change")[pair.change.change]));
  else words.push(classBadge(tie));
  words.push(element("span", { class: "count" }, isDiff
    ? pair.ties.map((tie) => (tie ? number(tie.stories) : "–")).join(state.lang === "ar" ? " ← " : " → ")
    : number(tie.stories)));
  return button(words, () => choose({ selection: { tie: pair.key } }), { class: "tie", "data-tie": pair.key, id: `tie-${pair.key}` });
}

// MARK: - A tie

function tiePanel(pair) {
  const parts = [panelHead(tieName(pair))];
  if (isDiff) parts.push(changeSummary(pair));
  pair.ties.forEach((tie, index) => {
    const section = element("section", { class: "side" });
    if (isDiff) section.append(element("h3", {}, isolated(data.sides[index].name)));
    if (tie) section.append(figures(tie), ...sentenceList(tie, pair, index));
    else section.append(element("p", { class: "note" }, say("nothingSaid")));
    parts.push(section);
  });
  const wrap = isDiff ? [parts[0], parts[1], element("div", { class: "two-sides" }, parts.slice(2))] : parts;
  const reverse = lastView.byKey.get(tieKey(pair.target, pair.source));
  if (reverse)
    wrap.push(element("section", {}, element("h3", {}, say("reverse")), element("ul", { class: "ties" }, element("li", {}, tieButton(reverse)))));
  return wrap;
}

function figures(tie) {
  const [low, high] = tie.score.interval;
  const fact = (name, ...value) => element("div", {}, element("dt", {}, name), element("dd", {}, ...value));
  return element("div", {},
    element("p", { class: "summary" }, classBadge(tie),
      tie.score.class === "tentative" ? `, ${say("leans")[tie.score.lean]}` : null,
      ` · ${say("numbers")(tie.supportStories, tie.opposeStories)}`,
      tie.claimed ? ` · ${say("claimed")}` : null),
    element("dl", { class: "facts" },
      fact(say("share"), `${number(tie.score.theta, 2)} `, intervalMark(tie.score), element("small", {}, ` ${say("interval")(number(low, 2), number(high, 2))}`)),
      fact(say("weight"), number(tie.score.weight, 2)),
      // In the order of their names, whichever way the page reads.
      fact(say("sums"), `\u2066${number(tie.support / 1e6, 2)} / ${number(tie.oppose / 1e6, 2)}\u2069`),
      fact(say("outletsEffective"), number(tie.outletsEffective, 1))));
}

function markKey() {
  return element("p", { class: "marks" }, say("marks"), " ",
    element("mark", { class: "source" }, say("source")), " ",
    element("mark", { class: "predicate" }, say("predicate")), " ",
    element("mark", { class: "target" }, say("target")));
}

function sentenceList(tie, pair, side) {
  if (!tie.rows.length) return [element("p", { class: "note" }, say("noSentences"))];
  const rows = [...tie.rows].sort((a, b) =>
    b.micros - a.micros || ((a.date ?? "9") < (b.date ?? "9") ? -1 : 1));
  const rest = rows.length - sentencesShown;
  return [
    side === 0 || !isDiff ? markKey() : null,
    element("ol", { class: "sentences" }, rows.slice(0, sentencesShown).map((row) => element("li", {}, sentence(row)))),
    rest > 0 ? button(say("moreSentences")(rest), () => {
      sentencesShown += 200;
      render();
    }, { id: `more-sentences-${side}`, class: "more" }) : null,
    tie.hidden > 0 ? element("p", { class: "note" }, say("hidden")(tie.hidden)) : null,
  ].filter(Boolean);
}

/// The sentence cut where its marks begin and end.
function markedText(row) {
  const parts = [];
  let at = 0;
  for (let i = 0; i < row.cuts.length; i += 2) {
    const text = row.quote.text.slice(at, at + row.cuts[i]);
    at += row.cuts[i];
    const roles = ["source", "predicate", "target"].filter((_, bit) => row.cuts[i + 1] & (1 << bit));
    parts.push(roles.length ? element("mark", { class: roles.join(" "), title: roles.map((role) => say(role)).join(", ") }, text) : text);
  }
  return parts;
}

function sentence(row, pair = null) {
  const { document: text } = row;
  const isSupport = row.sign > 0;
  const address = webAddress(text.url);
  const title = text.title || text.id;
  return element("article", { class: `sentence ${isSupport ? "for" : "against"}` },
    pair ? button(tieName(pair), () => choose({ selection: { tie: pair.key } }), { class: "link", id: `of-${pair.key}-${row.sentence}` }) : null,
    element("blockquote", { lang: row.quote.lang, dir: row.quote.lang === "ar" ? "rtl" : "ltr" }, markedText(row)),
    element("p", { class: "place" },
      element("span", { class: "sign" }, isSupport ? "+ " : "− ", say("signs")[isSupport ? "support" : "oppose"]),
      element("span", {}, isolated(text.outlet || say("noOutlet"))),
      element("span", {}, dateText(row.date)),
      element("span", { class: "document" }, address
        ? element("a", { href: address, target: "_blank", rel: "noopener noreferrer", title: say("openDocument") }, isolated(title), " ↗")
        : isolated(title))),
    element("details", { class: "how" },
      element("summary", {}, say("how"), element("span", { class: "sure" }, ` · ${say("event")[row.event]} · ${say("sure")(percent(row.confidence))}`)),
      element("dl", {}, [
        [say("rule"), element("code", {}, row.rule)],
        [say("lemma"), isolated(row.lemma)],
        [say("eventName"), `${say("event")[row.event]} (${row.event})`],
        [say("modality"), say("modalities")[row.modality]],
        row.holder ? [say("holder"), isolated(row.holder)] : null,
        [say("source"), reading(row.source)],
        [say("target"), reading(row.target)],
      ].filter(Boolean).map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value))))),
    text.copies > 1 ? element("p", { class: "note" }, say("story")(text.copies)) : null);
}

/// Who a mention was taken for, and by what.
function reading(party) {
  return say("readAs")(`\u2068${party.text || say("implied")}\u2069`, `\u2068${party.name}\u2069`, party.via);
}

// MARK: - An actor

function actorPanel(place, view) {
  const actor = data.actors[place];
  const other = actor.names[state.lang === "ar" ? "en" : "ar"];
  const own = view.pairs.filter((pair) => pair.source === place);
  const to = view.pairs.filter((pair) => pair.target === place);
  const byWeight = (list) => list.sort((a, b) => Math.abs(mainTie(b).score.weight) - Math.abs(mainTie(a).score.weight) || (a.key < b.key ? -1 : 1));
  const list = (title, ties) => ties.length
    ? element("section", {}, element("h3", {}, title), element("ul", { class: "ties" }, byWeight(ties).map((pair) => element("li", {}, tieButton(pair)))))
    : null;
  const rows = [...own, ...to].flatMap((pair) => pair.ties.flatMap((tie) => (tie?.rows ?? []).map((row) => ({ row, pair }))))
    .sort((a, b) => b.row.micros - a.row.micros || ((a.row.date ?? "9") < (b.row.date ?? "9") ? -1 : 1));
  const rest = rows.length - sentencesShown;
  return [
    panelHead(isolated(nameOf(place))),
    element("p", { class: "summary" },
      other && other !== nameOf(place) ? [isolated(other, { lang: state.lang === "ar" ? "en" : "ar" }), " · "] : null,
      say("kind")[actor.kind],
      factionLetter(place) ? ` · ${say("faction")(factionLetter(place))}` : null,
      (actor.camp ?? null) !== null ? ` · ${say("camp")(campName(actor.camp))}` : null),
    state.ego === place
      ? button(say("wholePicture"), () => around(null), { id: "panel-ego" })
      : button(say("neighbours"), () => around(place), { id: "panel-ego" }),
    list(say("tiesOf"), own),
    list(say("tiesTo"), to),
    actor.standing !== undefined ? element("section", {},
      element("h3", {}, say("measures")),
      element("dl", { class: "facts" }, ["standing", "supportRank", "oppositionRank"].map((name) =>
        element("div", { title: say("columnNote")[name] }, element("dt", {}, say("column")[name]), element("dd", {}, number(actor[name], 3))))),
      element("p", { class: "note" }, say("wholeCorpus"))) : null,
    rows.length ? element("section", {},
      element("h3", {}, say("sentences")), markKey(),
      element("ol", { class: "sentences" }, rows.slice(0, sentencesShown).map(({ row, pair }) => element("li", {}, sentence(row, pair)))),
      rest > 0 ? button(say("moreSentences")(rest), () => {
        sentencesShown += 200;
        render();
      }, { id: "more-sentences", class: "more" }) : null) : null,
    !own.length && !to.length ? element("p", {}, say("nothing")) : null,
  ].filter(Boolean);
}

/// The camps of the split in two are numbered: letters are the picture's, for its factions.
const campName = (camp) => number(camp + 1);

/// The letter that the picture gives an actor's faction, if any.
function factionLetter(place) {
  const letter = picture.panes[0]?.nodes.get(place)?.dataset.faction;
  if (!letter || state.lang !== "ar") return letter;
  return [..."أبجدهوزحطيكلمنسعفصقرشتثخذض"][letter.charCodeAt(0) - 65] ?? letter;
}
