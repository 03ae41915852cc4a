// Statements over time: support above the line, opposition below it, and a brush for days.

const dayLength = 86400000;
const toDay = (date) => Date.parse(`${date}T00:00:00Z`) / dayLength;
const toDate = (day) => new Date(day * dayLength).toISOString().slice(0, 10);

/// The periods between two days: days, weeks from Monday, months or years, so that there are some
/// dozens.
function periods(first, last) {
  const span = last - first + 1;
  const list = [];
  const next = (day) => {
    const at = new Date(day * dayLength);
    if (span <= 70) return day + 1;
    if (span <= 500) return day + 7 - ((at.getUTCDay() + 6) % 7);
    if (span <= 366 * 15) return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1) / dayLength;
    return Date.UTC(at.getUTCFullYear() + 1, 0, 1) / dayLength;
  };
  for (let day = first; day <= last; day = next(day))
    list.push({ first: day, last: Math.min(last, next(day) - 1), support: 0, oppose: 0 });
  return list;
}

const timelineDays = allRows().map((row) => row.date).filter(isDay).map(toDay).filter(Number.isFinite);
const timelineEnds = timelineDays.length ? [Math.min(...timelineDays), Math.max(...timelineDays)] : null;

function drawTimeline(view) {
  const host = byId("timeline");
  if (!timelineEnds) {
    host.replaceChildren(element("p", { class: "note" }, say("timelineNone")));
    return;
  }
  const bins = periods(...timelineEnds);
  let undated = 0;
  // Over all days, but under the other filters.
  for (const pair of pairs.values()) {
    if (state.ego !== null && pair.source !== state.ego && pair.target !== state.ego) continue;
    for (const tie of pair.ties)
      for (const row of tie?.rows ?? []) {
        if (!admits(row, false)) continue;
        if (!isDay(row.date)) {
          undated += 1;
          continue;
        }
        const day = toDay(row.date);
        const bin = bins.findLast((bin) => bin.first <= day);
        if (bin) bin[row.sign > 0 ? "support" : "oppose"] += 1;
      }
  }
  const width = Math.max(320, Math.round(host.clientWidth || 960));
  const [top, middle, bottom, height] = [20, 70, 120, 158];
  const most = Math.max(1, ...bins.flatMap((bin) => [bin.support, bin.oppose]));
  const step = (width - 40) / bins.length;
  const isMirrored = state.lang === "ar";
  // The left edge of a period; time runs as the page reads.
  const x = (index) => 20 + (isMirrored ? bins.length - index - 1 : index) * step;
  const scale = (middle - top) / most;
  const from = state.from ? toDay(state.from) : -Infinity;
  const until = state.until ? toDay(state.until) : Infinity;
  const inside = (bin) => bin.last >= from && bin.first <= until;
  const start = Math.max(0, bins.findIndex(inside));
  const end = Math.max(start, bins.findLastIndex(inside));
  const label = (bin) => bin.first === bin.last ? dateText(toDate(bin.first)) : say("between")(dateText(toDate(bin.first)), dateText(toDate(bin.last)));

  const svg = shape("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "group", "aria-labelledby": "time-title" });
  const gap = Math.min(3, step * 0.15);
  bins.forEach((bin, index) => {
    svg.append(shape("g", { class: inside(bin) ? "bin" : "bin out" },
      shape("title", {}, say("timelineBar")(label(bin), bin.support, bin.oppose)),
      shape("rect", { class: "ground", x: x(index), y: top, width: step, height: bottom - top }),
      bin.support ? shape("rect", { class: "support", x: x(index) + gap, y: middle - bin.support * scale, width: step - 2 * gap, height: bin.support * scale }) : null,
      bin.oppose ? shape("rect", { class: "oppose", x: x(index) + gap, y: middle, width: step - 2 * gap, height: bin.oppose * scale }) : null));
  });
  svg.append(shape("path", { class: "axis", d: `M20 ${middle}H${width - 20}` }));
  const every = Math.ceil((bins.length * 110) / (width - 40));
  bins.forEach((bin, index) => {
    if (index % every) return;
    svg.append(shape("text", { x: x(index) + step / 2, y: height - 6, "text-anchor": "middle" }, dateText(toDate(bin.first))));
  });
  for (const [sign, y] of [["support", top - 6], ["oppose", bottom + 14]])
    svg.append(shape("text", { class: `scale ${sign}`, x: isMirrored ? width - 20 : 20, y, "text-anchor": isMirrored ? "end" : "start" }, `${say("signs")[sign]} · ${number(most)}`));

  const brush = (a, b) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const isAll = low === 0 && high === bins.length - 1;
    choose({ from: isAll ? null : toDate(bins[low].first), until: isAll ? null : toDate(bins[high].last) });
  };
  const edge = (index, isEnd) => x(index) + (isEnd !== isMirrored ? step : 0);
  const handle = (id, words, index, move, isEnd) => {
    const at = edge(index, isEnd);
    return shape("g", {
      id, class: "handle", role: "slider", tabindex: 0, "aria-label": words, "aria-valuemin": 0, "aria-valuemax": bins.length - 1,
      "aria-valuenow": index, "aria-valuetext": label(bins[index]),
      onkeydown: (event) => {
        const forward = isMirrored ? "ArrowLeft" : "ArrowRight";
        const back = isMirrored ? "ArrowRight" : "ArrowLeft";
        if (event.key === forward || event.key === "ArrowUp") move(index + 1);
        else if (event.key === back || event.key === "ArrowDown") move(index - 1);
        else if (event.key === "Home") move(0);
        else if (event.key === "End") move(bins.length - 1);
        else return;
        event.preventDefault();
      },
    }, shape("path", { d: `M${at} ${top - 6}V${bottom + 6}` }), shape("rect", { x: at - 5, y: middle - 14, width: 10, height: 28, rx: 4 }));
  };
  const clamp = (value, low, high) => Math.max(low, Math.min(high, value));
  svg.append(
    handle("time-from", say("timelineFrom"), start, (index) => brush(clamp(index, 0, end), end), false),
    handle("time-until", say("timelineUntil"), end, (index) => brush(start, clamp(index, start, bins.length - 1)), true));

  // Dragging: over the bars from anywhere, or from a handle, which keeps the other end.
  const indexAt = (event) => {
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse()).x;
    const place = clamp(Math.floor((at - 20) / step), 0, bins.length - 1);
    return isMirrored ? bins.length - 1 - place : place;
  };
  const preview = shape("rect", { class: "preview", y: top - 4, height: bottom - top + 8, visibility: "hidden" });
  svg.append(preview);
  let anchor = null;
  svg.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    const grip = event.target.closest(".handle");
    anchor = grip ? (grip.id === "time-from" ? end : start) : indexAt(event);
    svg.setPointerCapture(event.pointerId);
    grip?.focus();
    event.preventDefault();
  });
  svg.addEventListener("pointermove", (event) => {
    if (anchor === null) return;
    const [low, high] = [anchor, indexAt(event)].sort((a, b) => a - b);
    const left = Math.min(x(low), x(high));
    preview.setAttribute("x", left);
    preview.setAttribute("width", (high - low + 1) * step);
    preview.setAttribute("visibility", "visible");
  });
  svg.addEventListener("pointerup", (event) => {
    if (anchor === null) return;
    const first = anchor;
    anchor = null;
    brush(first, indexAt(event));
  });
  host.replaceChildren(svg,
    ...(state.from || state.until ? [button(say("timelineAll"), () => choose({ from: null, until: null }), { id: "time-all", class: "quiet" })] : []),
    ...(undated ? [element("p", { class: "note" }, say("undated")(undated))] : []));
}
