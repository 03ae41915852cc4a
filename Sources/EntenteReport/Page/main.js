// Starts the page, and shows the state whenever it changes.

let lastView = null;
let wordsOf = null;

function render() {
  const focus = document.activeElement?.id;
  drawWords();
  lastView = filtered();
  drawModes();
  drawFilters(lastView);
  updatePicture(lastView);
  drawPanel(lastView);
  drawTimeline(lastView);
  drawTables(lastView);
  // What had the focus may have been made anew.
  if (focus && document.activeElement?.id !== focus) byId(focus)?.focus({ preventScroll: true });
}

/// The words that stay as long as language and colours do.
function drawWords() {
  const root = document.documentElement;
  root.dataset.theme = state.theme;
  byId("theme").textContent = say("theme")[state.theme];
  if (wordsOf === state.lang) return;
  wordsOf = state.lang;
  root.lang = state.lang;
  root.dir = state.lang === "ar" ? "rtl" : "ltr";
  for (const node of document.querySelectorAll("[data-say]")) node.textContent = say(node.dataset.say);
  for (const node of document.querySelectorAll("[data-name]")) {
    node.setAttribute("aria-label", say(node.dataset.name));
    node.title = say(node.dataset.name);
  }
  const headline = data.title ?? say(isDiff ? "headlineDiff" : "headline");
  document.title = headline;
  byId("headline").replaceChildren(isolated(headline));
  byId("deck").replaceChildren(drawSides(), ...(data.filter[state.lang] ? [element("span", { class: "note" }, say("ofWhole")(`\u2068${data.filter[state.lang]}\u2069`))] : []));
  const language = byId("language");
  language.textContent = say("language");
  language.lang = state.lang === "ar" ? "en" : "ar";
  language.setAttribute("aria-label", say("languageName"));
  drawLegend();
  byId("foot").replaceChildren(
    element("h2", {}, say("method")),
    ...say("methodText").map((words) => element("p", {}, words)));
}

function drawLegend() {
  const item = (mark, words) => element("span", { class: "item" }, mark, words);
  const widthMark = shape("svg", { class: "swatch widths", viewBox: "0 0 72 14", width: 72, height: 14, "aria-hidden": "true" },
    widths.map((width, place) => shape("path", { class: "line", d: `M${2 + place * 18} 7H${14 + place * 18}`, "stroke-width": width })));
  const changes = isDiff && changeOrder.slice(0, 6).filter((change) => data.pairs.some((pair) => pair.change === change));
  byId("legend").replaceChildren(
    element("p", {}, say("reading")),
    element("p", { class: "items" },
      item(swatch("support"), say("classLong").support), item(swatch("oppose"), say("classLong").oppose),
      item(swatch("contested"), say("class").contested), item(swatch("tentative", 1), say("class").tentative),
      item(widthMark, say("widths")),
      ...(changes || []).map((change) => item(changeMark(change), say("change")[change]))));
}

const themes = ["auto", "light", "dark"];
byId("theme").addEventListener("click", () =>
  choose({ theme: themes[(themes.indexOf(state.theme) + 1) % themes.length] }));
byId("language").addEventListener("click", () =>
  choose({ lang: state.lang === "ar" ? "en" : "ar", view: null }));
byId("print").addEventListener("click", () => window.print());
byId("zoom-in").addEventListener("click", () => zoom(1.4));
byId("zoom-out").addEventListener("click", () => zoom(1 / 1.4));
byId("zoom-fit").addEventListener("click", () => setView(fitted()));
byId("panel").addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !state.selection) return;
  choose({ selection: null });
  picture.current?.focus({ preventScroll: true });
});
watchSearch();
window.addEventListener("hashchange", () => {
  if (fragment() === location.hash.slice(1)) return;
  readFragment();
  render();
});
window.addEventListener("beforeprint", showAllRows);
let resizing = 0;
window.addEventListener("resize", () => {
  cancelAnimationFrame(resizing);
  resizing = requestAnimationFrame(() => drawTimeline(lastView));
});

readFragment();
render();
