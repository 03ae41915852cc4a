// The bar of filters. Its parts are made once a language, so that focus and open menus stay.

let filtersOf = null;
const menus = [];

function drawFilters(view) {
  if (filtersOf !== state.lang) {
    filtersOf = state.lang;
    buildFilters();
  }
  for (const menu of menus) {
    const chosen = state[menu.name];
    menu.summary.replaceChildren(menu.title(), chosen.size
      ? element("span", { class: "chosen-values" }, chosen.size === 1 ? isolated(menu.words([...chosen][0])) : number(chosen.size)) : "");
    menu.details.classList.toggle("active", chosen.size > 0);
    for (const [value, box] of menu.boxes) box.checked = chosen.has(value);
  }
  byId("from").value = state.from ?? "";
  byId("until").value = state.until ?? "";
  if (document.activeElement !== byId("least")) byId("least").value = state.least || "";
  byId("reset").hidden = !anyFilter();
  byId("more-filters").replaceChildren(say("filters"), anyFilter() ? " ●" : "");
  byId("counts").textContent = say("counts")(view.pairs.length, pairs.size, view.actors.size, data.actors.length, view.statements, totalRows);
  const ego = byId("ego");
  ego.hidden = state.ego === null;
  if (state.ego !== null)
    ego.replaceChildren(element("span", {}, say("around")(`\u2068${nameOf(state.ego)}\u2069`)), button("×", () => around(null), { id: "ego-off", "aria-label": say("wholePicture") }));
}

const totalRows = allRows().length;

function buildFilters() {
  menus.length = 0;
  const rows = allRows();
  const present = (values) => [...new Set(values)];
  const byCount = (values) => {
    const counts = new Map();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
  };
  const classes = new Set([...pairs.values()].flatMap((pair) => pair.ties.map((tie) => whole(tie)?.score.class)));
  const parts = [
    menu("signs", "sign", ["support", "oppose"], (value) => say("signs")[value], (value) => swatch(value)),
    menu("classes", "classes", ["support", "oppose", "contested", "tentative"].filter((value) => classes.has(value)), (value) => say("class")[value], (value) => swatch(value)),
    isDiff ? menu("changes", "changeFilter", changeOrder.filter((change) => data.pairs.some((pair) => pair.change === change)), (value) => say("change")[value], changeMark) : null,
    menu("events", "events", byCount(rows.map((row) => row.event)), (value) => say("event")[value]),
    menu("outlets", "outlets", byCount(rows.map((row) => row.outlet ?? "")), (value) => value || say("noOutlet")),
    field("from", "date", say("from"), (input) => choose({ from: isDay(input.value) ? input.value : null })),
    field("until", "date", say("until"), (input) => choose({ until: isDay(input.value) ? input.value : null })),
    field("least", "number", say("least"), (input) => choose({ least: Math.max(0, parseInt(input.value, 10) || 0) }), say("leastUnit")),
    button(say("reset"), () => {
      state.view = null;
      choose(noFilters());
    }, { id: "reset", class: "quiet" }),
  ];
  byId("choices").replaceChildren(...parts.filter(Boolean));
  const query = byId("query");
  query.placeholder = say("searchHint");
}

/// A menu of boxes to tick; none ticked means all.
function menu(name, title, values, words, mark = () => null) {
  if (values.length < 2) return null;
  const summary = element("summary", { id: `menu-${name}` });
  const boxes = new Map();
  const items = values.map((value, index) => {
    const box = element("input", {
      type: "checkbox", id: `${name}-${index}`, value,
      onchange: () => {
        const chosen = new Set(state[name]);
        if (box.checked) chosen.add(value);
        else chosen.delete(value);
        choose({ [name]: chosen });
      },
    });
    boxes.set(value, box);
    return element("label", {}, box, mark(value), isolated(words(value)));
  });
  const details = element("details", { class: "menu" }, summary,
    element("div", { class: "menu-items", role: "group", "aria-labelledby": `menu-${name}` }, items));
  menus.push({ name, title: () => say(title), words, summary, details, boxes });
  return details;
}

function field(id, type, words, onchange, unit = null) {
  const input = element("input", { type, id, onchange: () => onchange(input), min: type === "number" ? 0 : null, placeholder: type === "number" ? number(0) : null });
  return element("label", { class: `field ${type}` }, element("span", {}, words), input, unit ? element("span", {}, unit) : null);
}

/// On narrow screens the filters wait behind a button.
byId("more-filters").addEventListener("click", () => {
  const isOpen = byId("filters").classList.toggle("open");
  byId("more-filters").setAttribute("aria-expanded", String(isOpen));
});

/// Menus close when the reader turns elsewhere.
function closeMenus(except = null) {
  for (const menu of menus) if (menu.details !== except) menu.details.open = false;
}
document.addEventListener("click", (event) => closeMenus(event.target.closest?.("details.menu")));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.activeElement?.closest?.("details.menu");
  if (!menu?.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
document.addEventListener("focusin", (event) => closeMenus(event.target.closest?.("details.menu")));
