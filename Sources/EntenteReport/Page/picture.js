// The picture: the drawing of the interface's language, to zoom, to walk through and to click.

const picture = {
  // { svg, graph, side, nodes: Map of place to group, edges: Map of key to group }
  panes: [],
  // The whole drawing, and what the filters leave: [x, y, width, height].
  base: [0, 0, 1, 1],
  // Which drawing is shown, so that it's built anew only when it has to be.
  shown: null,
  // The group that Tab leads to.
  current: null,
};

/// Puts the drawing on the page if it isn't there yet.
function drawPicture() {
  const wanted = `${state.lang} ${isDiff ? state.mode : ""}`;
  if (picture.shown === wanted) return;
  picture.shown = wanted;
  const template =
    document.querySelector(`template[data-labels="${state.lang}"]`) ??
    document.querySelector("template[data-labels]");
  const sides = isDiff && state.mode === "sides" ? [0, 1] : [null];
  picture.panes = template
    ? sides.map((side) => pane(document.importNode(template.content, true).querySelector("svg"), side)).filter(Boolean)
    : [];
  picture.current = null;
  byId("panes").replaceChildren(...picture.panes.map((pane) => pane.figure));
  byId("panes").classList.toggle("two", sides.length === 2);
  byId("stage").classList.toggle("stacked", sides.length === 2);
  for (const pane of picture.panes) prepare(pane);
  if (picture.panes.length) {
    picture.base = picture.panes[0].svg.getAttribute("viewBox").split(/[ ,]+/).map(Number);
    for (const { svg } of picture.panes) {
      svg.style.aspectRatio = `${picture.base[2]} / ${picture.base[3]}`;
      // A few actors needn't fill the page.
      svg.style.maxWidth = `${Math.round(picture.base[2] * 1.8)}px`;
    }
    setCurrent(picture.panes[0].nodes.values().next().value);
    // Of large graphs only what stands out is drawn.
    const [shown, all] = [picture.panes[0].nodes.size, data.actors.length];
    byId("partial").hidden = shown >= all;
    byId("partial").textContent = say("partial")(shown, all);
  }
}

function pane(svg, side) {
  if (!svg) return null;
  const caption = side === null ? null : element("figcaption", {}, isolated(data.sides[side].name));
  for (const name of ["width", "height", "aria-labelledby", "aria-describedby"]) svg.removeAttribute(name);
  svg.setAttribute("role", "group");
  // Tab leads to an actor, not to the drawing; a click on its ground turns the wheel to it.
  svg.setAttribute("tabindex", -1);
  svg.setAttribute("aria-label", say("pictureName")(data.actors.length, pairs.size));
  svg.querySelectorAll(":scope > title, :scope > desc").forEach((child) => child.remove());
  // The page has its own ground.
  const ground = svg.querySelector(".graph > polygon");
  if (ground?.getAttribute("stroke") === "none") ground.remove();
  return { svg, side, figure: element("figure", { class: "pane" }, caption, svg), nodes: new Map(), edges: new Map() };
}

function prepare(pane) {
  const { svg } = pane;
  for (const group of svg.querySelectorAll(".node")) {
    const place = placeOf.get(group.dataset.actor);
    stripped(group);
    if (place === undefined) continue;
    group.place = place;
    pane.nodes.set(place, group);
    const box = group.getBBox();
    group.box = box;
    group.prepend(shape("rect", {
      class: "halo", x: box.x - 5, y: box.y - 5, width: box.width + 10, height: box.height + 10, rx: 10,
    }));
    dressed(group, { role: "button", tabindex: -1, "aria-label": `${nameOf(place)}, ${say("kind")[data.actors[place].kind]}` }, []);
  }
  for (const group of svg.querySelectorAll(".edge")) {
    const [source, target] = [placeOf.get(group.dataset.source), placeOf.get(group.dataset.target)];
    stripped(group);
    if (source === undefined || target === undefined) continue;
    group.key = tieKey(source, target);
    pane.edges.set(group.key, group);
    const line = group.querySelector("path");
    if (!line) continue;
    line.classList.add("line");
    // Thin lines are hard to hit.
    group.append(shape("path", { class: "hit", d: line.getAttribute("d") }));
    group.prepend(shape("path", { class: "glow", d: line.getAttribute("d") }));
    dressed(group, { role: "button", tabindex: -1 }, []);
  }
  watch(pane);
}

/// Drops what would be there twice: ids, which both languages have, and tooltips, which the page has
/// better ones for.
function stripped(group) {
  group.removeAttribute("id");
  group.querySelectorAll("[id]").forEach((child) => child.removeAttribute("id"));
  group.querySelectorAll("title, desc").forEach((child) => child.remove());
}

/// Shows what the filters leave, each tie as what is left of it looks.
function updatePicture(view) {
  drawPicture();
  for (const pane of picture.panes) {
    const speaking = pane.side === null ? null : new Set(
      view.pairs.filter((pair) => pair.ties[pane.side]).flatMap((pair) => [pair.source, pair.target]));
    for (const [place, group] of pane.nodes) {
      group.classList.toggle("gone", !view.actors.has(place));
      // Side by side, an actor keeps its place where nothing is said of it.
      group.classList.toggle("silent", speaking !== null && !speaking.has(place));
    }
    for (const [key, group] of pane.edges) {
      const pair = view.byKey.get(key);
      const tie = pair && (pane.side === null ? mainTie(pair) ?? pair.ties[0] : pair.ties[pane.side]);
      group.classList.toggle("gone", !tie);
      if (!tie) continue;
      group.setAttribute("aria-label", tieLabel(pair, tie));
      // Side by side, no tie is as it was drawn; a change looks as it does, whatever the filters.
      const drawn = pane.side !== null ? null : isDiff ? tie : whole(pairs.get(key).ties[0]);
      restyle(pane, group, pair, tie, drawn);
    }
    for (const group of [...pane.nodes.values(), ...pane.edges.values()]) {
      const isChosen = group.key ? state.selection?.tie === group.key : state.selection?.actor === group.place;
      group.classList.toggle("chosen", isChosen);
      if (isChosen) group.setAttribute("aria-current", "true");
      else group.removeAttribute("aria-current");
    }
  }
  if (!picture.current || picture.current.classList.contains("gone")) {
    const first = picture.panes[0] && [...picture.panes[0].nodes.values()].find((group) => !group.classList.contains("gone"));
    setCurrent(first ?? null);
  }
  applyView();
}

function tieLabel(pair, tie) {
  const change = isDiff ? `${say("change")[pair.change.change]}; ` : "";
  return `${nameOf(pair.source)} – ${nameOf(pair.target)}: ${change}${say("class")[tie.score.class]}, ${say("numbers")(tie.supportStories, tie.opposeStories)}`;
}

// MARK: - Looks

const widths = [1.43, 2.31, 3.91, 6];
const thinWidths = [1.3, 1.7, 2.1, 2.5];
const widthClass = (stories) => (stories < 2 ? 0 : stories < 4 ? 1 : stories < 10 ? 2 : 3);

/// How a tie is drawn: its kind of line and head, whether pale, and how wide.
function look(tie) {
  const kind = tie.score.class;
  const isPale = kind === "tentative";
  const lean = isPale ? (tie.score.polarity < 0 ? "oppose" : "support") : kind;
  return { name: isPale ? `tentative-${lean}` : kind, lean, width: (isPale ? thinWidths : widths)[widthClass(tie.stories)] };
}

/// Draws a tie anew where it doesn't look as it was drawn.
function restyle(pane, group, pair, tie, drawn) {
  const next = look(tie);
  const old = drawn && look(drawn);
  const isSame = old && old.name === next.name && old.width === next.width;
  const line = group.querySelector(".line");
  group.querySelector(".own")?.remove();
  if (isSame || !line) {
    delete group.dataset.look;
    if (line) line.style.strokeWidth = line.style.strokeDasharray = "";
    return;
  }
  group.dataset.look = next.name;
  line.style.strokeWidth = `${next.width}px`;
  line.style.strokeDasharray = dashes(next.lean, next.width) ?? "none";
  const head = ownHead(line, pane.nodes.get(pair.target)?.box, next);
  if (head) line.after(head);
}

/// A head at the end of the line that is next to the target: Graphviz draws lines either way.
function ownHead(line, box, { lean, width }) {
  if (!box) return null;
  const length = line.getTotalLength();
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const distance = (p) => Math.hypot(p.x - middle.x, p.y - middle.y);
  const [start, end] = [line.getPointAtLength(0), line.getPointAtLength(length)];
  const isForward = distance(end) <= distance(start);
  const tail = isForward ? end : start;
  const before = line.getPointAtLength(isForward ? Math.max(0, length - 2) : Math.min(length, 2));
  const run = Math.hypot(tail.x - before.x, tail.y - before.y) || 1;
  const [dx, dy] = [(tail.x - before.x) / run, (tail.y - before.y) / run];
  // As far as the target's frame, within reason.
  const gaps = [
    dx > 0 ? (box.x - tail.x) / dx : dx < 0 ? (box.x + box.width - tail.x) / dx : -Infinity,
    dy > 0 ? (box.y - tail.y) / dy : dy < 0 ? (box.y + box.height - tail.y) / dy : -Infinity,
  ];
  const reach = Math.min(14, Math.max(4, ...gaps));
  const point = (along, across) =>
    `${(tail.x + dx * along - dy * across).toFixed(2)} ${(tail.y + dy * along + dx * across).toFixed(2)}`;
  const half = 3 + width * 0.7;
  const size = 7 + width * 1.3;
  const stem = (to) => `M${point(-1, 0)}L${point(to, 0)}`;
  const shapes = {
    support: `${stem(reach - size)}M${point(reach, 0)}L${point(reach - size, half)}L${point(reach - size, -half)}Z`,
    contested: `${stem(reach - size)}M${point(reach, 0)}L${point(reach - size / 2, half)}L${point(reach - size, 0)}L${point(reach - size / 2, -half)}Z`,
    oppose: `${stem(reach - 2)}M${point(reach - 2, half + 2)}L${point(reach - 2, -half - 2)}`,
  };
  const head = shape("path", { class: lean === "oppose" ? "own" : "own full", d: shapes[lean] });
  head.style.strokeWidth = `${lean === "oppose" ? Math.max(2, width) : Math.min(2, width)}px`;
  return head;
}

// MARK: - Zoom

const currentView = () => state.view ?? picture.base;

function applyView() {
  const view = currentView();
  for (const pane of picture.panes) {
    pane.svg.setAttribute("viewBox", view.map((value) => value.toFixed(1)).join(" "));
    pane.svg.classList.toggle("near", Boolean(state.view));
  }
}

function setView(view) {
  state.view = view;
  applyView();
  writeFragment();
}

/// Zooms by a factor around a point of the drawing, or its middle.
function zoom(factor, around = null) {
  const [x, y, width, height] = currentView();
  const least = picture.base[2] / 40;
  const next = Math.min(picture.base[2] * 1.5, Math.max(least, width / factor));
  const ratio = next / width;
  const px = around?.x ?? x + width / 2;
  const py = around?.y ?? y + height / 2;
  setView([px - (px - x) * ratio, py - (py - y) * ratio, next, height * ratio]);
}

function pan(dx, dy) {
  const [x, y, width, height] = currentView();
  setView([x + dx * width, y + dy * height, width, height]);
}

/// Looks at all that the filters leave.
function fitted() {
  const pane = picture.panes[0];
  if (!pane || !anyFilter()) return null;
  const boxes = [...pane.nodes.values()].filter((group) => !group.classList.contains("gone")).map((group) => group.box);
  if (!boxes.length) return null;
  const left = Math.min(...boxes.map((box) => box.x)) - 40;
  const top = Math.min(...boxes.map((box) => box.y)) - 40;
  const width = Math.max(...boxes.map((box) => box.x + box.width)) + 40 - left;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) + 40 - top;
  const shift = pane.svg.querySelector(".graph").transform.baseVal.consolidate()?.matrix ?? { a: 1, d: 1, e: 0, f: 0 };
  return [left * shift.a + shift.e, top * shift.d + shift.f, width * shift.a, height * shift.d];
}

function pointIn(svg, event) {
  return new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
}

// MARK: - Hands and keys

function watch(pane) {
  const { svg } = pane;
  const pointers = new Map();
  let moved = false;
  svg.addEventListener("wheel", (event) => {
    // The wheel scrolls the page until the reader has turned to the picture.
    if (!event.ctrlKey && !event.metaKey && !svg.contains(document.activeElement)) return;
    event.preventDefault();
    zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0015)), pointIn(svg, event));
  }, { passive: false });
  svg.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (pointers.size === 1) moved = false;
  });
  svg.addEventListener("pointermove", (event) => {
    const old = pointers.get(event.pointerId);
    if (!old) return;
    const now = { x: event.clientX, y: event.clientY };
    if (!moved && Math.hypot(now.x - old.x, now.y - old.y) < 4) return;
    if (!moved) {
      moved = true;
      hideTip();
    }
    // Not earlier: a captured pointer clicks the drawing, not what is under it.
    if (!svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
    const scale = svg.getScreenCTM().a;
    const others = [...pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    if (others.length) {
      const [other] = others;
      const before = Math.hypot(old.x - other.x, old.y - other.y);
      const after = Math.hypot(now.x - other.x, now.y - other.y);
      const middle = { clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 };
      if (before > 10 && after > 10) zoom(after / before, pointIn(svg, middle));
    } else {
      const [x, y, width, height] = currentView();
      setView([x - (now.x - old.x) / scale, y - (now.y - old.y) / scale, width, height]);
    }
    pointers.set(event.pointerId, now);
  });
  for (const kind of ["pointerup", "pointercancel"])
    svg.addEventListener(kind, (event) => pointers.delete(event.pointerId));
  svg.addEventListener("click", (event) => {
    if (moved) {
      moved = false;
      return;
    }
    const group = groupAt(event);
    if (group) open(group);
    else if (state.selection) choose({ selection: null });
  });
  svg.addEventListener("dblclick", (event) => {
    const group = event.target.closest(".node");
    if (group?.place === undefined) return;
    event.preventDefault();
    around(group.place);
  });
  let hovered = null;
  const hover = (group, event = null) => {
    if (group === hovered) return;
    hovered = group;
    point(pane, group, event);
  };
  svg.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "touch" && !pointers.size) hover(groupAt(event), event);
  });
  svg.addEventListener("pointerleave", () => hover(null));
  svg.addEventListener("focusin", (event) => {
    const group = event.target.closest(".node, .edge");
    if (!group) return;
    setCurrent(group);
    if (group.matches(":focus-visible")) point(pane, group);
  });
  svg.addEventListener("focusout", () => point(pane, null));
  svg.addEventListener("keydown", (event) => walk(pane, event));
}

/// The actor or the tie under the pointer; of ties that lie close together, the nearest, so that
/// none is out of reach.
function groupAt(event) {
  const top = event.target.closest(".node, .edge");
  if (!top?.key) return top;
  const near = new Set(document.elementsFromPoint(event.clientX, event.clientY).map((part) => part.closest(".edge")).filter((group) => group?.key));
  if (near.size < 2) return top;
  const line = top.querySelector(".line");
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(line.getScreenCTM().inverse());
  const distances = [...near].map((group) => [distanceTo(group.querySelector(".line"), at), group]);
  return distances.reduce((best, other) => (other[0] < best[0] ? other : best))[1];
}

/// How far a point is from a line: by steps that get finer around the nearest.
function distanceTo(line, at) {
  const length = line.getTotalLength();
  let nearest = length / 2;
  let least = Infinity;
  for (let step = length / 24; step > 0.2; step /= 8) {
    const middle = nearest;
    for (let i = -12; i <= 12; i++) {
      const along = Math.max(0, Math.min(length, middle + i * step));
      const point = line.getPointAtLength(along);
      const distance = Math.hypot(point.x - at.x, point.y - at.y);
      if (distance < least) [least, nearest] = [distance, along];
    }
  }
  return least;
}

function open(group) {
  if (!group || group.classList.contains("gone")) return;
  setCurrent(group);
  if (group.key) choose({ selection: { tie: group.key } });
  else if (group.place !== undefined) choose({ selection: { actor: group.place } });
}

function around(place) {
  state.ego = place;
  state.view = null;
  choose({ selection: place === null ? state.selection : { actor: place } });
  setView(fitted());
}

function setCurrent(group) {
  picture.current?.setAttribute("tabindex", -1);
  picture.current = group;
  group?.setAttribute("tabindex", 0);
}

/// Lights up a group with all that it is tied to, and dims the rest.
function point(pane, group, event = null) {
  const { svg } = pane;
  svg.querySelectorAll(".lit").forEach((other) => other.classList.remove("lit"));
  const isShown = group && (group.key || group.place !== undefined);
  svg.classList.toggle("dimmed", Boolean(isShown));
  if (!isShown) return hideTip();
  group.classList.add("lit");
  if (group.key) {
    const pair = pairs.get(group.key);
    pane.nodes.get(pair.source)?.classList.add("lit");
    pane.nodes.get(pair.target)?.classList.add("lit");
  } else {
    for (const [key, edge] of pane.edges) {
      const pair = pairs.get(key);
      if (pair.source !== group.place && pair.target !== group.place) continue;
      edge.classList.add("lit");
      pane.nodes.get(pair.source)?.classList.add("lit");
      pane.nodes.get(pair.target)?.classList.add("lit");
    }
  }
  showTip(pane, group, event);
}

function showTip(pane, group, event) {
  const tip = byId("tip");
  const pair = group.key && lastView.byKey.get(group.key);
  if (group.key && !pair) return;
  if (pair) {
    const ties = pane.side === null ? pair.ties : [pair.ties[pane.side]];
    tip.replaceChildren(
      element("strong", {}, tieName(pair)),
      ...(isDiff ? [element("div", {}, say("change")[pair.change.change])] : []),
      ...ties.map((tie, index) => element("div", {},
        ties.length > 1 ? [isolated(data.sides[index].name), ": "] : null,
        tie ? [classBadge(tie), ` · ${say("numbers")(tie.supportStories, tie.opposeStories)}`] : say("nothingSaid"))));
  } else {
    tip.replaceChildren(
      element("strong", {}, isolated(nameOf(group.place))),
      element("div", {}, say("kind")[data.actors[group.place].kind]));
  }
  tip.hidden = false;
  const box = group.getBoundingClientRect();
  const at = event ? { x: event.clientX, y: event.clientY } : { x: box.left + box.width / 2, y: box.bottom };
  const size = tip.getBoundingClientRect();
  const left = Math.min(innerWidth - size.width - 8, Math.max(8, at.x + 14));
  const below = at.y + 18 + size.height < innerHeight;
  tip.style.left = `${left}px`;
  tip.style.top = `${below ? at.y + 18 : Math.max(8, at.y - size.height - 12)}px`;
}

function hideTip() {
  byId("tip").hidden = true;
}

const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function walk(pane, event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const group = picture.current;
  const arrow = arrows[event.key];
  if (arrow && event.shiftKey) pan(arrow[0] * 0.1, arrow[1] * 0.1);
  else if (arrow) nextActor(pane, group, arrow)?.focus();
  else if (event.key === "+" || event.key === "=") zoom(1.25);
  else if (event.key === "-") zoom(0.8);
  else if (event.key === "0") setView(fitted());
  else if (event.key === "Enter" || event.key === " ") open(group);
  else if (event.key.toLowerCase() === "e") nextTie(pane, group, event.shiftKey ? -1 : 1)?.focus();
  else if (event.key.toLowerCase() === "n" && group?.place !== undefined) around(group.place);
  else if (event.key === "Escape" && state.selection) choose({ selection: null });
  else if (event.key === "Escape" && state.ego !== null) around(null);
  else return;
  event.preventDefault();
}

/// The actor that lies next in a direction, from an actor or from a tie's source.
function nextActor(pane, group, [dx, dy]) {
  const from = group?.key ? pane.nodes.get(pairs.get(group.key).source) : group;
  if (!from?.box) return pane.nodes.values().next().value;
  const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2];
  const [x, y] = middle(from.box);
  let best = null;
  let least = Infinity;
  for (const node of pane.nodes.values()) {
    if (node === from || node.classList.contains("gone")) continue;
    const [nx, ny] = middle(node.box);
    const along = (nx - x) * dx + (ny - y) * dy;
    const across = Math.abs((nx - x) * dy) + Math.abs((ny - y) * dx);
    if (along <= 1) continue;
    const cost = along + 2 * across;
    if (cost < least) [best, least] = [node, cost];
  }
  return best;
}

/// The next tie of the actor that is, or was, in focus.
function nextTie(pane, group, step) {
  const place = group?.place ?? pane.walking ?? (group?.key ? pairs.get(group.key).source : undefined);
  if (place === undefined) return null;
  pane.walking = place;
  const ties = [...pane.edges].filter(([key, edge]) => {
    const pair = pairs.get(key);
    return !edge.classList.contains("gone") && (pair.source === place || pair.target === place);
  }).map(([, edge]) => edge);
  if (!ties.length) return null;
  const at = ties.indexOf(group);
  return ties[(at < 0 ? (step > 0 ? 0 : ties.length - 1) : at + step + ties.length) % ties.length];
}
