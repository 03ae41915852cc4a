// Making elements. Text goes in as text; nothing from the corpus is ever read as markup.

const byId = (id) => document.getElementById(id);

/// `element("p", { class: "note", onclick: f }, "text", child)`; null and undefined are left out.
function element(tag, properties = {}, ...children) {
  return dressed(document.createElement(tag), properties, children);
}

/// The same, for drawings.
function shape(tag, properties = {}, ...children) {
  return dressed(document.createElementNS("http://www.w3.org/2000/svg", tag), properties, children);
}

function dressed(node, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

/// Text of unknown direction, which keeps its own.
const isolated = (text, properties = {}) => element("bdi", properties, text);

const button = (words, onclick, properties = {}) =>
  element("button", { type: "button", onclick, ...properties }, words);

/// "Russia → Syria", each name in its own direction; the arrow points as the page reads.
function tieName(pair) {
  return [
    isolated(nameOf(pair.source)),
    state.lang === "ar" ? " ← " : " → ",
    isolated(nameOf(pair.target)),
  ];
}

/// A short line with its head, as the picture has it for a class.
function swatch(kind, lean = 0, width = 2.5) {
  const look = kind === "tentative" ? `tentative-${lean < 0 ? "oppose" : "support"}` : kind;
  const shown = kind === "tentative" ? (lean < 0 ? "oppose" : "support") : kind;
  const thin = kind === "tentative" ? 1.5 : width;
  const parts = [
    shape("path", { class: "line", d: "M2 7H31", "stroke-width": thin, "stroke-dasharray": dashes(shown, thin) }),
  ];
  if (shown === "support") parts.push(shape("path", { class: "head", d: "M38 7 L29 3 V11 Z" }));
  if (shown === "oppose") parts.push(shape("path", { class: "bar", d: "M33 1.5 V12.5", "stroke-width": Math.max(2, thin) }));
  if (shown === "contested") parts.push(shape("path", { class: "head", d: "M39 7 L34 3.5 L29 7 L34 10.5 Z" }));
  return shape("svg", { class: "swatch", "data-look": look, viewBox: "0 0 40 14", width: 40, height: 14, "aria-hidden": "true" }, parts);
}

/// Dashes as the pictures have them: twice as long as the line is wide; dots are round.
function dashes(kind, width) {
  if (kind === "oppose") return `${Math.max(5, 2 * width)} ${Math.max(3, 1.2 * width)}`;
  if (kind === "contested") return `0.1 ${Math.max(4, 1.9 * width)}`;
  return null;
}

/// A class in words, with its line.
function classBadge(tie) {
  const kind = tie.score.class;
  return element("span", { class: "badge", title: say("classLong")[kind] },
    swatch(kind, tie.score.lean), say("class")[kind]);
}

/// The share of support with its interval on a line from 0 to 1, with a mark at one half.
function intervalMark(score) {
  const [low, high] = score.interval;
  const x = (value) => 2 + 76 * (state.lang === "ar" ? 1 - value : value);
  return shape("svg", { class: "interval", viewBox: "0 0 80 14", width: 80, height: 14, "aria-hidden": "true" },
    shape("path", { class: "axis", d: "M2 7H78" }),
    shape("path", { class: "half", d: "M40 1V13" }),
    shape("path", { class: "span", d: `M${x(low)} 7H${x(high)}` }),
    shape("circle", { class: "dot", cx: x(score.theta), cy: 7, r: 3.5 }));
}
